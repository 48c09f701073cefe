import { expect, test } from 'vitest';
import { bestOf, type EntryKind } from './entry';

const entry = (kind: EntryKind, href: string) => ({ kind, href });
const order = (list: { href: string }[]) => list.map((found) => found.href).join(' ');

test('of one lesson at most three places stand in a list; terms and explanations are not counted', () => {
  const found = [...[1, 2, 3, 4, 5].map((place) => entry('lesson', `/a#s-${place}`)), entry('lesson', '/b#s-1'), ...[1, 2, 3, 4].map(() => entry('explanation', '/q'))];
  expect(order(bestOf(found))).toBe('/a#s-1 /a#s-2 /a#s-3 /b#s-1 /q /q /q /q');
});

test('two terms may come first, the others wait for four things to read', () => {
  const found = [...[1, 2, 3, 4].map((place) => entry('term', `t${place}`)), ...['/a', '/b', '/c', '/d', '/e'].map((href) => entry('lesson', href))];
  expect(order(bestOf(found))).toBe('t1 t2 /a /b /c /d t3 t4 /e');
});

test('where there are only terms, or they come late, their order stays', () => {
  expect(order(bestOf(['t1', 't2', 't3'].map((href) => entry('term', href))))).toBe('t1 t2 t3');
  expect(order(bestOf([entry('lesson', '/a'), entry('term', 't1'), entry('lesson', '/b')]))).toBe('/a t1 /b');
  expect(bestOf([])).toEqual([]);
});
