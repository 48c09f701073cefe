import { because, type Reason } from './reasons';
import type { ImportedKey } from './imported-item';

type Key = { ok: true; key: ImportedKey } | { ok: false; reason: Reason };
const refuse = (code: Parameters<typeof because>[0], details: Record<string, string | number> = {}): Key => ({ ok: false, reason: because(code, details) });

const TRUE = /^(?:对|正确|是|√|✓|✔|☑|T|TRUE|YES)$/;
const FALSE = /^(?:错|错误|不对|否|×|✗|✘|✕|╳|X|F|FALSE|NO)$/;
const plain = (text: string) => text.normalize('NFKC').trim();

/** Whether a text is a verdict, 对 or 错 in any of their forms; null when it is neither. */
export function verdictOf(text: string): boolean | null {
  const word = plain(text).replace(/[。.\s]+$/, '').toUpperCase();
  if (TRUE.test(word)) return true;
  return FALSE.test(word) ? false : null;
}

/** The letters of `AC`, `A,C`, `A、C` or `A和C`; null when anything else stands there. */
export function lettersOf(text: string): string[] | null {
  const word = plain(text).toUpperCase().replace(/[\s,、;.。/+和&]+/g, '').replace(/^\((.*)\)$/, '$1');
  return /^[A-J]{1,10}$/.test(word) ? [...word] : null;
}

/** A choice: `single` and `multiple` by name, or by how many letters there are (`choice`). */
export function choiceKey(named: 'single' | 'multiple' | 'choice', answer: string, letters: readonly string[]): Key {
  const read = lettersOf(answer);
  if (!read || new Set(read).size !== read.length) return refuse('answer-unreadable', { value: answer });
  const missing = read.find((letter) => !letters.includes(letter));
  if (missing) return refuse('answer-not-among', { value: missing });
  const right = read.map((letter) => letters.indexOf(letter)).sort((a, b) => a - b);
  if (named === 'single' && right.length > 1) return refuse('single-several', { value: answer });
  if (named === 'multiple' && right.length < 2) return refuse('multiple-one', { value: answer });
  return { ok: true, key: right.length === 1 && named !== 'multiple' ? { type: 'single', right: right[0] ?? 0 } : { type: 'multiple', right } };
}

/** `options`: 对 and 错 written out as A and B, where they are. */
export function trueFalseKey(answer: string, options: readonly { letter: string; text: string }[]): Key {
  const letter = lettersOf(answer);
  const chosen = letter?.length === 1 ? options.find((option) => option.letter === letter[0]) : undefined;
  const right = verdictOf(chosen ? chosen.text : answer);
  return right === null ? refuse('not-true-false', { value: answer }) : { ok: true, key: { type: 'true-false', right } };
}

const NUMBER = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d{1,20})(?:\.\d{1,10})?`;

/** `1280`, `1,280.50元`, `1280±1`; tolerance and unit may also stand by themselves, and must then agree. */
export function numericKey(answer: string, tolerance: string, unit: string): Key {
  const read = new RegExp(`^(${NUMBER})\\s*([^\\d±+]{0,12}?)(?:\\(?(?:±|\\+/-|\\+-)\\s*(${NUMBER})\\)?\\s*([^\\d±]{0,12}))?$`).exec(plain(answer).replace(/[−–]/g, '-').replace(/[。]$/, '').replace(/^(?:约|¥|￥)\s*/, ''));
  if (!read) return refuse('not-a-number', { value: answer });
  const [, value = '', before = '', within, after = ''] = read;
  const apart = plain(tolerance).replace(/^±/, '');
  if (apart !== '' && !new RegExp(`^${NUMBER}$`).test(apart)) return refuse('not-a-number', { value: tolerance });
  if (within !== undefined && apart !== '' && Number(within.replaceAll(',', '')) !== Number(apart.replaceAll(',', ''))) return refuse('tolerance-differs', { one: within, other: apart });
  const units = [...new Set([before.trim(), after.trim(), plain(unit)].filter((word) => word !== ''))];
  if (units.length > 1) return refuse('unit-differs', { one: units[0] ?? '', other: units[1] ?? '' });
  const bounds = (within ?? apart).replaceAll(',', '') || '0';
  if (bounds.startsWith('-')) return refuse('not-a-number', { value: bounds });
  return { ok: true, key: { type: 'numeric', value: value.replaceAll(',', ''), tolerance: bounds, unit: units[0] ?? '' } };
}

/** `C>A>B`, `C→A→B`, `C、A、B` or `CAB`: every option once. */
export function orderingKey(answer: string, letters: readonly string[]): Key {
  const read = lettersOf(answer.replace(/[>→⇒＞-]+/g, ','));
  if (!read) return refuse('answer-unreadable', { value: answer });
  if (read.length !== letters.length || new Set(read).size !== read.length || read.some((letter) => !letters.includes(letter))) return refuse('order-incomplete', { value: answer });
  const order = read.map((letter) => letters.indexOf(letter));
  return order.every((place, index) => place === index) ? refuse('order-given') : { ok: true, key: { type: 'ordering', order } };
}

/** `1-B;2-A`. `left`: the numbered entries of the stem, from 1. */
export function matchingKey(answer: string, letters: readonly string[], left: ReadonlyMap<number, string>): Key {
  const pairs = plain(answer).toUpperCase().split(/[;,、，；\s]+/).filter((part) => part !== '').map((part) => /^\(?(\d{1,2})\)?\s*(?:[-—–:=→>]+)?\s*([A-J])$/.exec(part));
  if (pairs.length < 2 || pairs.some((pair) => pair === null)) return refuse('pairs-unreadable', { value: answer });
  const right: number[] = [];
  for (const pair of pairs) {
    const [entry, letter] = [Number(pair?.[1]), pair?.[2] ?? ''];
    if (!letters.includes(letter)) return refuse('answer-not-among', { value: letter });
    if (!left.has(entry)) return refuse('left-missing', { value: entry });
    if (right[entry - 1] !== undefined) return refuse('pairs-unreadable', { value: answer });
    right[entry - 1] = letters.indexOf(letter);
  }
  for (let entry = 1; entry <= left.size; entry += 1) if (right[entry - 1] === undefined) return refuse('pairs-unreadable', { value: answer });
  return { ok: true, key: { type: 'matching', left: [...left.keys()].sort((a, b) => a - b).map((entry) => left.get(entry) ?? ''), right } };
}

/** Blanks of a stem: a run of underscores, or empty brackets. */
export const BLANK = /_{2,}|[（(]\s*[)）]|【\s*】/g;

/** A blank takes `10|十` as either; several blanks are told apart by semicolons. */
export function blankKey(answer: string, stem: string): Key {
  const blanks = stem.match(BLANK)?.length ?? 0;
  const accepted = (part: string) => part.split(/\s*[|｜]\s*/).map((word) => word.trim()).filter((word) => word !== '');
  if (blanks <= 1) return { ok: true, key: { type: 'short-text', accepted: accepted(answer) } };
  const parts = [/[;；\n]/, /[、，,]/, /\s+/].map((separator) => answer.split(separator).map((part) => part.trim()).filter((part) => part !== '')).find((read) => read.length === blanks);
  if (!parts) return refuse('blanks-differ', { blanks, answers: answer.split(/[;；]/).filter((part) => part.trim() !== '').length });
  return { ok: true, key: { type: 'cloze', blanks: parts.map(accepted) } };
}
