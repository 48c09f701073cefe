import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import type { Blueprint } from './blueprint';
import { drawItems, thinCells, type BankItem } from './draw';

const keyed = (seed: string) => (text: string) => createHmac('sha256', seed).update(text).digest();

/** `plain` + `redLine` live items of a use in every cell. */
function bankOf(use: 'practice' | 'formal', plain: number, redLine: number): BankItem[] {
  return COMPETENCIES.flatMap((competency) => BUSINESS_LINES.flatMap((line) =>
    Array.from({ length: plain + redLine }, (_, at): BankItem => ({
      id: `${line}-${competency}-${use}-${at}`, versionId: `v-${line}-${competency}-${use}-${at}`,
      use, competency, line, redLine: at < redLine, state: 'live', inForce: true,
    }))));
}

const formal: Blueprint = {
  id: 'sample', title: { zh: '示例', en: 'Sample' }, mode: 'formal', minutes: 40, maxAttempts: 3, waitDays: 1, passTotal: 8_000,
  passCompetency: 7_000, redLineAllRight: true, graceSeconds: 60,
  cells: COMPETENCIES.flatMap((competency) => BUSINESS_LINES.map((line) => ({ competency, line, count: 2, redLine: competency === 'review' ? 1 : 0 }))),
};
const bank = [...bankOf('formal', 3, 3), ...bankOf('practice', 3, 1)];

test('every draw fits the blueprint to the cell, from formal items only, each once', () => {
  fc.assert(fc.property(fc.string(), fc.array(fc.constantFrom(...bank.map((item) => item.id))), (seed, seen) => {
    const drawn = drawItems({ blueprint: formal, bank, seenIds: new Set(seen), hash: keyed(seed) });
    if (!drawn.ok) throw new Error(drawn.code);
    expect(new Set(drawn.value.map((item) => item.id)).size).toBe(32);
    expect(drawn.value.every((item) => item.use === 'formal')).toBe(true);
    for (const cell of formal.cells) {
      const own = drawn.value.filter((item) => item.competency === cell.competency && item.line === cell.line);
      expect(own.length).toBe(cell.count);
      expect(own.filter((item) => item.redLine).length).toBe(cell.redLine);
    }
  }), { numRuns: 30 });
});

test('one seed draws one paper whatever order the bank is read in; another seed draws another', () => {
  const draw = (seed: string, from = bank) => drawItems({ blueprint: formal, bank: from, seenIds: new Set(), hash: keyed(seed) });
  expect(draw('one', [...bank].reverse())).toEqual(draw('one'));
  expect(draw('two')).not.toEqual(draw('one'));
});

test('a second attempt meets no item again while the bank has others', () => {
  const first = drawItems({ blueprint: formal, bank, seenIds: new Set(), hash: keyed('one') });
  if (!first.ok) throw new Error(first.code);
  const seenIds = new Set(first.value.filter((item) => !item.redLine && item.competency !== 'review').map((item) => item.id));
  const roomy = [...bank, ...bankOf('formal', 6, 0).map((item) => ({ ...item, id: `${item.id}-more` }))];
  const second = drawItems({ blueprint: formal, bank: roomy, seenIds, hash: keyed('two') });
  if (!second.ok) throw new Error(second.code);
  expect(second.value.filter((item) => seenIds.has(item.id))).toEqual([]);
});

test.each([
  ['retired', { state: 'retired' as const }],
  ['a draft', { state: 'draft' as const }],
  ['no longer in force', { inForce: false }],
  ['for practice', { use: 'practice' as const }],
])('an item that is %s is never drawn; the cell that is short is named', (_, change) => {
  const spoilt = bank.map((item) => (item.competency === 'review' && item.line === 'loan' && item.redLine ? { ...item, ...change } : item));
  expect(drawItems({ blueprint: formal, bank: spoilt, seenIds: new Set(), hash: keyed('one') })).toEqual({
    ok: false, code: 'draw.cell-short', details: { competency: 'review', line: 'loan', pool: 'red-line', needed: 1, available: 0 },
  });
});

test('a practice quiz draws practice items and does not tell red-line items apart', () => {
  const practice: Blueprint = { ...formal, mode: 'practice', cells: BUSINESS_LINES.map((line) => ({ competency: 'review', line, count: 2 })) };
  const drawn = drawItems({ blueprint: practice, bank, seenIds: new Set(), hash: keyed('one') });
  expect(drawn.ok && drawn.value.every((item) => item.use === 'practice')).toBe(true);
  expect(drawn.ok && drawn.value.length).toBe(8);
});

test('an item for both uses is drawn in either mode', () => {
  const both = bankOf('formal', 2, 2).map((item) => ({ ...item, use: 'both' as const }));
  for (const mode of ['practice', 'formal'] as const) expect(drawItems({ blueprint: { ...formal, mode }, bank: both, seenIds: new Set(), hash: keyed('one') }).ok).toBe(true);
});

test('a cell with less than three times what it draws is thin', () => {
  expect(thinCells({ ...formal, cells: [{ competency: 'review', line: 'loan', count: 2, redLine: 1 }] }, bank)).toEqual([]);
  expect(thinCells({ ...formal, cells: [{ competency: 'knowledge', line: 'loan', count: 2, redLine: 0 }] }, bank)).toEqual([
    { competency: 'knowledge', line: 'loan', pool: 'plain', drawn: 2, available: 3 },
  ]);
});
