import type { ImportedKey, ImportedType, ReadItem } from './imported-item';
import type { RawItem } from './raw-item';
import type { NamedType } from './read-labels';
import { blankKey, choiceKey, lettersOf, matchingKey, numericKey, orderingKey, trueFalseKey, verdictOf, BLANK } from './read-key';
import { because, type Reason } from './reasons';

const MOST_OPTIONS = 10;
const LONGEST = 20_000;
const LETTERS = 'ABCDEFGHIJ';

/** Decides on an item: accepted whole, or refused with the first reason. Nothing is guessed. */
export function settleItem(raw: RawItem): ReadItem {
  const answer = raw.answer?.trim() ?? '';
  const named = raw.named ?? typeByShape(raw, answer);
  const type = named === null || named === 'choice' ? typeOfChoice(named, answer) : named;
  const refused = (reason: Reason): ReadItem => ({ line: raw.line, type, verdict: 'refused', reason });
  if (raw.problem) return refused(raw.problem);
  if (raw.stem.trim() === '') return refused(because('no-stem'));
  if (named === null) return refused(because(answer === '' ? 'no-answer' : 'no-type'));
  if (answer === '') return refused(because('no-answer'));
  const size = raw.stem.length + raw.explanation.length + answer.length + raw.options.reduce((sum, option) => sum + option.text.length, 0);
  if (size > LONGEST) return refused(because('too-long', { limit: LONGEST }));
  const options = wrongOptions(raw, named);
  if (options) return refused(options);
  const read = keyOf(raw, named, answer);
  if (!read.ok) return refused(read.reason);
  const { facts } = raw;
  if (facts.effectiveFrom && facts.effectiveTo && facts.effectiveTo < facts.effectiveFrom) return refused(because('dates-reversed'));
  const texts = read.key.type === 'true-false' ? [] : raw.options.map((option) => option.text);
  const stem = read.key.type === 'matching' ? withoutEntries(raw.stem) : raw.stem.trim();
  return { line: raw.line, type: read.key.type, verdict: 'accepted', item: { key: read.key, stem, options: texts, explanation: raw.explanation.trim(), facts, tags: raw.tags } };
}

/** The type of an item that nobody named: only where its shape leaves no doubt. */
function typeByShape(raw: RawItem, answer: string): NamedType | null {
  if (answer === '') return null;
  if (raw.options.length >= 2 && lettersOf(answer)) return 'choice';
  if (raw.options.length === 0 && verdictOf(answer) !== null) return 'true-false';
  return raw.options.length === 0 && raw.stem.match(BLANK) ? 'short-text' : null;
}

function typeOfChoice(named: NamedType | null, answer: string): ImportedType | null {
  const letters = lettersOf(answer);
  return named === 'choice' && letters ? (letters.length === 1 ? 'single' : 'multiple') : null;
}

function wrongOptions({ options }: RawItem, named: NamedType): Reason | null {
  const needed = named === 'single' || named === 'multiple' || named === 'choice' || named === 'ordering' || named === 'matching';
  if (!needed) return named === 'true-false' || options.length === 0 ? null : because('half-understood', { value: `${options[0]?.letter}. ${options[0]?.text}` });
  if (options.length < 2) return because('options-few');
  if (options.length > MOST_OPTIONS) return because('options-many', { limit: MOST_OPTIONS });
  const gap = options.findIndex((option, index) => option.letter !== LETTERS[index]);
  if (gap >= 0) return because('options-gap', { value: LETTERS[gap] ?? '' });
  const empty = options.find((option) => option.text.trim() === '');
  if (empty) return because('option-empty', { value: empty.letter });
  const seen = new Set<string>();
  for (const { text } of options) {
    if (seen.has(text.trim())) return because('options-same', { value: text });
    seen.add(text.trim());
  }
  return null;
}

function keyOf(raw: RawItem, named: NamedType, answer: string): { ok: true; key: ImportedKey } | { ok: false; reason: Reason } {
  const letters = raw.options.map((option) => option.letter);
  switch (named) {
    case 'single':
    case 'multiple':
    case 'choice': return choiceKey(named, answer, letters);
    case 'true-false': return trueFalseKey(answer, raw.options);
    case 'numeric': return numericKey(answer, raw.tolerance, raw.unit);
    case 'ordering': return orderingKey(answer, letters);
    case 'matching': return matchingKey(answer, letters, entriesOf(raw.stem));
    case 'short-text':
    case 'cloze': return blankKey(answer, raw.stem);
    case 'written': return { ok: true, key: { type: 'written', model: answer } };
  }
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const ENTRY = /(?:^|[\n\s；;：:])(?:[（(]?(\d{1,2})\s*[、.．)）](?!\d)|([①②③④⑤⑥⑦⑧⑨⑩]))\s*([^\n；;①②③④⑤⑥⑦⑧⑨⑩]+?)(?=\s*(?:[\n；;。]|$|\s[（(]?\d{1,2}\s*[、.．)）](?!\d)|[①②③④⑤⑥⑦⑧⑨⑩]))/g;

/** The numbered entries that a stem lists, from 1; empty unless they count on without a gap. */
function entriesOf(stem: string): Map<number, string> {
  const entries = new Map<number, string>();
  for (const [, digits, circle, text = ''] of stem.matchAll(ENTRY)) {
    const number = circle ? CIRCLED.indexOf(circle) + 1 : Number(digits);
    if (number === entries.size + 1) entries.set(number, text.trim());
  }
  return entries;
}

function withoutEntries(stem: string): string {
  return stem.replace(ENTRY, '').replace(/\s*[;；]+\s*/g, ' ').trim();
}
