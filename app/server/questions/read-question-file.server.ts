import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { ReadItem } from '~/domain/questions/import/imported-item';
import { readAiken } from '~/domain/questions/import/read-aiken';
import { readMoodleXml } from '~/domain/questions/import/read-moodle-xml';
import { readQti } from '~/domain/questions/import/read-qti';
import { readGift } from '~/domain/questions/import/read-gift';
import { readPaper } from '~/domain/questions/import/read-paper';
import { readTable, type Cell } from '~/domain/questions/import/read-table';
import { because } from '~/domain/questions/import/reasons';
import { PICTURE, docxText } from './docx-text.server';

export const QUESTION_FORMATS = ['docx', 'text', 'xlsx', 'csv', 'gift', 'aiken', 'moodle-xml', 'qti'] as const;
export type QuestionFormat = (typeof QUESTION_FORMATS)[number];

/** Why a file as a whole cannot be read. */
export type FileFailure = 'old-word' | 'not-known' | 'no-headings' | 'damaged' | 'not-text' | 'not-of-format' | 'too-large';
export type ReadFile = { ok: true; format: QuestionFormat; items: ReadItem[] } | { ok: false; code: FileFailure };

const MOST_BYTES = 30 * 1024 * 1024;
const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const begins = (data: Uint8Array, mark: number[]) => mark.every((byte, index) => data[index] === byte);

/** Items of a file in any of the formats; `format` where it is known, else by ending and content. One bad item never spoils the file. */
export async function readQuestionFile({ name, data, format }: { name: string; data: Uint8Array; format?: QuestionFormat | undefined }): Promise<ReadFile> {
  if (data.length > MOST_BYTES) return { ok: false, code: 'too-large' };
  if (begins(data, OLD_OFFICE)) return { ok: false, code: 'old-word' };
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = begins(data, ZIP) ? null : decode(data);
  const found = format ?? (text === null ? (ending === 'docx' || ending === 'xlsx' ? ending : ending === 'zip' ? 'qti' : null) : formatOfText(ending, text));
  if (found === null) return { ok: false, code: 'not-known' };
  if (found === 'docx' || found === 'xlsx') return begins(data, ZIP) ? readPacked(found, data) : { ok: false, code: 'damaged' };
  if (found === 'qti' && begins(data, ZIP)) return readPackage(data);
  if (text === null) return { ok: false, code: 'not-text' };
  switch (found) {
    case 'gift': return { ok: true, format: found, items: readGift(text) };
    case 'aiken': return { ok: true, format: found, items: readAiken(text) };
    case 'text': return { ok: true, format: found, items: readPaper(text) };
    case 'moodle-xml':
    case 'qti': {
      const items = (found === 'qti' ? readQti : readMoodleXml)(text);
      return items ? { ok: true, format: found, items } : { ok: false, code: 'not-of-format' };
    }
    case 'csv': {
      const items = readTable(rowsOfCsv(text));
      return items ? { ok: true, format: found, items } : { ok: false, code: 'no-headings' };
    }
  }
}

async function readPacked(format: 'docx' | 'xlsx', data: Uint8Array): Promise<ReadFile> {
  try {
    if (format === 'docx') return { ok: true, format, items: readPaper(docxText(data)).map(withoutPictures) };
    const sheets = await readXlsxFile(Buffer.from(data));
    const read = sheets.map(({ data: rows }) => readTable(rows as unknown as Cell[][])).filter((items) => items !== null);
    return read.length > 0 ? { ok: true, format, items: read.flat() } : { ok: false, code: 'no-headings' };
  } catch {
    return { ok: false, code: 'damaged' };
  }
}

/** A QTI package: every XML file in it that holds an item, in the order of their names. */
function readPackage(data: Uint8Array): ReadFile {
  let left = MOST_BYTES;
  try {
    const files = unzipSync(data, { filter: (file) => /\.xml$/i.test(file.name) && (left -= file.originalSize) >= 0 });
    if (left < 0) return { ok: false, code: 'too-large' };
    const read = Object.keys(files).sort().map((name) => readQti(decode(files[name] ?? new Uint8Array()) ?? '')).filter((items) => items !== null);
    return read.length > 0 ? { ok: true, format: 'qti', items: read.flat() } : { ok: false, code: 'not-of-format' };
  } catch {
    return { ok: false, code: 'damaged' };
  }
}

/** An item that rests on a picture is not understood without it. */
function withoutPictures(item: ReadItem): ReadItem {
  return item.verdict === 'accepted' && JSON.stringify(item.item).includes(PICTURE) ? { line: item.line, type: item.type, verdict: 'refused', reason: because('picture') } : item;
}

function formatOfText(ending: string, text: string): QuestionFormat | null {
  if (ending === 'csv') return 'csv';
  if (ending === 'gift') return 'gift';
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<quiz[\s>]/.test(text)) return 'moodle-xml';
  if (/<(?:\w+:)?(?:assessmentItem|qti-assessment-item)[\s>]/.test(text)) return 'qti';
  if (ending === 'xml') return null;
  if (/^ANSWER\s*:/im.test(text)) return 'aiken';
  if (/(?:^|[^\\])\{\s*(?:[=~#]|T(?:RUE)?\b|F(?:ALSE)?\b|\})/.test(text)) return 'gift';
  return ending === 'txt' || ending === 'md' || ending === '' ? 'text' : null;
}

/** UTF-8, or GB18030 as Excel and WPS save it in China; UTF-16 with its mark. Null for what is no text. */
function decode(data: Uint8Array): string | null {
  const utf16 = begins(data, [0xff, 0xfe]) ? 'utf-16le' : begins(data, [0xfe, 0xff]) ? 'utf-16be' : null;
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(data);
      return text.includes('\0') ? null : text;
    } catch {
      // The next encoding.
    }
  }
  return null;
}

/** The apostrophe that keeps a spreadsheet from running a text as a formula is not part of it. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

function rowsOfCsv(text: string): Cell[][] {
  const first = text.slice(0, 4000);
  const delimiter = [',', '\t', ';', '，'].map((mark) => ({ mark, count: first.split(mark).length })).sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
  return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false }).map((row: string[]) => row.map(withoutGuard));
}
