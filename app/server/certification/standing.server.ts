import { programme } from '~/domain/certification/programme';
import { statusAt, validUntilAt, type CertificateStatus } from '~/domain/certification/status';
import { ledgerEvent } from './ledger-event.server';

/** What to read with a certificate so that its standing can be told: its ledger, and the programme it was issued under. */
export const WITH_LEDGER = { events: { orderBy: { position: 'asc' } }, programme: { select: { id: true, json: true } } } as const;

export type Standing = { status: CertificateStatus; issuedOn: string; validUntil: string | null };

type CertificateRow = {
  events: { type: string; onDate: string; validUntil: string | null }[];
  programme: { id: string; json: string };
};

/** How a certificate stands on a day, from its ledger and its programme's own last days; never stored. */
export function standingOf(row: CertificateRow, on: string): Standing {
  const events = row.events.map(ledgerEvent);
  return { status: statusAt(events, on, expiringDaysOf(row.programme)), issuedOn: events[0]?.onDate ?? '', validUntil: validUntilAt(events, on) };
}

/** Programmes never change under their id, so what was read once stays right. */
const expiringDays = new Map<string, number>();

function expiringDaysOf({ id, json }: { id: string; json: string }): number {
  let days = expiringDays.get(id);
  if (days === undefined) {
    days = programme.parse(JSON.parse(json)).expiringDays;
    expiringDays.set(id, days);
  }
  return days;
}
