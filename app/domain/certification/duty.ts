import type { BusinessLine } from '~/domain/kernel/business-line';
import { isInForce, type CertificateStatus } from './status';

/**
 * What somebody may do at the counter today: alone in the lines of their post, only beside a mentor 限带教上岗, or not at all (no counter post,
 * or no mentor to stand beside).
 */
export type Duty =
  | { kind: 'independent'; lines: BusinessLine[] }
  | { kind: 'supervised'; mentor: string }
  | { kind: 'no-mentor' }
  | { kind: 'no-counter' };

/**
 * The printed date rules: after it the person is 限带教上岗. A newest check that says 暂未达标 does the same at once, whatever the certificate
 * says (may not serve until passed).
 */
export function dutyOf(input: {
  lines: readonly BusinessLine[];
  status: CertificateStatus;
  lastCheck: 'competent' | 'not-yet' | 'incomplete' | null;
  mentor: string | null;
}): Duty {
  if (input.lines.length === 0) return { kind: 'no-counter' };
  if (isInForce(input.status) && input.lastCheck !== 'not-yet') return { kind: 'independent', lines: [...input.lines] };
  return input.mentor ? { kind: 'supervised', mentor: input.mentor } : { kind: 'no-mentor' };
}
