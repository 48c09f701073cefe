import type { LedgerEventType } from '~/domain/certification/ledger';
import type { Validity } from '~/domain/certification/validity';
import { chainHash } from '~/domain/audit/hash-chain';
import { nextPosition } from '~/server/platform/append-audit.server';
import type { Tx } from '~/server/platform/db/open.server';
import { newId, sha256 } from '~/server/platform/ids.server';

/** Appends one hash-chained row to the ledger, in the transaction of the act. */
export async function appendLedger(
  tx: Tx,
  row: {
    certificateId: string; type: LedgerEventType; onDate: string; validity: Validity | null; reason: string | null; actorId: string; proposalId: string | null; at: Date;
  },
): Promise<void> {
  const { position, previousHash } = await nextPosition(tx, 'ledger');
  const facts = {
    position, certificateId: row.certificateId, type: row.type, onDate: row.onDate, validFrom: row.validity?.validFrom ?? null,
    validUntil: row.validity?.validUntil ?? null, reason: row.reason, actorId: row.actorId, proposalId: row.proposalId,
  };
  const hash = chainHash(previousHash, { ...facts, at: row.at.toISOString() }, sha256);
  await tx.certificateEvent.create({ data: { id: newId(), ...facts, at: row.at, previousHash, hash } });
  await tx.chainHead.update({ where: { name: 'ledger' }, data: { hash } });
}
