/**
 * `npm run check:content -- FILE…`   checks lessons by the gate.
 * `npm run check:content`            checks all of content/: data files, lessons, twins and every reference.
 * Exit 0: all accepted · 1: something refused (one line per finding, `file:line:col message`) · 2: a file cannot be read.
 * Needs neither a build nor a database.
 */
import { readFileSync } from 'node:fs';
import { checkLesson, describeFinding } from '~/domain/courses/gate';
import { checkContentFolder } from './check-content/check-folder';

const files = process.argv.slice(2);
const language = process.env['CHECK_LANGUAGE'] === 'zh' ? 'zh' : 'en';
let lines: string[];
let checked: string;
try {
  if (files.length > 0) {
    lines = files.flatMap((file) => checkFile(file));
    checked = `${files.length} file(s)`;
  } else {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: process.env['CENTRE_TZ'] ?? 'Asia/Shanghai' }).format(new Date());
    const result = checkContentFolder({ root: 'content', today, language });
    lines = result.lines;
    checked = result.checked;
  }
} catch (error) {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  console.error(error.message);
  process.exit(2);
}
for (const line of lines) console.log(line);
console.error(lines.length === 0 ? `${checked}: accepted` : `${checked}: ${lines.length} finding(s)`);
process.exitCode = lines.length === 0 ? 0 : 1;

function checkFile(file: string): string[] {
  const result = checkLesson(readFileSync(file, 'utf8'));
  return result.ok ? [] : result.findings.map((finding) => `${file}:${finding.line}:${finding.column} ${describeFinding(finding, language)}`);
}
