import { checksOf, type CompiledLesson } from '~/domain/courses/compiled-lesson';
import { fillSlots } from '~/domain/courses/fill-lesson';
import { checkLesson } from '~/domain/courses/gate/check-lesson';
import { completeFrontMatter } from '~/domain/courses/gate/front-matter-schema';
import type { GatedLesson } from '~/domain/courses/gate/gated-lesson';
import { questionOfInline } from '~/domain/courses/inline-question';
import type { Language } from '~/domain/kernel/text';
import type { Question } from '~/domain/questions/schema';
import type { Context } from '~/server/platform/request-context.server';
import { readQuestionVersions } from '~/server/quizzes/question-body.server';
import { readRegister } from '~/server/standards/read-register.server';
import { refusal, type DraftRemark } from './check-draft.server';
import { compileLesson } from './compile/compile-lesson.server';
import { fillingOf } from './fill-slots.server';
import { showIslands } from './show-islands.server';

export type Preview = { html: string | null; remarks: DraftRemark[] };

/**
 * A text of any age through the very same gate and compiler as a published lesson, as its writers and reviewers see it: with today's
 * parameters, and with checks and situations written out. `html`: null when the gate refuses it.
 */
export async function previewLesson(options: Context & { source: string; language: Language; reader: Language }): Promise<Preview> {
  const { db, today, source, language, reader } = options;
  const gate = checkLesson(source);
  if (!gate.ok) return { html: null, remarks: gate.findings.map((finding) => refusal(language, finding, reader)) };
  const compiled = await compileLesson({ lesson: gate.lesson, language });
  const { filling } = fillingOf({ slots: compiled.slots, register: await readRegister(db), language, today });
  const islands = compiled.islands.map((island) => (island.kind === 'scenario' ? { ...island, scenes: island.scenes.map((scene) => ({ ...scene, html: fillSlots(scene.html, filling) })) } : island));
  return { html: showIslands(fillSlots(compiled.html, filling), islands, await itemsOf(db, gate.lesson, compiled), language), remarks: [] };
}

async function itemsOf(db: Context['db'], lesson: GatedLesson, compiled: CompiledLesson): Promise<Map<string, Question>> {
  const items = new Map<string, Question>();
  const named = checksOf(compiled).map((island) => island.question).filter((id) => !id.startsWith('@'));
  if (named.length > 0) {
    const rows = await db.question.findMany({ where: { id: { in: named } }, select: { id: true, currentVersionId: true } });
    const versions = await readQuestionVersions(db, rows.map((row) => row.currentVersionId));
    for (const row of rows) {
      const body = versions.get(row.currentVersionId)?.question;
      if (body) items.set(row.id, body);
    }
  }
  const frontMatter = completeFrontMatter(lesson.frontMatter);
  for (const check of frontMatter ? lesson.inlineChecks : []) {
    const item = frontMatter ? questionOfInline({ id: `in-${check.name}`, zh: check, en: null, frontMatter }) : null;
    if (item) items.set(`@${check.name}`, item);
  }
  return items;
}
