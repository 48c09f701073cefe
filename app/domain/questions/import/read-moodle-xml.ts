import type { ImportedKey, ImportedType, ReadItem } from './imported-item';
import { moodleCloze } from './moodle-cloze';
import { plainText } from './plain-text';
import { because, type Reason } from './reasons';
import { childOf, elementsOf, readXml, wordsIn, type XmlElement } from './xml-tree';

type Keyed = { ok: true; key: ImportedKey; options: string[]; stem?: string } | { ok: false; reason: Reason };
const refuse = (...reason: Parameters<typeof because>): Keyed => ({ ok: false, reason: because(...reason) });

/** Items of a Moodle XML file, one verdict a question. Null when it is no such file. Where the file breaks off, the rest is one refused item. */
export function readMoodleXml(source: string): ReadItem[] | null {
  const { root, brokenAt } = readXml(source);
  if (root?.name !== 'quiz') return null;
  let category = '';
  const items = elementsOf(root, 'question').flatMap((question) => {
    if (question.attributes.type === 'category') {
      category = wordsIn(childOf(childOf(question, 'category'), 'text')).trim();
      return [];
    }
    return [readQuestion(question, category)];
  });
  return brokenAt === null ? items : [...items, { line: brokenAt, type: null, verdict: 'refused', reason: because('broken-off') }];
}

/** Words of a `<text>` with its format; notes when it rests on pictures. */
class Words {
  pictures = false;
  of(holder: XmlElement | undefined): string {
    const text = wordsIn(childOf(holder, 'text') ?? holder);
    if (/^(?:plain_text|markdown)$/.test(holder?.attributes.format ?? '')) return text.trim();
    const read = plainText(text);
    this.pictures ||= read.pictures;
    return read.text;
  }
}

function readQuestion(question: XmlElement, category: string): ReadItem {
  const words = new Words();
  const kind = question.attributes.type ?? '';
  const refused = (reason: Reason, type: ImportedType | null = null): ReadItem => ({ line: question.line, type, verdict: 'refused', reason });
  const stem = words.of(childOf(question, 'questiontext'));
  if (stem === '') return refused(because(words.pictures ? 'picture' : 'no-stem'));
  const read = keyOf(kind, question, words, stem);
  if (!read.ok) return refused(read.reason);
  const explanation = words.of(childOf(question, 'generalfeedback'));
  if (words.pictures) return refused(because('picture'), read.key.type);
  const name = wordsIn(childOf(childOf(question, 'name'), 'text')).trim();
  const own = elementsOf(childOf(question, 'tags') ?? question, 'tag').map((tag): [string, string] => ['tag', wordsIn(tag).trim()]);
  const tags: [string, string][] = [...(name ? [['name', name] as [string, string]] : []), ...(category ? [['category', category] as [string, string]] : []), ...own];
  return { line: question.line, type: read.key.type, verdict: 'accepted', item: { key: read.key, stem: read.stem ?? stem, options: read.options, explanation, facts: {}, tags } };
}

function keyOf(kind: string, question: XmlElement, words: Words, stem: string): Keyed {
  const answers = elementsOf(question, 'answer').map((answer) => ({ element: answer, text: words.of(answer), share: fraction(answer.attributes.fraction) }));
  if (answers.some((answer) => answer.share === null)) return refuse('half-understood', { value: 'fraction' });
  const right = answers.filter((answer) => (answer.share ?? 0) > 0);
  const whole = right.length > 0 && right.every((answer) => answer.share === 100);
  switch (kind) {
    case 'multichoice': return choice(answers.map(({ text, share }) => ({ text, share: share ?? 0 })), wordsIn(childOf(question, 'single')).trim());
    case 'truefalse': {
      const word = right.length === 1 ? right[0]?.text.toLowerCase() : '';
      return word === 'true' || word === 'false' ? { ok: true, key: { type: 'true-false', right: word === 'true' }, options: [] } : refuse('no-answer');
    }
    case 'shortanswer': return right.length === 0 ? refuse('no-answer') : whole ? { ok: true, key: { type: 'short-text', accepted: right.map((answer) => answer.text) }, options: [] } : refuse('not-supported', { value: '%' });
    case 'numerical': return right.length === 0 ? refuse('no-answer') : right.length === 1 && whole ? numerical(question, right[0]) : refuse('not-supported', { value: '%' });
    case 'matching': return matching(question, words);
    case 'essay': return { ok: true, key: { type: 'written', model: words.of(childOf(question, 'graderinfo')) }, options: [] };
    case 'ordering': return ordering(answers.map((answer) => answer.text));
    case 'cloze':
    case 'multianswer': return moodleCloze(stem);
    default: return refuse('not-supported', { value: kind || '?' });
  }
}

/** `100`, `33.33333`, `-50`, also with a per cent sign or a decimal comma; null for anything else. */
function fraction(text: string | undefined): number | null {
  const read = /^(-?\d+(?:[.,]\d+)?)\s*%?$/.exec((text ?? '0').trim());
  return read ? Number(read[1]?.replace(',', '.')) : null;
}

function choice(answers: { text: string; share: number }[], single: string): Keyed {
  const options = answers.map((answer) => answer.text);
  if (options.length < 2) return refuse('options-few');
  if (options.includes('')) return refuse('option-empty', { value: String.fromCharCode(65 + options.indexOf('')) });
  const same = options.find((option, index) => options.indexOf(option) !== index);
  if (same !== undefined) return refuse('options-same', { value: same });
  const right = answers.flatMap((answer, index) => (answer.share > 0 ? [index] : []));
  if (right.length === 0) return refuse('no-answer');
  if (!/^(?:false|0)$/.test(single)) {
    return right.length === 1 && answers[right[0] ?? 0]?.share === 100 ? { ok: true, key: { type: 'single', right: right[0] ?? 0 }, options } : refuse('not-supported', { value: '%' });
  }
  const sum = answers.reduce((total, answer) => total + Math.max(answer.share, 0), 0);
  if (Math.abs(sum - 100) > 1) return refuse('not-supported', { value: '%' });
  return { ok: true, key: right.length === 1 ? { type: 'single', right: right[0] ?? 0 } : { type: 'multiple', right }, options };
}

const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;

function numerical(question: XmlElement, answer: { element: XmlElement; text: string } | undefined): Keyed {
  const value = answer?.text.replace(/,(?=\d{3}\b)/g, '') ?? '';
  const tolerance = (answer ? wordsIn(childOf(answer.element, 'tolerance')).trim() : '') || '0';
  if (!NUMBER.test(value) || !NUMBER.test(tolerance) || tolerance.startsWith('-')) return refuse('not-a-number', { value: NUMBER.test(value) ? tolerance : value });
  const units = elementsOf(childOf(question, 'units') ?? question, 'unit').map((unit) => ({ name: wordsIn(childOf(unit, 'unit_name')).trim(), factor: Number(wordsIn(childOf(unit, 'multiplier')).trim() || '1') }));
  const unit = units.find((entry) => entry.factor === 1)?.name ?? '';
  if (units.length > 0 && unit === '') return refuse('half-understood', { value: 'units' });
  const plain = (number: string) => number.replace(/^(-?)\./, '$10.');
  return { ok: true, key: { type: 'numeric', value: plain(value), tolerance: plain(tolerance), unit }, options: [] };
}

function matching(question: XmlElement, words: Words): Keyed {
  const pairs = elementsOf(question, 'subquestion').map((pair) => ({ left: words.of(pair), right: words.of(childOf(pair, 'answer')) }));
  const left = pairs.filter((pair) => pair.left !== '');
  if (left.length < 2 || pairs.some((pair) => pair.right === '')) return refuse('pairs-unreadable', { value: '' });
  const options = [...new Set(pairs.map((pair) => pair.right))];
  return { ok: true, key: { type: 'matching', left: left.map((pair) => pair.left), right: left.map((pair) => options.indexOf(pair.right)) }, options };
}

/** Moodle lists the entries in their right order; here they are kept turned by one, so that there is something to put right. */
export function ordering(inOrder: string[]): Keyed {
  if (inOrder.length < 2 || inOrder.includes('')) return refuse('options-few');
  const options = [...inOrder.slice(1), inOrder[0] ?? ''];
  if (new Set(options).size !== options.length) return refuse('options-same', { value: '' });
  return { ok: true, key: { type: 'ordering', order: [options.length - 1, ...options.slice(0, -1).map((_text, index) => index)] }, options };
}
