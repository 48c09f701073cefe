import { expect, test } from 'vitest';
import { fillSlots, splitAtIslands } from './fill-lesson';

test('each slot gets its filling, whatever the filling holds; a slot without one stays empty', () => {
  const html = '<p><span data-slot="1"></span>、<span data-slot="2"></span>、<span data-slot="3"></span></p>';
  expect(fillSlots(html, new Map([[1, '<b>$1 $&</b>'], [2, '<span data-slot="3"></span>']]))).toBe('<p><b>$1 $&</b>、<span data-slot="3"></span>、</p>');
});

test('only the exact marker is a slot', () => {
  const html = '<p>&lt;span data-slot="1"&gt; <span data-slot="x"></span></p>';
  expect(fillSlots(html, new Map([[1, 'no']]))).toBe(html);
});

test('a lesson is cut at its checks and scenarios, without empty pieces', () => {
  expect(splitAtIslands('<p>a</p>\n<div data-check="1"></div>\n<div data-scenario="2"></div><p>b</p>')).toEqual([
    { kind: 'html', html: '<p>a</p>\n' }, { kind: 'check', id: 1 }, { kind: 'scenario', id: 2 }, { kind: 'html', html: '<p>b</p>' },
  ]);
});
