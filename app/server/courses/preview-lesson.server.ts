import { checkLesson } from '~/domain/courses/gate/check-lesson';
import { fillSlots } from '~/domain/courses/fill-lesson';
import type { Language } from '~/domain/kernel/text';
import type { Context } from '~/server/platform/request-context.server';
import { readRegister } from '~/server/standards/read-register.server';
import { refusal, type DraftRemark } from './check-draft.server';
import { compileLesson } from './compile/compile-lesson.server';
import { fillingOf } from './fill-slots.server';

export type Preview = { html: string | null; remarks: DraftRemark[] };

/** A draft through the very same gate and compiler as a published lesson. `html`: null when the gate refuses it. */
export async function previewLesson(options: Context & { source: string; language: Language; reader: Language }): Promise<Preview> {
  const { db, today, source, language, reader } = options;
  const gate = checkLesson(source);
  if (!gate.ok) return { html: null, remarks: gate.findings.map((finding) => refusal(language, finding, reader)) };
  const compiled = await compileLesson({ lesson: gate.lesson, language });
  const { filling } = fillingOf({ slots: compiled.slots, register: await readRegister(db), language, today });
  return { html: fillSlots(compiled.html, filling), remarks: [] };
}
