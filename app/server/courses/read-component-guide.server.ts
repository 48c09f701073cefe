import type { CompiledLesson } from '~/domain/courses/compiled-lesson';
import { COMPONENT_GUIDE, guideSource, splitGuide, type GuideEntry } from '~/domain/courses/component-guide';
import { fillSlots } from '~/domain/courses/fill-lesson';
import { checkLesson } from '~/domain/courses/gate/check-lesson';
import type { Language } from '~/domain/kernel/text';
import type { Context } from '~/server/platform/request-context.server';
import { readRegister } from '~/server/standards/read-register.server';
import { compileLesson } from './compile/compile-lesson.server';
import { fillingOf } from './fill-slots.server';

const compiled = new Map<Language, CompiledLesson>();

async function compiledGuide(language: Language): Promise<CompiledLesson> {
  const known = compiled.get(language);
  if (known) return known;
  const gate = checkLesson(guideSource(language));
  if (!gate.ok) throw new Error(`The component guide does not pass the gate: ${JSON.stringify(gate.findings)}`);
  const made = await compileLesson({ lesson: gate.lesson, language });
  compiled.set(language, made);
  return made;
}

/** Every component with its snippet and what readers see of it, through the same gate and compiler as a lesson. Compiled once a language. */
export async function readComponentGuide({ db, today, language }: Context & { language: Language }): Promise<(GuideEntry & { html: string })[]> {
  const lesson = await compiledGuide(language);
  const { filling } = fillingOf({ slots: lesson.slots, register: await readRegister(db), language, today });
  const parts = splitGuide(fillSlots(lesson.html, filling));
  return COMPONENT_GUIDE.map((entry, index) => ({ ...entry, html: parts[index] ?? '' }));
}
