import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../kernel/calendar';
import { isInForce, rolesAt } from './assignment';
import { ROLES } from './roles';

const day = fc.integer({ min: 0, max: 800 }).map((offset) => addDays('2026-01-01', offset));
const span = fc.record({ role: fc.constantFrom(...ROLES, 'no-such-role'), fromDate: day, toDate: fc.option(day), endedOn: fc.option(day) });

test('a role holds from its first to its last day, both included', () => {
  const year = { fromDate: '2026-11-23', toDate: '2027-11-22', endedOn: null };
  expect(['2026-11-22', '2026-11-23', '2027-11-22', '2027-11-23'].map((date) => isInForce(year, date))).toEqual([false, true, true, false]);
});

test('ended early, it still holds on the day on which it was ended', () => {
  const ended = { fromDate: '2026-11-23', toDate: null, endedOn: '2026-12-01' };
  expect(['2026-12-01', '2026-12-02'].map((date) => isInForce(ended, date))).toEqual([true, false]);
});

test('a span is one unbroken run of days', () => {
  fc.assert(fc.property(span, day, fc.nat(400), fc.nat(400), (one, first, gap, more) => {
    const [middle, last] = [addDays(first, gap), addDays(first, gap + more)];
    if (isInForce(one, first) && isInForce(one, last)) expect(isInForce(one, middle)).toBe(true);
  }));
});

test('the roles of a day are those in force, each once, and only known ones', () => {
  fc.assert(fc.property(fc.array(span), day, (spans, date) => {
    const roles = rolesAt(spans, date);
    expect(new Set(roles).size).toBe(roles.length);
    for (const role of ROLES) expect(roles.includes(role)).toBe(spans.some((one) => one.role === role && isInForce(one, date)));
  }));
});
