import type { CalendarDate } from '~/domain/kernel/calendar';
import type { LocalText } from '~/domain/kernel/text';
import type { wallClock } from '~/domain/kernel/wall-clock';
import type { CheckOutcome } from './assess';
import type { Checklist } from './checklist';
import type { SeparationProblem } from './separation';
import type { SheetContent } from './sheet-content';

type WallClock = ReturnType<typeof wallClock>;

/** A sheet as its examiner fills it in and as others read it afterwards. Times are the centre's. */
export type SheetView = SheetContent & {
  id: string;
  state: string;
  setting: string;
  version: number;
  startedAt: WallClock;
  isExaminer: boolean;
  learner: { name: string; staffNumber: string; department: LocalText };
  examiner: string;
  checklist: Pick<Checklist, 'title' | 'version' | 'steps' | 'critical' | 'scoring'>;
  outcome: CheckOutcome;
  result: string | null;
  nextOn: CalendarDate | null;
  objection: string | null;
  refused: { at: WallClock; note: string } | null;
  signatures: { role: string; at: WallClock; hash: string }[];
};

/** One person in the examiner's list. */
export type DeskPerson = {
  id: string;
  name: string;
  staffNumber: string;
  department: LocalText;
  last: { result: string; on: CalendarDate | null; nextOn: CalendarDate | null } | null;
  /** Passed the formal quiz and not yet found competent. */
  due: boolean;
  /** Every item of the on-the-job list is confirmed by the mentor. */
  ready: boolean;
  /** Why this examiner may not examine them. */
  problem: SeparationProblem | null;
};
