import { expect, test } from 'vitest';
import { BUSINESS_LINES } from '~/domain/kernel/business-line';
import { isReady, ON_JOB_LIST, onJobList } from './on-job-list';

test('a post of one business has eight items, and no key stands twice in any list', () => {
  for (const line of BUSINESS_LINES) expect(onJobList([line])).toHaveLength(8);
  for (const list of [ON_JOB_LIST, onJobList([]), onJobList(['collection', 'loan']), onJobList(BUSINESS_LINES)]) {
    const keys = list.map((item) => item.key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('a general counter shows something of each business; a post without a counter what everybody does', () => {
  expect(onJobList(BUSINESS_LINES)).toHaveLength(9);
  expect(onJobList([])).toHaveLength(5);
});

test('ready only when every item of the list is confirmed; items of a former post do not help', () => {
  const list = onJobList(['loan']);
  const keys = list.map((item) => item.key);
  expect(isReady(list, keys)).toBe(true);
  expect(isReady(list, keys.slice(1))).toBe(false);
  expect(isReady(list, onJobList(['withdrawal']).map((item) => item.key))).toBe(false);
});
