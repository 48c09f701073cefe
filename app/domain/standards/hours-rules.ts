import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '~/domain/kernel/calendar';
import { shippedText } from '~/domain/kernel/text';
import { isInForce, overlap } from './register';

const date = z.string().refine(isCalendarDate, 'a date is written YYYY-MM-DD, in quotes');
const hours = z.string().max(8).regex(/^\d+(\.\d{1,2})?$/, 'hours are a decimal number in quotes, such as "0.5"');
const minutes = z.int().min(1).max(600);

/** How planned minutes become hours: so many minutes each, or by steps. */
const measure = z.union([
  z.strictObject({ minutesPerHour: minutes }),
  z.strictObject({
    steps: z.array(z.strictObject({ fromMinutes: minutes, hours })).min(1).max(20)
      .refine((steps) => steps.every((step, place) => place === 0 || rises(steps[place - 1], step)), 'each step begins later and brings more than the one before'),
  }),
]);
export type HoursMeasure = z.infer<typeof measure>;

const rises = (before: { fromMinutes: number; hours: string } | undefined, step: { fromMinutes: number; hours: string }) =>
  before === undefined || (before.fromMinutes < step.fromMinutes && Number(before.hours) < Number(step.hours));

const rule = z
  .strictObject({
    from: date,
    /** Last day; absent while it holds. */
    to: date.optional(),
    /** A lesson whose checks are all passed; absent: lessons do not count. */
    lesson: measure.optional(),
    /** A class that one signed in to; absent: classes do not count. */
    class: measure.optional(),
    /** The most that lessons bring in a calendar year; absent: no limit. */
    mostOnlineHoursAYear: hours.optional(),
    /** The document that says so, in words. */
    source: shippedText,
    /** The centre must confirm this rule before use. */
    confirm: z.literal(true).optional(),
  })
  .refine((entry) => entry.to === undefined || entry.from <= entry.to, { message: '`to` lies before `from`', path: ['to'] });
export type HoursRule = z.infer<typeof rule>;

/** The key of the centre's table. */
export const HOURS_RULES_KEY = 'training-hours';

/** `content/hours/*.yaml`: the centre's rules for counting training hours 学时, with the days on which each holds (docs/content-format.md). */
export const hoursRules = z
  .strictObject({ id: z.literal(HOURS_RULES_KEY), title: shippedText, rules: z.array(rule).min(1) })
  .superRefine((table, context) => {
    table.rules.forEach((one, index) => {
      if (table.rules.some((other, place) => place > index && overlap(one, other))) {
        context.addIssue({ code: 'custom', message: 'two rules hold on the same day', path: ['rules', index] });
      }
    });
  });
export type HoursRules = z.infer<typeof hoursRules>;

/** The rule of a day, or null when the table has none for it. At most one: the schema refuses overlaps. */
export function hoursRuleAt(table: HoursRules, on: CalendarDate): HoursRule | null {
  return table.rules.find((entry) => isInForce(entry, on)) ?? null;
}
