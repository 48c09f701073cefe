import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import type { ItemUse } from '~/domain/questions/common-fields';
import type { DraftItem } from '~/domain/questions/draft-item';
import type { ReadItem } from '~/domain/questions/import/imported-item';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/**
 * Turns the chosen items of a staged file into drafts of the actor's, once: a repeat finds nothing. `indexes`: places in the file; refused items
 * stay out whatever is asked. `use`: for items that name none. Returns how many.
 */
export async function confirmImport(
  options: ActorContext & { importId: string; indexes: readonly number[]; use: ItemUse },
): Promise<Result<{ drafts: number }, 'forbidden' | 'not-found' | 'none-chosen'>> {
  const { db, actor, now, importId, use } = options;
  if (!can(actor, 'bank:edit')) return fail('forbidden');
  return db.$transaction(async (tx) => {
    const staged = await tx.questionImport.findFirst({ where: { id: importId, ownerId: actor.id } });
    if (!staged) return fail('not-found');
    const chosen = new Set(options.indexes);
    const accepted = (JSON.parse(staged.items) as ReadItem[]).flatMap((read, index) => (chosen.has(index) && read.verdict === 'accepted' ? [read] : []));
    if (accepted.length === 0) return fail('none-chosen');
    await tx.questionDraft.createMany({
      data: accepted.map(({ line, item }) => {
        const body: DraftItem = { ...item, facts: { use, ...item.facts } };
        return { id: newId(), ownerId: actor.id, body: JSON.stringify(body), state: 'draft', fileName: staged.fileName, line, createdAt: now, updatedAt: now };
      }),
    });
    await tx.questionImport.delete({ where: { id: importId } });
    await appendAudit(tx, { action: 'questions.imported', entity: 'question-import', entityId: importId, actorId: actor.id, at: now, details: { format: staged.format, drafts: accepted.length } });
    return ok({ drafts: accepted.length });
  });
}

/** Forgets a staged file of the actor's. */
export async function discardImport({ db, actor, importId }: ActorContext & { importId: string }): Promise<void> {
  await db.questionImport.deleteMany({ where: { id: importId, ownerId: actor.id } });
}
