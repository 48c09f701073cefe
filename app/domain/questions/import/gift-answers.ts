import { because, type Reason } from './reasons';

export type GiftAnswers = { feedback: string } & (
  | { kind: 'true-false'; right: boolean }
  | { kind: 'essay' }
  | { kind: 'numeric'; value: string; tolerance: string }
  | { kind: 'short-text'; accepted: string[] }
  | { kind: 'matching'; pairs: { left: string; right: string }[] }
  | { kind: 'choice'; several: boolean; options: { text: string; right: boolean }[] }
);
type Read = { ok: true; answers: GiftAnswers } | { ok: false; reason: Reason };

const refuse = (...reason: Parameters<typeof because>): Read => ({ ok: false, reason: because(...reason) });

/** What stands between the braces of a GIFT item. Partial credit has no place in our items: what uses it is not understood. */
export function giftAnswers(body: string): Read {
  const [main = '', feedback = ''] = splitAt(body, '####');
  const text = main.trim();
  if (text === '') return { ok: true, answers: { kind: 'essay', feedback } };
  const verdict = /^(T|TRUE|F|FALSE)(?=\s*(?:#|$))/i.exec(text);
  if (verdict) return { ok: true, answers: { kind: 'true-false', right: /^t/i.test(verdict[1] ?? ''), feedback } };
  if (text.startsWith('#')) return numeric(text.slice(1).trim(), feedback);
  const entries = entriesOf(text);
  if (!entries) return refuse('half-understood', { value: text });
  if (entries.every((entry) => entry.mark === '=' && splitAt(entry.text, '->').length === 2)) {
    return { ok: true, answers: { kind: 'matching', pairs: entries.map(pairOf), feedback } };
  }
  if (entries.every((entry) => entry.mark === '=')) {
    if (entries.some((entry) => entry.weight !== null && entry.weight !== 100)) return refuse('not-supported', { value: '%' });
    return { ok: true, answers: { kind: 'short-text', accepted: entries.map((entry) => entry.text.trim()), feedback } };
  }
  return choice(entries, feedback);
}

type Entry = { mark: '=' | '~'; weight: number | null; weighted: string; text: string };

/** A pair has no weight: what looks like one is its words. */
function pairOf({ weighted, text }: Entry): { left: string; right: string } {
  const [left = '', right = ''] = splitAt(text, '->');
  return { left: weighted + left, right };
}

function choice(entries: Entry[], feedback: string): Read {
  const equals = entries.filter((entry) => entry.mark === '=');
  const weighted = entries.filter((entry) => entry.mark === '~' && (entry.weight ?? 0) > 0);
  const options = (right: (entry: Entry) => boolean) => entries.map((entry) => ({ text: entry.text, right: right(entry) }));
  if (equals.length === 1 && weighted.length === 0) return { ok: true, answers: { kind: 'choice', several: false, options: options((entry) => entry.mark === '='), feedback } };
  const sum = weighted.reduce((total, entry) => total + (entry.weight ?? 0), 0);
  if (equals.length === 0 && weighted.length === 1 && sum === 100) return { ok: true, answers: { kind: 'choice', several: false, options: options((entry) => entry.weight === 100), feedback } };
  if (equals.length === 0 && weighted.length > 1 && Math.abs(sum - 100) <= 1) return { ok: true, answers: { kind: 'choice', several: true, options: options((entry) => entry.mark === '~' && (entry.weight ?? 0) > 0), feedback } };
  if (equals.length > 1 && weighted.length === 0) return { ok: true, answers: { kind: 'choice', several: true, options: options((entry) => entry.mark === '='), feedback } };
  if (equals.length === 0 && weighted.length === 0) return refuse('no-answer');
  return refuse('not-supported', { value: '%' });
}

const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?$/;

function numeric(text: string, feedback: string): Read {
  const entries = /^[=~]/.test(text) ? entriesOf(text) : [{ mark: '=' as const, weight: null, weighted: '', text: splitAt(text, '#')[0] ?? '' }];
  if (!entries || entries.length !== 1 || (entries[0]?.weight ?? 100) !== 100) return refuse('not-supported', { value: '%' });
  const words = entries[0]?.text.trim() ?? '';
  const range = /^(\S+?)\s*\.\.\s*(\S+)$/.exec(words);
  const [value = '', tolerance = '0'] = range ? middleOf(range[1] ?? '', range[2] ?? '') : words.split(':').map((part) => part.trim());
  if (!NUMBER.test(value) || !NUMBER.test(tolerance) || tolerance.startsWith('-')) return refuse('not-a-number', { value: words });
  return { ok: true, answers: { kind: 'numeric', value: plain(value), tolerance: plain(tolerance), feedback } };
}

/** A range as its middle and half its width, exactly: both ends are counted in the same decimal places. */
function middleOf(low: string, high: string): [string, string] {
  if (!NUMBER.test(low) || !NUMBER.test(high)) return ['', ''];
  const places = Math.max(...[low, high].map((number) => plain(number).split('.')[1]?.length ?? 0));
  const scaled = (number: string) => BigInt(Math.round(Number(number) * 10 ** places));
  const half = (sum: bigint) => trimmed(sum * 5n, places + 1);
  return [half(scaled(low) + scaled(high)), half(scaled(high) - scaled(low))];
}

function trimmed(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}${fraction ? `.${fraction}` : ''}`;
}

/** Without an exponent and with a digit before the point. */
function plain(number: string): string {
  if (!/[eE]/.test(number)) return number.replace(/^(-?)\./, '$10.');
  const value = Number(number);
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(10).replace(/0+$/, '').replace(/\.$/, '');
}

/** Entries that begin with an unescaped = or ~, each with its weight and without its own feedback. Null when something stands before the first. */
function entriesOf(text: string): Entry[] | null {
  const starts = [...text.matchAll(/\\.|([=~])/gs)].flatMap((match) => (match[1] ? [{ mark: match[1] as '=' | '~', at: match.index }] : []));
  if (starts[0]?.at !== 0) return null;
  return starts.map(({ mark, at }, index) => {
    const words = text.slice(at + 1, starts[index + 1]?.at ?? text.length);
    const weighted = /^\s*%(-?\d+(?:\.\d+)?)%/.exec(words);
    const rest = weighted ? words.slice(weighted[0].length) : words;
    return { mark, weight: weighted ? Number(weighted[1]) : null, weighted: weighted?.[0] ?? '', text: (splitAt(rest, '#')[0] ?? '').replace(/^\s*\[(?:html|moodle|plain|markdown)\]/, '') };
  });
}

/** Cuts at the first unescaped `mark`. */
function splitAt(text: string, mark: string): string[] {
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(mark, at)) return [text.slice(0, at), text.slice(at + mark.length)];
  }
  return [text];
}
