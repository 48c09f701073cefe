import type { LedgerEvent, LedgerEventType } from '~/domain/certification/ledger';

/** A stored ledger row as the rules see it. */
export function ledgerEvent(row: { type: string; onDate: string; validUntil: string | null }): LedgerEvent {
  return { type: row.type as LedgerEventType, onDate: row.onDate, validUntil: row.validUntil };
}
