import type { AuditEntry } from '~/domain/audit/event';
import { chainHash } from '~/domain/audit/hash-chain';
import type { Tx } from './db/open.server';
import { newId, sha256 } from './ids.server';

/**
 * Appends one event to the hash chain, in the transaction of the change it tells of. Call it last: the chain's head row is the one
 * row that all writers share, so it must be locked as briefly as possible.
 */
export async function appendAudit(tx: Tx, entry: AuditEntry & { actorId: string | null; at: Date }): Promise<void> {
  const head = await nextPosition(tx, 'audit');
  const row = {
    position: head.position,
    at: entry.at.toISOString(),
    actorId: entry.actorId,
    action: entry.action,
    entity: entry.entity,
    entityId: entry.entityId,
    details: entry.details ?? {},
  };
  const hash = chainHash(head.previousHash, row, sha256);
  await tx.auditEvent.create({
    data: { id: newId(), ...row, at: entry.at, details: JSON.stringify(row.details), previousHash: head.previousHash, hash },
  });
  await tx.chainHead.update({ where: { name: 'audit' }, data: { hash } });
}

/** Locks a chain's head by raising its position; returns the new position and the hash before it. */
export async function nextPosition(tx: Tx, name: string): Promise<{ position: number; previousHash: string }> {
  const head = await tx.chainHead.update({ where: { name }, data: { position: { increment: 1 } } });
  return { position: head.position, previousHash: head.hash };
}
