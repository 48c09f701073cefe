import type { DraftItem } from '~/domain/questions/draft-item';
import { normalisedText } from '~/domain/questions/same-text';
import type { ActorContext } from '~/server/platform/request-context.server';
import { readQuestionVersions } from '~/server/quizzes/question-body.server';

/** Stems of the bank and of drafts on their way into it, normalised: what is asked there already. */
export async function bankStems(db: ActorContext['db']): Promise<Set<string>> {
  const rows = await db.question.findMany({ where: { state: { not: 'retired' } }, select: { currentVersionId: true } });
  const known = await readQuestionVersions(db, rows.map((row) => row.currentVersionId));
  const drafts = await db.questionDraft.findMany({ where: { state: { in: ['draft', 'review'] } }, select: { body: true } });
  return new Set([
    ...[...known.values()].map(({ question }) => normalisedText(question.stem.zh)),
    ...drafts.map(({ body }) => normalisedText((JSON.parse(body) as DraftItem).stem)),
  ]);
}
