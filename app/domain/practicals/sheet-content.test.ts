import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { MARKS } from './assess';
import { checklist } from './checklist';
import { applyChange, sameThing, sheetChange, type SheetChange, type SheetContent } from './sheet-content';
import { changesOf } from './sheet-form-data';

const sheet = checklist.parse(parse(readFileSync('content/checklists/six-step-counter-check.yaml', 'utf8')));
const empty: SheetContent = { marks: {}, criticals: [], notes: {}, remark: '' };
const criticalIds = sheet.critical.map((entry) => entry.id);

const anyChange: fc.Arbitrary<SheetChange> = fc.oneof(
  fc.record({ kind: fc.constant('mark' as const), itemId: fc.constantFrom(...sheet.steps.flatMap((step) => step.items.map((item) => item.id))), mark: fc.constantFrom(...MARKS) }),
  fc.record({ kind: fc.constant('critical' as const), id: fc.constantFrom(...criticalIds), seen: fc.boolean() }),
  fc.record({ kind: fc.constant('note' as const), stepId: fc.constantFrom(...sheet.steps.map((step) => step.id)), text: fc.string({ maxLength: 20 }) }),
  fc.record({ kind: fc.constant('remark' as const), text: fc.string({ maxLength: 20 }) }),
);
const play = (changes: SheetChange[]) => changes.reduce((content, change) => applyChange(sheet, content, change) ?? content, empty);

test('sending only the newest change of each thing gives the same sheet as sending them all', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 40 }), (changes) => {
      const newest = changes.filter((change, at) => !changes.slice(at + 1).some((later) => sameThing(change, later)));
      expect(play(newest)).toEqual(play(changes));
    }),
  );
});

test('a change made twice is the same as once, and every change is one that the server takes', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 10 }), anyChange, (before, change) => {
      expect(play([...before, change, change])).toEqual(play([...before, change]));
      expect(sheetChange.safeParse(change).success).toBe(true);
    }),
  );
});

test('what the sheet does not have changes nothing', () => {
  expect(applyChange(sheet, empty, { kind: 'mark', itemId: 'sign-9', mark: 'done' })).toBeNull();
  expect(applyChange(sheet, empty, { kind: 'critical', id: 'sign-1', seen: true })).toBeNull();
  expect(applyChange(sheet, empty, { kind: 'note', stepId: 'sign-1', text: 'x' })).toBeNull();
});

test('a form without scripts carries the whole sheet: a box without its tick is taken back, an item without a choice stays', () => {
  const before = play([{ kind: 'mark', itemId: 'sign-2', mark: 'done' }, { kind: 'critical', id: 'privacy-leak', seen: true }]);
  const fields: [string, string][] = [
    ['mark:sign-1', 'partly'], ['mark:sign-3', 'excellent'], ['note:sign', '未核对：日期'], ['critical:wrong-original', 'on'], ['remark', '稳重'], ['intent', 'keep'],
  ];
  const after = changesOf(fields, criticalIds).reduce((content, change) => applyChange(sheet, content, change) ?? content, before);
  expect(after).toEqual({ marks: { 'sign-1': 'partly', 'sign-2': 'done' }, criticals: ['wrong-original'], notes: { sign: '未核对：日期' }, remark: '稳重' });
});
