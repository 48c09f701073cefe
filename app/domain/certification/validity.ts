import { addDays, addMonths, endOfMonth, type CalendarDate } from '~/domain/kernel/calendar';
import type { Programme } from './programme';

export type Validity = { validFrom: CalendarDate; validUntil: CalendarDate };
type Rules = Pick<Programme, 'validityMonths' | 'earlyWindowDays' | 'graceMonths'>;

/** A first certificate, or one after a lapse: to the end of the month in which its months are over. */
export function firstValidity(onDate: CalendarDate, rules: Rules): Validity {
  return { validFrom: onDate, validUntil: endOfMonth(addMonths(onDate, rules.validityMonths)) };
}

/**
 * A renewal. In the last days before the expiry and in the grace time after it the new period counts from the old expiry; earlier or
 * later it counts from the day it was done. In the grace time the certificate is expired until then: grace decides only from which
 * date the next period counts (product, "certification"; aviation's early window and grace month).
 */
export function renewedValidity(oldUntil: CalendarDate, onDate: CalendarDate, rules: Rules): Validity {
  const early = addDays(oldUntil, -rules.earlyWindowDays);
  const grace = endOfMonth(addMonths(oldUntil, rules.graceMonths));
  const countsFromOld = onDate > early && onDate <= grace;
  return countsFromOld ? { validFrom: onDate, validUntil: endOfMonth(addMonths(oldUntil, rules.validityMonths)) } : firstValidity(onDate, rules);
}
