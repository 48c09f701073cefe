import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './source-files';

const code = ['app', 'scripts', 'tests'].flatMap((folder) => sourceFiles(folder, /\.(ts|tsx|js|mjs)$/));
const ours = code.filter((file) => !file.path.startsWith('tests/'));

const SOFT_CAP = 250;
const HARD_CAP = 400;

test('files are short: the median at most 80 lines, none above 400', () => {
  const sizes = ours.map((file) => file.lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80);
  const long = code.filter((file) => file.lines > SOFT_CAP);
  if (long.length > 0) console.warn(`Above the soft cap of ${SOFT_CAP} lines: ${long.map((file) => `${file.path} (${file.lines})`).join(', ')}`);
  expect(long.filter((file) => file.lines > HARD_CAP).map((file) => file.path)).toEqual([]);
});

test('no file or folder is a drawer for everything', () => {
  const drawer = /(^|\/)(utils?|helpers?|misc|common|lib|shared|stuff)(\/|\.[a-z.]+$)/i;
  expect(code.filter((file) => drawer.test(file.path)).map((file) => file.path)).toEqual([]);
});

test('no test is skipped, singled out or waiting to be written', () => {
  const pattern = /\b(?:test|it|describe)\.(?:skip|only|todo|fixme)\b|\b(?:xit|xtest|fit)\(/;
  expect(code.filter((file) => /\.test\.tsx?$|\.spec\.ts$/.test(file.path) && file.path !== 'tests/architecture/files.test.ts' && pattern.test(file.text)).map((file) => file.path)).toEqual([]);
});

test('nothing is left to do in the code', () => {
  const marks = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);
  expect(code.filter((file) => marks.test(file.text)).map((file) => file.path)).toEqual([]);
});

test('the lock file names no registry host', () => {
  const hosts = [...readSource('package-lock.json').text.matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map((match) => match[1]);
  expect([...new Set(hosts)]).toEqual([]);
});

test('every exported use-case of the server says what it does', () => {
  const silent = sourceFiles('app/server', /\.server\.ts$/).flatMap((file) =>
    [...file.text.matchAll(/(^|\n)([^\n]*)\nexport (?:async )?function (\w+)/g)].filter((match) => !/\*\/\s*$/.test(match[2] ?? '')).map((match) => `${file.path} ${match[3]}`),
  );
  // Names that say all there is to say.
  const plain = new Set(['now', 'clockShift', 'forbidden', 'notFound', 'readYaml', 'readCourseSlugs', 'platform']);
  expect(silent.filter((entry) => !plain.has(entry.split(' ')[1] ?? ''))).toEqual([]);
});
