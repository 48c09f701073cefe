import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLesson } from '../gate';
import { readRich, writeRich } from '.';

const ROOT = 'content/courses';
const LESSONS = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx')).sort();

function accepted(source: string) {
  const result = checkLesson(source);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.lesson;
}

test.each(LESSONS)('%s is the same lesson after formatted text and back', (file) => {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const read = readRich(source);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const written = writeRich(read.doc, read.yaml);
  const before = accepted(source);
  const after = accepted(written);
  expect(after.source).toBe(before.source);
  expect(after.frontMatter).toEqual(before.frontMatter);
  const names = ({ questions, parameters, clauses }: typeof after.references) => [questions.map((one) => one.question), parameters.map((one) => one.name), clauses.map(({ standard, article, version }) => [standard, article, version])];
  expect(names(after.references)).toEqual(names(before.references));
  expect(after.components).toEqual(before.components);
  const again = readRich(written);
  expect(again.ok && again.doc).toEqual(read.doc);
});
