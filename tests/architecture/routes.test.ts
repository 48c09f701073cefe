import ts from 'typescript';
import { expect, test } from 'vitest';
import { PUBLIC } from './public-routes';
import { routeList } from './route-list';
import { readSource } from './source-files';

const routes = await routeList();

/** The bodies of a module's exported `loader` and `action`. */
function handlersOf(file: string): { name: 'loader' | 'action'; body: string }[] {
  const { text } = readSource(file);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  return source.statements.flatMap((statement) => {
    if (!ts.isFunctionDeclaration(statement) || !statement.body) return [];
    const name = statement.name?.text;
    return name === 'loader' || name === 'action' ? [{ name, body: statement.body.getText(source) } as const] : [];
  });
}

/** The first thing that a handler waits for must be who is asking. */
function authorises(body: string): boolean {
  const first = body.indexOf('await ');
  const call = body.slice(first + 'await '.length);
  if (/^require[A-Z]\w*\(request\b/.test(call)) return first >= 0;
  return /^optionalActor\(request\)/.test(call) && /^[^;]*;\s*if \(!\w+\) (return|throw)/.test(call);
}

test('every loader and action authorises first, or is on the short public list', () => {
  const open = routes.flatMap((route) =>
    handlersOf(`app/${route.file}`)
      .filter(({ name, body }) => !authorises(body) && !(`${route.path} ${name}` in PUBLIC))
      .map(({ name }) => `${route.path} ${name} (${route.file})`),
  );
  expect(open).toEqual([]);
});

test('loaders and actions are plain exported functions, so that this test sees them', () => {
  const hidden = routes.filter((route) => /export (const|let) (loader|action)\b|export \{[^}]*\b(loader|action)\b/.test(readSource(`app/${route.file}`).text));
  expect(hidden.map((route) => route.file)).toEqual([]);
});

test('a page without a loader is shown to everybody, so it must be a public one', () => {
  const unguarded = routes.filter((route) => handlersOf(`app/${route.file}`).length === 0 && !(`${route.path} loader` in PUBLIC));
  expect(unguarded.map((route) => route.path)).toEqual([]);
});

test('no two routes share a file or a path', () => {
  expect(new Set(routes.map((route) => route.path)).size).toBe(routes.length);
});
