import { fail, ok, type Result } from '~/domain/kernel/result';
import { canonicalJson } from '~/domain/audit/hash-chain';
import { can } from '~/domain/people/policy';
import { obstacleOf, questionOfDraft, type DraftItem } from '~/domain/questions/draft-item';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId, sha256 } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import type { Tx } from '~/server/platform/db/open.server';

/** How many went on, and how many were left because something is missing or they no longer are what they were. */
export type Moved = { moved: number; left: number };

/** Removes chosen drafts of the actor's that are not under review. */
export async function removeDrafts({ db, actor, ids }: ActorContext & { ids: readonly string[] }): Promise<Result<Moved, 'forbidden'>> {
  if (!can(actor, 'bank:edit')) return fail('forbidden');
  const removed = await db.questionDraft.deleteMany({ where: { id: { in: [...ids] }, ownerId: actor.id, state: 'draft' } });
  return ok({ moved: removed.count, left: ids.length - removed.count });
}

/** Sends chosen drafts of the actor's for review; those that are not tagged, or wait for a person to mark them, stay. */
export async function submitDrafts(options: ActorContext & { ids: readonly string[] }): Promise<Result<Moved, 'forbidden'>> {
  const { db, actor, now, today, ids } = options;
  if (!can(actor, 'bank:edit')) return fail('forbidden');
  return db.$transaction(async (tx) => {
    const drafts = await tx.questionDraft.findMany({ where: { id: { in: [...ids] }, ownerId: actor.id, state: 'draft' } });
    const ready = drafts.filter(({ id, body }) => obstacleOf(JSON.parse(body) as DraftItem) === null && questionOfDraft(JSON.parse(body) as DraftItem, { id, from: today }).ok);
    for (const draft of ready) {
      await tx.questionDraft.update({ where: { id: draft.id }, data: { state: 'review', returned: null, undo: null, submittedAt: now, updatedAt: now, version: { increment: 1 } } });
      await appendAudit(tx, { action: 'question.submitted', entity: 'question-draft', entityId: draft.id, actorId: actor.id, at: now });
    }
    return ok({ moved: ready.length, left: ids.length - ready.length });
  });
}

/**
 * Decides on chosen drafts under review: into the bank as live items, or back to their owner with a reason. Nobody decides on their own.
 * `reason-missing`: sending back needs one.
 */
export async function decideDrafts(
  options: ActorContext & { ids: readonly string[]; verdict: 'publish' | 'return'; reason: string },
): Promise<Result<Moved, 'forbidden' | 'reason-missing'>> {
  const { db, actor, now, today, ids, verdict } = options;
  const reason = options.reason.trim().slice(0, 500);
  if (!can(actor, 'bank:review')) return fail('forbidden');
  if (verdict === 'return' && reason === '') return fail('reason-missing');
  return db.$transaction(async (tx) => {
    const drafts = await tx.questionDraft.findMany({ where: { id: { in: [...ids] }, state: 'review', ownerId: { not: actor.id } } });
    let moved = 0;
    for (const draft of drafts) {
      const common = { updatedAt: now, version: { increment: 1 } };
      if (verdict === 'return') {
        await tx.questionDraft.update({ where: { id: draft.id }, data: { ...common, state: 'draft', returned: reason } });
        await appendAudit(tx, { action: 'question.returned', entity: 'question-draft', entityId: draft.id, actorId: actor.id, at: now });
        moved += 1;
      } else {
        const questionId = await publishDraft(tx, draft, { now, today });
        if (questionId === null) continue;
        await tx.questionDraft.update({ where: { id: draft.id }, data: { ...common, state: 'live', questionId } });
        await appendAudit(tx, { action: 'question.published', entity: 'question', entityId: questionId, actorId: actor.id, at: now, details: { draft: draft.id, owner: draft.ownerId } });
        moved += 1;
      }
    }
    return ok({ moved, left: ids.length - moved });
  });
}

/** The item's first version. Null when the bank would refuse it by now. */
async function publishDraft(tx: Tx, draft: { body: string }, { now, today }: { now: Date; today: string }): Promise<string | null> {
  const id = newId();
  const made = questionOfDraft(JSON.parse(draft.body) as DraftItem, { id, from: today });
  if (!made.ok) return null;
  const item = made.value;
  const body = canonicalJson(item);
  const versionId = newId();
  await tx.question.create({ data: { id, use: item.use, competency: item.competency, line: item.line, redLine: item.redLine, state: 'live', currentVersionId: versionId, createdAt: now } });
  await tx.questionVersion.create({
    data: { id: versionId, questionId: id, number: 1, body, hash: sha256(body), createdAt: now, effectiveFrom: item.effectiveFrom, effectiveTo: item.effectiveTo ?? null },
  });
  return id;
}
