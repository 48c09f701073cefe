import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '~/domain/kernel/calendar';
import { askedYear, ledgerYears, linesOfYear, totalHours, type LedgerLine } from './hours-ledger';

const line = (id: string, onDate: string, hundredths = 100): LedgerLine => ({ id, onDate, source: 'lesson', title: { zh: '课' }, hundredths, minutes: 45, why: 'counted', measure: null });

test('years come newest first with their sums, and this year is there before anything was earned in it', () => {
  expect(ledgerYears([line('a', '2024-12-31'), line('b', '2025-01-01', 50), line('c', '2025-06-01')], '2026-02-01')).toEqual([
    { year: '2026', hundredths: 0 }, { year: '2025', hundredths: 150 }, { year: '2024', hundredths: 100 },
  ]);
});

test('property: the years part the ledger without loss, and each is in the order of time', () => {
  const lines = fc.uniqueArray(fc.record({ id: fc.uuid(), day: fc.integer({ min: 0, max: 1500 }), hours: fc.nat(400) }), { selector: (entry) => entry.id, maxLength: 20 })
    .map((list) => list.map(({ id, day, hours }) => line(id, addDays('2024-01-01', day), hours)));
  fc.assert(fc.property(lines, (list) => {
    const years = ledgerYears(list, '2026-06-01');
    expect(years.flatMap(({ year }) => linesOfYear(list, year)).map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
    expect(years.reduce((sum, { hundredths }) => sum + hundredths, 0)).toBe(totalHours(list));
    const days = linesOfYear(list, null).map(({ onDate }) => onDate);
    expect(days).toEqual([...days].sort());
  }));
});

test('an address asks for a year, for all, or for this year', () => {
  expect(['2024', 'all', null, '', '20x4', '2024-01'].map((asked) => askedYear(asked, '2026-02-01'))).toEqual(['2024', null, '2026', '2026', '2026', '2026']);
});
