import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '~/domain/kernel/calendar';
import { hoursRuleAt, hoursRules, type HoursRules } from '~/domain/standards/hours-rules';
import { countHours, hoursBy, type HoursEvent, type HoursInLedger } from './count-hours';

const text = { zh: '甲', en: 'A' };
const source = text;
const table = (rules: unknown[]): HoursRules => hoursRules.parse({ id: 'training-hours', title: text, rules });
const PER_45 = { minutesPerHour: 45 };
const STEPS = { steps: [{ fromMinutes: 1, hours: '0.25' }, { fromMinutes: 15, hours: '0.5' }, { fromMinutes: 30, hours: '1' }] };

/** The rule changes in the middle of 2026 and again with 2027, and there is none before 2025. */
const changing = table([
  { from: '2025-01-01', to: '2026-06-30', lesson: PER_45, class: PER_45, source },
  { from: '2026-07-01', to: '2026-12-31', lesson: STEPS, class: { minutesPerHour: 60 }, mostOnlineHoursAYear: '1.5', source },
  { from: '2027-01-01', class: PER_45, source },
]);
const lesson = (sourceId: string, onDate: string, minutes = 45): HoursEvent => ({ kind: 'lesson', sourceId, onDate, minutes });
const inLedger = ({ kind, sourceId, onDate, hundredths }: HoursEvent & { hundredths: number }): HoursInLedger => ({ source: kind, sourceId, onDate, hundredths });

const event = fc.record({
  kind: fc.constantFrom('lesson' as const, 'class' as const),
  sourceId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  onDate: fc.integer({ min: -60, max: 900 }).map((days) => addDays('2025-01-01', days)),
  minutes: fc.integer({ min: 1, max: 120 }),
});
const events = fc.array(event, { maxLength: 14 });
const shuffled = events.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

test('each day has its own rule: by minutes, by steps, not at all, and none before the table begins', () => {
  const counted = countHours(changing, [
    lesson('a', '2026-06-30'), lesson('b', '2026-07-01', 29), { kind: 'class', sourceId: 'k', onDate: '2026-07-02', minutes: 90 }, lesson('c', '2027-01-01'), lesson('d', '2024-12-31'),
  ]);
  expect(counted.map(({ sourceId, hundredths, why }) => [sourceId, hundredths, why])).toEqual([
    ['d', 0, 'no-rule'], ['a', 100, 'counted'], ['b', 50, 'counted'], ['k', 150, 'counted'], ['c', 0, 'not-counted'],
  ]);
});

test('the year of online hours fills up: the last lesson brings what room is left, the next one nothing; a new year begins anew', () => {
  const capped = table([{ from: '2026-01-01', lesson: PER_45, class: PER_45, mostOnlineHoursAYear: '1.5', source }]);
  const done = countHours(capped, [lesson('c', '2026-12-31'), lesson('a', '2026-01-05'), lesson('d', '2027-01-01'), lesson('b', '2026-03-01')]);
  expect(done.map(({ sourceId, hundredths, why }) => [sourceId, hundredths, why])).toEqual([['a', 100, 'counted'], ['b', 50, 'part'], ['c', 0, 'year-full'], ['d', 100, 'counted']]);
});

test('property: the order in which events come in decides nothing', () => {
  fc.assert(fc.property(shuffled, ([list, other]) => {
    expect(countHours(changing, other)).toEqual(countHours(changing, list));
  }));
});

test('property: nothing is counted twice, by its first day and the rule of that day', () => {
  fc.assert(fc.property(events, (list) => {
    const counted = countHours(changing, [...list, ...list]);
    const keys = counted.map(({ kind, sourceId }) => `${kind}/${sourceId}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys)).toEqual(new Set(list.map(({ kind, sourceId }) => `${kind}/${sourceId}`)));
    for (const row of counted) {
      const same = list.filter(({ kind, sourceId }) => kind === row.kind && sourceId === row.sourceId);
      expect(row.onDate).toBe(same.map(({ onDate }) => onDate).sort()[0]);
      const whole = hoursBy(hoursRuleAt(changing, row.onDate)?.[row.kind], row.minutes);
      expect(row.hundredths).toBeLessThanOrEqual(whole);
      if (row.why === 'counted') expect(row.hundredths).toBe(whole);
    }
  }));
});

test('property: earned one by one in the order of time it is the same as all at once, and the ledger is never counted again', () => {
  fc.assert(fc.property(events, (list) => {
    const atOnce = countHours(changing, list);
    const ledger: HoursInLedger[] = [];
    for (const row of atOnce) {
      const one = countHours(changing, [row], ledger);
      expect(one).toEqual([row]);
      ledger.push(...one.map(inLedger));
    }
    expect(countHours(changing, list, ledger)).toEqual([]);
  }));
});

test('property: lessons never bring more in a year than its rule allows, whatever the ledger holds', () => {
  const capped = table([{ from: '2025-01-01', lesson: PER_45, class: PER_45, mostOnlineHoursAYear: '2', source }]);
  fc.assert(fc.property(events, events, (before, list) => {
    const ledger = countHours(capped, before).map(inLedger);
    const all = [...ledger, ...countHours(capped, list, ledger).map(inLedger)].filter((row) => row.source === 'lesson');
    for (const year of new Set(all.map((row) => row.onDate.slice(0, 4)))) {
      expect(all.filter((row) => row.onDate.startsWith(year)).reduce((sum, row) => sum + row.hundredths, 0)).toBeLessThanOrEqual(200);
    }
  }));
});

test('a table is refused when two rules hold on one day, steps fall, or a figure is no text', () => {
  const parse = (rules: unknown[]) => hoursRules.safeParse({ id: 'training-hours', title: text, rules }).success;
  expect(parse([{ from: '2026-01-01', lesson: PER_45, source }])).toBe(true);
  expect(parse([{ from: '2026-01-01', lesson: PER_45, source }, { from: '2026-05-01', lesson: PER_45, source }])).toBe(false);
  expect(parse([{ from: '2026-01-01', lesson: { steps: [...STEPS.steps].reverse() }, source }])).toBe(false);
  expect(parse([{ from: '2026-01-01', lesson: PER_45, mostOnlineHoursAYear: 50, source }])).toBe(false);
  expect(parse([{ from: '2026-01-01', to: '2025-12-31', lesson: PER_45, source }])).toBe(false);
});
