import { expect, test } from 'vitest';
import { ACCESS } from '../e2e/access/access';
import { routeList } from './route-list';
import { readSource } from './source-files';

const routes = await routeList();

test('every route has its line in the access matrix, and no line stands without a route', () => {
  expect(Object.keys(ACCESS).sort()).toEqual(routes.map((route) => route.path).sort());
});

test('every loader and action is in the matrix', () => {
  const missing = routes.flatMap((route) => {
    const { text } = readSource(`app/${route.file}`);
    const access = ACCESS[route.path];
    return [
      ...(/export async function loader\b|export function loader\b/.test(text) && !access?.get ? [`${route.path} get`] : []),
      ...(/export async function action\b|export function action\b/.test(text) && !access?.post && !access?.put ? [`${route.path} post or put`] : []),
    ];
  });
  expect(missing).toEqual([]);
});
