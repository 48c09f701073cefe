import { answerList, type ListedAnswer } from './answer-list';
import type { ReadItem } from './imported-item';
import { paperLines, type PaperLine } from './paper-lines';
import { emptyItem, type RawItem } from './raw-item';
import { FACT_FIELDS, readFact } from './read-facts';
import type { NamedType } from './read-labels';
import { lettersOf } from './read-key';
import { because } from './reasons';
import { settleItem } from './settle-item';
import { bracketKey, splitOptions, typeMark } from './stem-marks';

/** `entries`: how far a list within the stem has counted. */
type Numbered = RawItem & { number: number; section: number; entries: number; writing: 'stem' | 'option' | '答案' | '解析' | 'other' };

/**
 * A paper in the usual Chinese layout: headings 一、单项选择题, items 1、, options A. B., the answer in the stem's brackets, after each item, or
 * as one list at the end. In: the whole text. Out: every item with its verdict, in order.
 */
export function readPaper(text: string): ReadItem[] {
  const lines = paperLines(text);
  const { items, rest } = itemsOf(lines);
  const listed = answerList(rest);
  return items.map((item) => settleItem(withListed(finished(item), item, listed, items)));
}

function itemsOf(lines: readonly PaperLine[]): { items: Numbered[]; rest: PaperLine[] } {
  const items: Numbered[] = [];
  let named: NamedType | null = null;
  let section = 0;
  for (const [index, line] of lines.entries()) {
    const item = items.at(-1);
    if (line.kind === 'answers' || (line.kind === 'field' && line.name === '答案' && line.text === '' && startsList(lines, index, item))) return { items, rest: lines.slice(index + (line.kind === 'answers' ? 0 : 1)) };
    if (line.kind === 'section') {
      named = line.named;
      section += 1;
    } else if (line.kind === 'item' && beginsItem(line, item, section)) {
      items.push({ ...emptyItem(line.line), named, stem: line.text, number: line.number, section, entries: 0, writing: 'stem' });
    } else if (item) {
      if (line.kind === 'item' && item.writing === 'stem' && line.number === item.entries + 1) item.entries += 1;
      extend(item, line);
    }
  }
  return { items, rest: [] };
}

/** 答案： alone opens the list at the end when numbers follow that are not the next item's. */
function startsList(lines: readonly PaperLine[], index: number, item: Numbered | undefined): boolean {
  const next = lines[index + 1];
  return next?.kind === 'section' || (next?.kind === 'item' && (!item || next.number <= item.number || item.answer !== null));
}

/** A number that does not count on, before the item has options or an answer, belongs to its stem. */
function beginsItem(line: Extract<PaperLine, { kind: 'item' }>, item: Numbered | undefined, section: number): boolean {
  if (!item || item.section !== section) return true;
  const settled = item.options.length > 0 || item.answer !== null;
  if (!settled && item.entries > 0 && line.number === item.entries + 1) return false;
  return line.number === item.number + 1 || (settled && item.writing !== '解析' && line.number !== item.number) || (settled && line.number > item.number);
}

function extend(item: Numbered, line: PaperLine): void {
  if (line.kind === 'option' && optionFits(item, line)) {
    item.options.push(...optionsOf(line));
    item.writing = 'option';
    return;
  }
  if (line.kind === 'field') {
    setField(item, line.name, line.text);
    return;
  }
  const text = line.kind === 'text' ? line.text : 'whole' in line ? line.whole : '';
  const option = item.options.at(-1);
  if (item.writing === 'stem') item.stem = `${item.stem}\n${text}`;
  else if (item.writing === 'option' && option) option.text = `${option.text} ${text}`;
  else if (item.writing === '答案') item.answer = item.answer ? `${item.answer}\n${text}` : text;
  else if (item.writing === '解析') item.explanation = `${item.explanation}\n${text}`;
}

function optionFits(item: Numbered, line: Extract<PaperLine, { kind: 'option' }>): boolean {
  if (item.writing === '解析' || item.writing === 'other') return false;
  if (item.writing === '答案' && item.answer) return false;
  if (item.named === 'written' || item.named === 'short-text') return false;
  return line.letter >= String.fromCharCode(65 + item.options.length) || line.letter === 'A';
}

function optionsOf(line: Extract<PaperLine, { kind: 'option' }>): { letter: string; text: string }[] {
  const { options } = splitOptions(`${line.letter}. ${line.text}`, line.letter);
  return options.length > 0 ? options : [{ letter: line.letter, text: line.text }];
}

function setField(item: Numbered, name: string, text: string): void {
  if (name === '答案') {
    if (item.answer !== null && item.answer !== '' && text !== '' && !sameKey(item.answer, text)) item.problem ??= because('answers-differ', { one: item.answer, other: text });
    item.answer = text;
    item.writing = '答案';
  } else if (name === '解析') {
    item.explanation = text;
    item.writing = '解析';
  } else {
    item.writing = 'other';
    if (name === '容差') item.tolerance = text;
    else if (name === '单位') item.unit = text;
    else if (FACT_FIELDS.has(name)) {
      const read = readFact(item.facts, name, text);
      if (read.ok) item.facts = read.facts;
      else item.problem ??= read.reason;
    } else if (text !== '') item.tags.push([name, text]);
  }
}

const sameKey = (one: string, other: string) => (lettersOf(one)?.join('') ?? one.trim()) === (lettersOf(other)?.join('') ?? other.trim());

/** The item once all its lines are known: options out of the stem's line, its own mark of type, the key in its brackets. */
function finished(item: Numbered): RawItem {
  const marked = typeMark(item.stem);
  const named = marked.named ?? item.named;
  let { stem } = marked;
  let options = item.options;
  if (options.length === 0 && named !== 'written' && named !== 'short-text') {
    const split = splitOptions(stem, 'A');
    if (split.options.length >= 2) ({ before: stem, options } = split);
  }
  const bracket = bracketKey(stem, named, options.length);
  if (bracket.answer !== null) stem = bracket.stem;
  const own = item.answer === '' ? null : item.answer;
  const differ = own !== null && bracket.answer !== null && !sameKey(own, bracket.answer);
  return { ...item, named, stem, options, answer: own ?? bracket.answer, problem: item.problem ?? (differ ? because('answers-differ', { one: bracket.answer ?? '', other: own ?? '' }) : null) };
}

/** With the key of the list at the end, found by section and number, or by number alone where that is enough. */
function withListed(raw: RawItem, { number, section }: Numbered, listed: readonly ListedAnswer[], items: readonly Numbered[]): RawItem {
  if (listed.length === 0) return raw;
  const sections = listed.some((entry) => entry.section > 0);
  const alike = listed.filter((entry) => entry.number === number);
  const found = sections ? (alike.find((entry) => entry.named !== null && entry.named === raw.named) ?? alike.find((entry) => entry.section === section && entry.named === null)) : alike[0];
  const unclear = !sections && items.filter((item) => item.number === number).length > 1;
  if (unclear && raw.answer === null && alike.length > 0) return { ...raw, problem: raw.problem ?? because('number-repeated', { value: number }) };
  if (!found || unclear) return raw;
  if (raw.answer !== null && found.answer !== '' && !sameKey(raw.answer, found.answer)) return { ...raw, problem: raw.problem ?? because('answers-differ', { one: raw.answer, other: found.answer }) };
  return { ...raw, answer: raw.answer ?? (found.answer || null), explanation: raw.explanation || found.explanation };
}
