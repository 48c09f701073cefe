import { addDays, type CalendarDate } from '~/domain/kernel/calendar';
import type { LedgerEvent } from './ledger';

/** 有效 · 即将到期 · 已过期 · 暂停 · 撤销 · 注销 · 已换发; `none` before the first event. */
export const CERTIFICATE_STATUSES = ['none', 'valid', 'expiring', 'expired', 'suspended', 'revoked', 'closed', 'superseded'] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

/** Days before the expiry in which a certificate is shown as expiring, unless the programme says otherwise. */
export const EXPIRING_DAYS = 90;

/**
 * The status on a day, from the ledger alone: never stored. `events` in ledger order; later ones than the day are left out, so that any
 * past day can be asked. Revoked is final; superseded likewise. Closed ends with an endorsement. A suspension does not stop the clock:
 * a suspended certificate past its date is expired.
 */
export function statusAt(events: readonly LedgerEvent[], date: CalendarDate, expiringDays: number = EXPIRING_DAYS): CertificateStatus {
  let validUntil: CalendarDate | null = null;
  let state: 'none' | 'running' | 'suspended' | 'revoked' | 'closed' | 'superseded' = 'none';
  for (const event of events) {
    if (event.onDate > date || state === 'revoked' || state === 'superseded') continue;
    switch (event.type) {
      case 'issued':
      case 'endorsed':
        state = 'running';
        validUntil = event.validUntil;
        break;
      case 'suspended':
        if (state === 'running') state = 'suspended';
        break;
      case 'reinstated':
        if (state === 'suspended') state = 'running';
        break;
      case 'revoked':
      case 'closed':
      case 'superseded':
        if (state !== 'none') state = event.type;
        break;
    }
  }
  if (state === 'none' || state === 'revoked' || state === 'closed' || state === 'superseded') return state;
  if (validUntil === null || date > validUntil) return 'expired';
  if (state === 'suspended') return 'suspended';
  return date > addDays(validUntil, -expiringDays) ? 'expiring' : 'valid';
}

/** Whether this status lets its holder serve alone. */
export function isInForce(status: CertificateStatus): boolean {
  return status === 'valid' || status === 'expiring';
}

/** The end of the last period that the ledger gives, as of a day. */
export function validUntilAt(events: readonly LedgerEvent[], date: CalendarDate): CalendarDate | null {
  return events.reduce<CalendarDate | null>((last, event) => (event.onDate <= date && event.validUntil ? event.validUntil : last), null);
}
