import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASSESSMENT_PARTS } from './formula';
import { rollUp, type MemberCard } from './roll-up';
import type { Scorecard } from './scorecard';

const cardOf = (total: number, formal: number | null): Scorecard => ({
  total, figures: ASSESSMENT_PARTS.map((part) => ({ part, weight: 2500, points: 0, evidenceIds: [], score: part === 'formal' ? formal : null })),
});

test('a department shows the average of its people; a part averages over those who have a figure', () => {
  const members: MemberCard[] = [
    { personId: 'a', departmentId: 'hall', card: cardOf(9000, 8000) },
    { personId: 'b', departmentId: 'hall', card: cardOf(0, null) },
    { personId: 'c', departmentId: 'loans', card: cardOf(10_000, 10_000) },
  ];
  const [loans, hall, ...rest] = rollUp(members, ['loans', 'hall', 'empty']);
  expect(rest).toEqual([]);
  expect(loans).toMatchObject({ departmentId: 'loans', people: 1, total: 10_000 });
  expect(hall).toMatchObject({ people: 2, total: 4500, parts: [{ part: 'formal', average: 8000, withFigure: 1 }, { average: null, withFigure: 0 }, {}, {}] });
});

test('whatever the cards, an average lies between the least and the greatest and nobody is counted twice', () => {
  const member = fc.record({ personId: fc.uuid(), departmentId: fc.constantFrom('x', 'y', 'z'), card: fc.nat(10_000).map((total) => cardOf(total, total)) });
  fc.assert(fc.property(fc.array(member), (members) => {
    const rows = rollUp(members, ['x', 'y', 'z']);
    expect(rows.reduce((sum, row) => sum + row.people, 0)).toBe(members.length);
    for (const row of rows) {
      const totals = members.filter((one) => one.departmentId === row.departmentId).map((one) => one.card.total);
      expect(row.total).toBeGreaterThanOrEqual(Math.min(...totals));
      expect(row.total).toBeLessThanOrEqual(Math.max(...totals));
    }
  }));
});
