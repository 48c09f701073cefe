import type { LocalTime } from '~/components/ui/date';

/** When the sign-in list is open, in the centre's wall clock, and where the server's clock stands to it. */
export type SignInTimes = { opensAt: LocalTime; closesAt: LocalTime; phase: 'before' | 'open' | 'after' };

/** Without seconds, which nobody plans by. */
export function toMinute(at: LocalTime): LocalTime {
  return { date: at.date, time: at.time.slice(0, 5) };
}
