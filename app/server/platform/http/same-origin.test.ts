import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.server';

const own = ['http://127.0.0.1:3000'];

test.each([
  ['a GET from anywhere', { method: 'GET', fetchSite: 'cross-site', origin: undefined }, true],
  ['a form of our own page', { method: 'POST', fetchSite: 'same-origin', origin: own[0] }, true],
  ['a form of our own page over plain http on a LAN', { method: 'POST', fetchSite: undefined, origin: own[0] }, true],
  ['another site', { method: 'POST', fetchSite: 'cross-site', origin: 'http://evil.example' }, false],
  ['another site on plain http', { method: 'POST', fetchSite: undefined, origin: 'http://evil.example' }, false],
  ['another port of this host', { method: 'PUT', fetchSite: 'same-site', origin: 'http://127.0.0.1:4000' }, false],
  ['neither sign', { method: 'PUT', fetchSite: undefined, origin: undefined }, false],
  ['an opaque origin', { method: 'POST', fetchSite: undefined, origin: 'null' }, false],
])('%s → %o', (_name, facts, allowed) => {
  expect(isSameOrigin({ ...facts, own })).toBe(allowed);
});
