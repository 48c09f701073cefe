import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '~/domain/kernel/calendar';
import { parameterAt, parametersFile, type Parameter } from './parameters';
import { findClause, standard, versionInForce } from './register';

const text = { zh: '甲', en: 'A' };
const clauses = [{ article: '1', text }];
const version = (name: string, from: string, to?: string) => ({ version: name, document: text, from, ...(to ? { to } : {}), source: text, clauses });
const register = (versions: unknown[]) => ({ id: 'rule', kind: 'regulation', title: text, versions });
const value = (from: string, to?: string) => ({ from, ...(to ? { to } : {}), value: '10', source: { text } });
const file = (values: unknown[], key = 'loan.days') => ({ parameters: [{ key, title: text, unit: 'day', scope: 'national', values }] });

test('the version in force changes on the first day of the new one', () => {
  const rule = standard.parse(register([version('2026', '2026-09-20'), version('2019', '2019-03-24', '2026-09-19')]));
  expect(['2019-03-23', '2019-03-24', '2026-09-19', '2026-09-20', '2030-01-01'].map((date) => versionInForce(rule, date)?.version ?? null)).toEqual([null, '2019', '2019', '2026', '2026']);
});

test('versions that share a day, or a name, and clauses listed twice are refused', () => {
  expect(standard.safeParse(register([version('a', '2019-01-01'), version('b', '2026-09-20')])).success).toBe(false);
  expect(standard.safeParse(register([version('a', '2019-01-01', '2019-12-31'), version('a', '2026-09-20')])).success).toBe(false);
  expect(standard.safeParse(register([{ ...version('a', '2019-01-01'), clauses: [...clauses, ...clauses] }])).success).toBe(false);
  expect(standard.safeParse(register([version('a', '2019-02-30')])).success).toBe(false);
});

test('a citation finds its clause in the named version, else in the one in force', () => {
  const rule = standard.parse(register([version('2026', '2026-09-20'), version('2019', '2019-03-24', '2026-09-19')]));
  expect(findClause([rule], { standard: 'rule', article: '1' }, '2026-09-19')?.version.version).toBe('2019');
  expect(findClause([rule], { standard: 'rule', article: '1', version: '2026' }, '2026-09-19')?.version.version).toBe('2026');
  expect(findClause([rule], { standard: 'rule', article: '2' }, '2026-09-20')).toBeNull();
  expect(findClause([rule], { standard: 'other', article: '1' }, '2026-09-20')).toBeNull();
});

test('parameter files are strict: numbers quoted, units known, one value a day', () => {
  expect(parametersFile.safeParse(file([value('2026-09-20')])).success).toBe(true);
  expect(parametersFile.safeParse(file([{ ...value('2026-09-20'), value: 10 }])).success).toBe(false);
  expect(parametersFile.safeParse(file([value('2019-01-01'), value('2026-09-20')])).success).toBe(false);
  expect(parametersFile.safeParse(file([{ ...value('2026-09-20'), unit: 'day' }])).success).toBe(false);
  expect(parametersFile.safeParse(file([value('2026-09-20')], 'Loan Days')).success).toBe(false);
});

test('property: consecutive values leave no day without one, from the first day on, and never two', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: -10, max: 3_000 }), (lengths, day) => {
    let from = '2020-01-01';
    const values = lengths.map((length, index) => {
      const last = index === lengths.length - 1;
      const entry = { from, ...(last ? {} : { to: addDays(from, length - 1) }), value: String(index), source: { text } };
      from = addDays(from, length);
      return entry;
    });
    const { parameters } = parametersFile.parse(file(values)) as { parameters: Parameter[] };
    const on = addDays('2020-01-01', day);
    const found = parameterAt(parameters, 'loan.days', on);
    expect(found === null).toBe(day < 0);
    if (found) expect(found.value.from <= on && (found.value.to ?? '9999-12-31') >= on).toBe(true);
  }));
});

test('an unknown key has no value', () => {
  expect(parameterAt([], 'loan.days', '2026-09-20')).toBeNull();
});
