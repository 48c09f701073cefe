import { expect, test } from 'vitest';
import { registerMessages, translate } from './registry';
import { sourceFiles } from '../../tests/architecture/source-files';
import { en } from './en';
import { zh } from './zh-CN';

type Texts = Record<string, Record<string, string>>;
const keysOf = (texts: Texts) => Object.entries(texts).flatMap(([group, entries]) => Object.keys(entries).map((key) => `${group}.${key}`)).sort();
const entriesOf = (texts: Texts) => Object.entries(texts).flatMap(([group, entries]) => Object.entries(entries).map(([key, text]) => [`${group}.${key}`, text] as const));
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort().join();

test('both languages have the same keys', () => {
  expect(keysOf(en)).toEqual(keysOf(zh));
});

test('both languages fill the same placeholders', () => {
  const english = new Map(entriesOf(en));
  const different = entriesOf(zh).filter(([key, text]) => placeholders(text) !== placeholders(english.get(key) ?? ''));
  expect(different.map(([key]) => key)).toEqual([]);
});

test('no text is empty', () => {
  expect([...entriesOf(zh), ...entriesOf(en)].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
});

test('English texts hold no Chinese, and Chinese texts no English sentence', () => {
  expect(entriesOf(en).filter(([, text]) => /[\p{Script=Han}，。；：！？（）【】《》、]/u.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  expect(entriesOf(zh).filter(([, text]) => /[A-Za-z]{2,}(?:\s+[A-Za-z]{2,}){2,}/.test(text.replace(/\{\w+\}/g, ''))).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});

test('every text is used, by its whole key or by a key that is put together from its beginning', () => {
  const sources = sourceFiles('app', /\.(ts|tsx|js|mjs)$/).filter((file) => !file.path.startsWith('app/locales/')).map((file) => file.text).join('\n');
  const whole = new Set([...sources.matchAll(/['"`]([a-z][\w]*\.[\w-]+)['"`]/g)].map((match) => match[1] ?? ''));
  const beginnings = [...sources.matchAll(/`([a-z]\w*\.[\w-]*)\$\{/g)].map((match) => match[1] ?? '');
  const unused = keysOf(zh).filter((key) => !whole.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)));
  expect(unused).toEqual([]);
});

test('a count of one takes its own word', () => {
  registerMessages('en', en);
  expect([0, 1, 2].map((count) => translate('en', 'files.lessons', { count }))).toEqual(['0 lessons', '1 lesson', '2 lessons']);
  expect(translate('en', 'quizzes.unanswered', { count: 1 })).toBe('1 item is unanswered:');
  expect(translate('en', 'people.imported-others', { others: '1' })).toBe('1 other row was not imported. Mend it and import once more.');
});

test('no English count is followed by a fixed plural', () => {
  const fixed = entriesOf(en).filter(([, text]) => /\{\w+\} (?:new |other |hard |red-line |training )?(?:lessons|items|people|entries|rows|terms|comments|lines|readers|words|attempts|slips|months)\b/.test(text));
  expect(fixed.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});
