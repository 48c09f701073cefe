/** A byte-order mark makes Excel read UTF-8. */
const BOM = '\ufeff';

/**
 * Rows as CSV that Excel opens rightly: UTF-8 with byte-order mark, CRLF, quotes doubled. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front; figures of ours stay figures.
 */
export function csvText(rows: (string | number | null)[][]): string {
  return BOM + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The reply that makes a browser save it. `name`: ASCII file name without ending. */
export function csvResponse(name: string, rows: (string | number | null)[][]): Response {
  return new Response(csvText(rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"`, 'Cache-Control': 'no-store' },
  });
}
