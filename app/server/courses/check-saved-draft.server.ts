import type { Language } from '~/domain/kernel/text';
import type { Context } from '~/server/platform/request-context.server';
import { checkDraft, type DraftRemark } from './check-draft.server';

/** The remarks on the saved draft, without publishing it; null when there is no such lesson. */
export async function checkSavedDraft(options: Context & { lessonId: string; reader: Language }): Promise<DraftRemark[] | null> {
  const { db, lessonId } = options;
  const lesson = await db.lesson.findUnique({ where: { id: lessonId }, select: { draftZh: true, draftEn: true } });
  return lesson ? checkDraft({ ...options, sourceZh: lesson.draftZh, sourceEn: lesson.draftEn }) : null;
}
