import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId } from '~/server/platform/ids.server';
import type { Context } from '~/server/platform/request-context.server';
import { PROGRAMME_KEY, type Requirements } from './gather-requirements.server';

/** One live proposal for a person and programme: a unique index over this key. */
export function liveKeyOf(personId: string): string {
  return `${personId}:${PROGRAMME_KEY}`;
}

/**
 * Writes a proposal with the evidence it rests on. `actorId`: who proposed, null for the system. Somebody else's proposal of the same
 * moment is taken as this one. Returns the id of the one that is live.
 */
export async function createProposal(
  options: Context & { personId: string; actorId: string | null; purpose: 'initial' | 'renewal'; requirements: Requirements },
): Promise<string> {
  const { db, now, personId, actorId, purpose, requirements } = options;
  const id = newId();
  const liveKey = liveKeyOf(personId);
  const rows = requirements.states.flatMap((state) => state.evidence.map((row) => row.id));
  try {
    await db.$transaction(async (tx) => {
      await tx.proposal.create({
        data: {
          id, personId, programmeKey: PROGRAMME_KEY, state: 'proposed', purpose, createdAt: now, proposedById: actorId, liveKey,
          evidence: JSON.stringify({ programme: requirements.programme.id, rows }),
        },
      });
      await appendAudit(tx, { action: 'proposal.created', entity: 'proposal', entityId: id, actorId, at: now, details: { person: personId } });
    });
    return id;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const live = await db.proposal.findUnique({ where: { liveKey }, select: { id: true } });
    return live?.id ?? id;
  }
}
