import type { List, Nodes, Table } from 'mdast';
import { INLINE_TYPES, type InlineType } from './components';
import type { ElementNode } from './check-component';
import { propsOf } from './element-props';
import type { FindingCode } from './finding';
import { textOf } from './walk';

/**
 * A knowledge check that is written in the lesson itself. `options`: with a mark on the right ones (single, multiple), or in the right
 * order (ordering). `pairs`: left and right (matching). `documents`: as they lie on the counter, with the fields that do not fit marked
 * (document-review). Never part of what a reader gets: it becomes an item of the bank.
 */
export type InlineCheck = {
  name: string;
  type: InlineType;
  stem: string;
  why: string;
  options: { text: string; right: boolean }[];
  pairs: { left: string; right: string }[];
  documents: { title: string; fields: { label: string; value: string; wrong: boolean }[] }[];
  answer: string | null;
  tolerance: string;
  unit: string | null;
};

type Problem = { ok: false; code: FindingCode; details?: Record<string, string | number> };

/** How many options each type takes: the same limits as in the bank. */
const COUNTS: Record<InlineType, [least: number, most: number, expected: string]> = {
  single: [3, 5, '3–5 × - [ ], 1 × - [x]'],
  multiple: [4, 6, '4–6 × - [ ], ≥ 2 × - [x]'],
  ordering: [3, 7, '1. 2. 3. (3–7)'],
  matching: [2, 8, '| | | (2–8)'],
  'true-false': [0, 0, 'answer="true"'],
  numeric: [0, 0, 'answer="10" unit="…"'],
  'document-review': [1, 5, '1–5 × | | | × |'],
};

/** Reads the item between the tags: the stem in words, then a task list, a numbered list or a table of two columns. */
export function readInlineCheck(element: ElementNode): { ok: true; check: InlineCheck } | Problem {
  const props = propsOf(element);
  const type = INLINE_TYPES.find((known) => known === props.get('type'));
  const name = props.get('name');
  const why = props.get('why');
  if (!type || !name || !why) return { ok: false, code: 'check-form' };
  const children = element.children as Nodes[];
  const stemEnd = children.findIndex((child) => child.type !== 'paragraph');
  const stem = (stemEnd === -1 ? children : children.slice(0, stemEnd)).map((child) => (isWordsOnly(child) ? textOf(child).trim() : '')).join('\n');
  if (stem.trim() === '' || stem.split('\n').some((line) => line === '')) return { ok: false, code: 'check-stem' };
  const rest = stemEnd === -1 ? [] : children.slice(stemEnd);
  const answer = props.get('answer') ?? null;
  const check: InlineCheck = { name, type, stem, why, options: [], pairs: [], documents: [], answer, tolerance: props.get('tolerance') ?? '0', unit: props.get('unit') ?? null };
  const wrong = (code: 'check-options' | 'check-answer'): Problem => ({ ok: false, code, details: { type, expected: COUNTS[type][2] } });
  if (type === 'true-false' || type === 'numeric') {
    if (rest.length > 0) return wrong('check-options');
    const fits = type === 'numeric' ? /^-?\d/ : /^(?:true|false)$/;
    const unitFits = type === 'true-false' ? check.unit === null : check.unit !== null && !/\d/.test(check.unit);
    return answer !== null && fits.test(answer) && unitFits ? { ok: true, check } : wrong('check-answer');
  }
  if (type === 'document-review') {
    check.documents = rest.map(documentOf);
    const fields = check.documents.flatMap((page) => page.fields);
    const whole = check.documents.every((page) => page.title !== '' && page.fields.length >= 1 && page.fields.length <= 30) && fields.every((field) => field.label !== '' && field.value !== '');
    const [least, most] = COUNTS[type];
    return answer === null && whole && rest.length >= least && rest.length <= most && fields.some((field) => field.wrong) ? { ok: true, check } : wrong('check-options');
  }
  if (answer !== null || rest.length !== 1 || !rest[0]) return wrong(answer === null ? 'check-options' : 'check-answer');
  if (type === 'matching') check.pairs = pairsOf(rest[0]);
  else check.options = optionsOf(rest[0], type === 'ordering');
  const [least, most] = COUNTS[type];
  const parts = type === 'matching' ? check.pairs.flatMap(({ left, right }) => [left, right]) : check.options.map((option) => option.text);
  const count = type === 'matching' ? check.pairs.length : check.options.length;
  const right = check.options.filter((option) => option.right).length;
  const rightFits = type === 'single' ? right === 1 : type === 'multiple' ? right >= 2 && right < count : true;
  const distinct = new Set(type === 'matching' ? check.pairs.map((pair) => pair.right) : parts).size === (type === 'matching' ? check.pairs.length : parts.length);
  return count >= least && count <= most && rightFits && distinct && parts.every((text) => text !== '') ? { ok: true, check } : wrong('check-options');
}

function optionsOf(node: Nodes, numbered: boolean): InlineCheck['options'] {
  if (node.type !== 'list' || Boolean((node as List).ordered) !== numbered) return [];
  const options = node.children.map((item) => ({ text: isWordsOnly(item) ? textOf(item).trim() : '', right: item.checked === true, task: typeof item.checked === 'boolean' }));
  return numbered || options.every((option) => option.task) ? options.map(({ text, right }) => ({ text, right })) : [];
}

/** The heading row only names the two sides. */
function pairsOf(node: Nodes): InlineCheck['pairs'] {
  if (node.type !== 'table') return [];
  return (node as Table).children.slice(1).map((row) => ({
    left: row.children[0] ? textOf(row.children[0]).trim() : '',
    right: row.children.length === 2 && row.children[1] ? textOf(row.children[1]).trim() : '',
  }));
}

/** The heading row names the document; a mark in the third column says that this field does not fit. */
function documentOf(node: Nodes): InlineCheck['documents'][number] {
  if (node.type !== 'table') return { title: '', fields: [] };
  const [head, ...rows] = (node as Table).children.map((row) => row.children.map((cell) => textOf(cell).trim()));
  const marks = rows.map(([, , mark = '']) => mark);
  if (marks.some((mark) => !/^[×✗xX]?$/.test(mark))) return { title: '', fields: [] };
  return { title: head?.[0] ?? '', fields: rows.map(([label = '', value = ''], index) => ({ label, value, wrong: marks[index] !== '' })) };
}

/** Items are plain words: no pictures, links or components, which an item of the bank could not show. */
function isWordsOnly(node: Nodes): boolean {
  const open: Nodes[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (['image', 'link', 'mdxJsxTextElement', 'mdxJsxFlowElement', 'list', 'table', 'code'].includes(next.type) && next !== node) return false;
    if ('children' in next) open.push(...(next.children as Nodes[]));
  }
  return true;
}
