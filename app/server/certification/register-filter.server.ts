import { CERTIFICATE_STATUSES, type CertificateStatus } from '~/domain/certification/status';
import { isCalendarDate } from '~/domain/kernel/calendar';
import type { RegisterFilter } from './read-certificates.server';

/** The filter in an address; what makes no sense is left out. */
export function registerFilter(search: URLSearchParams, today: string): RegisterFilter {
  const on = search.get('on') ?? '';
  const status = search.get('status') ?? '';
  return {
    on: isCalendarDate(on) && on <= today ? on : today,
    departmentId: search.get('department') || null,
    status: (CERTIFICATE_STATUSES as readonly string[]).includes(status) ? (status as CertificateStatus) : null,
    query: (search.get('q') ?? '').trim().slice(0, 60),
  };
}
