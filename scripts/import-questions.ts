/**
 * `npm run import:questions -- FILE [--format docx|text|xlsx|csv|gift|aiken|moodle-xml|qti] [--dry-run] [--json]`
 * Says of every item in a file what was understood: its line, its type, accepted or refused and why. Nothing is written to a bank.
 * `--json`: {"items":[{"line","type","verdict":"accepted"|"refused","reason"}]}.
 * Exit 0: the file could be read, whatever its items are · 1: it could not · 2: wrong use, or no such file.
 * Needs neither a build nor a database.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeReason } from '~/domain/questions/import/reasons';
import { QUESTION_FORMATS, readQuestionFile, type FileFailure, type QuestionFormat } from '~/server/questions/read-question-file.server';

const SAID: Record<FileFailure, { zh: string; en: string }> = {
  'old-word': { zh: '这是旧格式（.doc或.xls）。请另存为 .docx 再导入（表格另存为 .xlsx）。', en: 'This is the old format (.doc or .xls). Save it as .docx (a table as .xlsx) and import that.' },
  'not-known': { zh: '看不出文件格式。请用 --format 指明。', en: 'The format is not clear. Name it with --format.' },
  'no-headings': { zh: '前十行里没有找到标题行（至少要有：题型、题干、答案）。', en: 'The first ten rows hold no headings (needed: 题型, 题干, 答案).' },
  'not-of-format': { zh: '文件内容和这种格式不符。', en: 'The file is not of this format.' },
  damaged: { zh: '文件已损坏，或者内容和格式不符。', en: 'The file is damaged, or is not what its format says.' },
  'not-text': { zh: '这不是文本文件。', en: 'This is no text file.' },
  'too-large': { zh: '文件过大（上限30MB）。', en: 'The file is too large (limit 30 MB).' },
};
const language = process.env['CHECK_LANGUAGE'] === 'en' ? 'en' : 'zh';

function fail(code: number, words: string): never {
  console.error(words);
  process.exit(code);
}

function wishes() {
  try {
    return parseArgs({ allowPositionals: true, options: { format: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } });
  } catch (error) {
    return fail(2, error instanceof Error ? error.message : String(error));
  }
}

const { values, positionals } = wishes();
const file = positionals[0];
const format = QUESTION_FORMATS.find((known) => known === values.format);
if (!file || positionals.length > 1) fail(2, `npm run import:questions -- FILE [--format ${QUESTION_FORMATS.join('|')}] [--dry-run] [--json]`);
if (values.format !== undefined && !format) fail(2, `--format ${QUESTION_FORMATS.join('|')}`);

function bytesOf(name: string): Uint8Array {
  try {
    return readFileSync(name);
  } catch (error) {
    return fail(2, error instanceof Error ? error.message : String(error));
  }
}

const read = await readQuestionFile({ name: path.basename(file ?? ''), data: bytesOf(file ?? ''), format: format as QuestionFormat | undefined });
if (!read.ok) fail(1, SAID[read.code][language]);
else {
  const items = read.items.map((item) => ({ line: item.line, type: item.type, verdict: item.verdict, reason: item.verdict === 'refused' ? describeReason(item.reason, language) : '' }));
  if (values.json) console.log(JSON.stringify({ items }));
  else {
    for (const { line, type, verdict, reason } of items) console.log([line, type ?? '?', verdict, reason].join('\t').trimEnd());
    const accepted = items.filter((item) => item.verdict === 'accepted').length;
    console.error(`${read.format}: ${accepted} accepted, ${items.length - accepted} refused; nothing was imported`);
  }
}
