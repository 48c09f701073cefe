import type { ReadItem } from './imported-item';
import { emptyItem, type RawItem } from './raw-item';
import { FACT_FIELDS, readFact } from './read-facts';
import { typeNamed } from './read-labels';
import { because } from './reasons';
import { settleItem } from './settle-item';

/** A cell as a spreadsheet gives it; a date without a time of day is a calendar date. */
export type Cell = string | number | boolean | Date | null | undefined;

const OPTION = /^选项\s*([A-J])$/;
const KNOWN = new Set(['题型', '题干', '答案', '容差', '单位', '解析', ...FACT_FIELDS]);
const ALIASES: Record<string, string> = { 题目: '题干', 题目内容: '题干', 试题: '题干', 试题内容: '题干', 正确答案: '答案', 参考答案: '答案', 标准答案: '答案', 答案解析: '解析', 试题解析: '解析', 类型: '题型', 试题类型: '题型', 误差: '容差', 红线题: '红线', 生效日期: '生效', 失效日期: '失效' };
const HEADING_WITHIN = 10;

/** What a cell shows, as text. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof cell === 'boolean') return cell ? '对' : '错';
  // What is counted in tenths is not shown with sixteen digits.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12)));
  return cell.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').trim();
}

const headingOf = (cell: Cell): string => {
  const word = cellText(cell).normalize('NFKC').replace(/[\s*:：]+/g, '').replace(/\(.*\)$/, '').toUpperCase();
  return Object.hasOwn(ALIASES, word) ? (ALIASES[word] ?? word) : word.replace(/^(?:选项|答案选项)?([A-J])$/, '选项$1');
};

/** The rows of a table with the headings 题型 题干 选项A … 失效, in any order. Null when no row of the first ten holds the headings that are needed. */
export function readTable(rows: readonly (readonly Cell[])[]): ReadItem[] | null {
  const at = rows.slice(0, HEADING_WITHIN).findIndex((row) => {
    const names = row.map(headingOf);
    return names.includes('题干') && names.includes('答案') && names.includes('题型');
  });
  const headings = rows[at];
  if (at === -1 || !headings) return null;
  const names = headings.map(headingOf);
  const labels = headings.map(cellText);
  return rows.slice(at + 1).flatMap((row, index) => (row.every((cell) => cellText(cell) === '') ? [] : [settleItem(rawOf(row, names, labels, at + index + 2))]));
}

function rawOf(row: readonly Cell[], names: readonly string[], labels: readonly string[], line: number): RawItem {
  const item = emptyItem(line);
  const options = new Map<string, string>();
  for (const [column, name] of names.entries()) {
    const value = cellText(row[column]);
    const letter = OPTION.exec(name)?.[1];
    if (letter) {
      if (value !== '') options.set(letter, value);
    } else if (name === '题型') {
      const named = typeNamed(value);
      if (value !== '' && !named) item.problem ??= because('type-unknown', { value });
      item.named = named;
    } else if (name === '题干') item.stem = value;
    else if (name === '答案') item.answer = value === '' ? null : value;
    else if (name === '容差') item.tolerance = value;
    else if (name === '单位') item.unit = value;
    else if (name === '解析') item.explanation = value;
    else if (FACT_FIELDS.has(name)) {
      const read = readFact(item.facts, name, value);
      if (read.ok) item.facts = read.facts;
      else item.problem ??= read.reason;
    } else if (value !== '' && labels[column] && !KNOWN.has(name)) item.tags.push([labels[column], value]);
  }
  // Options of a true-or-false item may be written out; what is empty between two others is a gap, and said.
  const last = [...options.keys()].sort().at(-1);
  for (let code = 65; last && code <= last.charCodeAt(0); code += 1) {
    const letter = String.fromCharCode(code);
    if (options.has(letter)) item.options.push({ letter, text: options.get(letter) ?? '' });
  }
  if (item.named === null && item.problem === null) item.problem = because('no-type');
  return item;
}
