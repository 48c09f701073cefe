import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import type { DraftItem } from '~/domain/questions/draft-item';
import type { ImportedFacts } from '~/domain/questions/import/imported-item';
import { readFact } from '~/domain/questions/import/read-facts';
import type { Reason } from '~/domain/questions/import/reasons';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

type Undo = { batch: string; facts: ImportedFacts };
/** The grid's columns, named as in a table of items; empty ones stay as they are. */
export const GRID_FIELDS = ['用途', '能力', '业务', '难度', '红线', '依据', '生效', '失效'] as const;
export type GridValues = Partial<Record<(typeof GRID_FIELDS)[number], string>>;

/**
 * Sets the given facts on all chosen drafts of the actor's that are not under review, or on none. Keeps what stood before, for undoing. Returns the
 * batch to undo by and how many were set. `refused`: a value that is not understood, with `reason`.
 */
export async function tagDrafts(
  options: ActorContext & { ids: readonly string[]; values: GridValues },
): Promise<Result<{ batch: string; drafts: number }, 'forbidden' | 'none-chosen' | 'nothing-set'> | { ok: false; code: 'refused'; reason: Reason }> {
  const { db, actor, now, ids, values } = options;
  if (!can(actor, 'bank:edit')) return fail('forbidden');
  const set = GRID_FIELDS.flatMap((field) => ((values[field] ?? '').trim() === '' ? [] : [[field, values[field] ?? ''] as const]));
  if (set.length === 0) return fail('nothing-set');
  let facts: ImportedFacts = {};
  for (const [field, value] of set) {
    const read = readFact(facts, field, value);
    if (!read.ok) return { ok: false, code: 'refused', reason: read.reason };
    facts = read.facts;
  }
  // A new source takes the place of the old one, in whichever form it is written.
  const source = facts.citations || facts.basis ? { citations: [], basis: '' } : {};
  const batch = newId();
  return db.$transaction(async (tx) => {
    const drafts = await tx.questionDraft.findMany({ where: { id: { in: [...ids] }, ownerId: actor.id, state: 'draft' } });
    if (drafts.length === 0) return fail('none-chosen');
    for (const draft of drafts) {
      const item = JSON.parse(draft.body) as DraftItem;
      const undo: Undo = { batch, facts: item.facts };
      const body: DraftItem = { ...item, facts: { ...item.facts, ...source, ...facts } };
      await tx.questionDraft.update({ where: { id: draft.id }, data: { body: JSON.stringify(body), undo: JSON.stringify(undo), version: { increment: 1 }, updatedAt: now } });
    }
    return ok({ batch, drafts: drafts.length });
  });
}

/** Puts back what stood before a batch was set, on those drafts that nobody has changed since. Returns how many. */
export async function undoTagging(options: ActorContext & { batch: string }): Promise<Result<{ drafts: number }, 'forbidden'>> {
  const { db, actor, now, batch } = options;
  if (!can(actor, 'bank:edit')) return fail('forbidden');
  return db.$transaction(async (tx) => {
    const drafts = await tx.questionDraft.findMany({ where: { ownerId: actor.id, state: 'draft', undo: { contains: batch } } });
    for (const draft of drafts) {
      const { facts } = JSON.parse(draft.undo ?? '') as Undo;
      const body: DraftItem = { ...(JSON.parse(draft.body) as DraftItem), facts };
      await tx.questionDraft.update({ where: { id: draft.id }, data: { body: JSON.stringify(body), undo: null, version: { increment: 1 }, updatedAt: now } });
    }
    return ok({ drafts: drafts.length });
  });
}
