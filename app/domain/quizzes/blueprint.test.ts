import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { blueprint, sizeOf } from './blueprint';

const shipped = (id: string) => {
  const path = new URL(`../../../content/blueprints/${id}.yaml`, import.meta.url);
  return blueprint.parse(parse(readFileSync(path, 'utf8')));
};

test('the formal quiz: 32 items, 2 in each of the 16 cells, one red-line item in each review cell', () => {
  const plan = shipped('formal-initial');
  expect(sizeOf(plan)).toEqual({ items: 32, redLine: 4 });
  expect(plan).toMatchObject({ mode: 'formal', minutes: 40, maxAttempts: 3, waitDays: 1, passTotal: 8_000, passCompetency: 7_000, redLineAllRight: true });
  for (const competency of COMPETENCIES) {
    for (const line of BUSINESS_LINES) {
      const cell = plan.cells.filter((entry) => entry.competency === competency && entry.line === line);
      expect(cell).toEqual([{ competency, line, count: 2, redLine: competency === 'review' ? 1 : 0 }]);
    }
  }
});

test.each(COMPETENCIES)('practice of %s: 8 items, 2 a line, as often as one likes', (competency) => {
  const plan = shipped(`practice-${competency}`);
  expect(sizeOf(plan)).toEqual({ items: 8, redLine: null });
  expect(plan).toMatchObject({ id: `practice-${competency}`, mode: 'practice', minutes: 12, maxAttempts: null, redLineAllRight: false });
  expect(plan.cells.map((cell) => [cell.competency, cell.line])).toEqual(BUSINESS_LINES.map((line) => [competency, line]));
});

test('a cell twice, more red-line items than items, or an unknown key is refused', () => {
  const plan = shipped('formal-initial');
  const [first] = plan.cells;
  if (!first) throw new Error('no cell');
  expect(blueprint.safeParse({ ...plan, cells: [first, first] }).success).toBe(false);
  expect(blueprint.safeParse({ ...plan, cells: [{ ...first, redLine: 3 }] }).success).toBe(false);
  expect(blueprint.safeParse({ ...plan, shuffle: true }).success).toBe(false);
});
