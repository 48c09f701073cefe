import type { CalendarDate } from '~/domain/kernel/calendar';
import type { CertificateStatus } from './status';

/** What can happen to a certificate. The ledger 发证台账 only grows. */
export const LEDGER_EVENTS = ['issued', 'endorsed', 'suspended', 'reinstated', 'revoked', 'closed', 'superseded'] as const;
export type LedgerEventType = (typeof LEDGER_EVENTS)[number];

export type LedgerEvent = {
  type: LedgerEventType;
  onDate: CalendarDate;
  /** With issued and endorsed. */
  validUntil: CalendarDate | null;
};

/** Which acts a status allows. Revoking cannot be undone; a closed certificate (left the centre or post) is endorsed when its holder returns. */
const ALLOWED: Record<Exclude<LedgerEventType, 'issued'>, CertificateStatus[]> = {
  endorsed: ['valid', 'expiring', 'expired', 'closed'],
  suspended: ['valid', 'expiring'],
  reinstated: ['suspended'],
  revoked: ['valid', 'expiring', 'expired', 'suspended'],
  closed: ['valid', 'expiring', 'expired', 'suspended'],
  superseded: ['valid', 'expiring', 'expired'],
};

export function isAllowed(type: Exclude<LedgerEventType, 'issued'>, status: CertificateStatus): boolean {
  return ALLOWED[type].includes(status);
}
