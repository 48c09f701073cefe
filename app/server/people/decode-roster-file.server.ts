import { parse } from 'csv-parse/sync';
import { fail, ok, type Result } from '~/domain/kernel/result';

const MOST_BYTES = 1_000_000;

/** The text of an uploaded file: UTF-8 with or without byte-order mark, or GB18030 as Excel in China saves it. Bytes that are neither are refused. */
export function decodeText(bytes: Uint8Array): Result<string, 'file-large' | 'file-unreadable'> {
  if (bytes.byteLength > MOST_BYTES) return fail('file-large');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // A spreadsheet's own format or UTF-16 decodes to control characters.
      return /[^\P{Cc}\t\n\v\f\r]/u.test(text) ? fail('file-unreadable') : ok(text);
    } catch {
      continue;
    }
  }
  return fail('file-unreadable');
}

/** The cells of a CSV text: comma, tab or semicolon; CRLF or LF; quoted cells; empty lines left out. */
export function readCells(text: string): Result<string[][], 'file-unreadable'> {
  try {
    const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
    const delimiter = [',', '\t', ';'].find((mark) => firstLine.includes(mark)) ?? ',';
    return ok(parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true, trim: true }) as string[][]);
  } catch {
    return fail('file-unreadable');
  }
}
