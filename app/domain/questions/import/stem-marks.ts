import { typeNamed, TYPE_PATTERN, type NamedType } from './read-labels';
import { lettersOf, verdictOf } from './read-key';

const TYPE_MARK = new RegExp(`^[【\\[（(]\\s*((?:${TYPE_PATTERN})\\s*题?)\\s*[】\\]）)]\\s*`);
/** Empty brackets, as a paper shows them. */
const GAP = '（\u3000）';
const POINTS = /[（(]\s*(?:本题)?\s*\d{1,3}(?:\.\d)?\s*分\s*[）)]/g;

/** 【单选】 before a stem names its type; （2分） is left out. */
export function typeMark(stem: string): { stem: string; named: NamedType | null } {
  const clean = stem.replace(POINTS, '').trim();
  const mark = TYPE_MARK.exec(clean);
  const named = mark?.[1] ? typeNamed(mark[1]) : null;
  return named ? { stem: clean.slice(mark?.[0].length), named } : { stem: clean, named: null };
}

/** The key that stands in the stem's own brackets, as in 最迟（ B ）日; the brackets stay, empty. Only where a key of this type fits. */
export function bracketKey(stem: string, named: NamedType | null, options: number): { stem: string; answer: string | null } {
  const choice = named === 'single' || named === 'multiple' || named === 'choice' || named === 'ordering' || (named === null && options >= 2);
  const verdict = named === 'true-false' || (named === null && options === 0);
  for (const found of [...stem.matchAll(/[（(【]\s*([^（()）【】]{1,24}?)\s*[）)】]/g)].reverse()) {
    const inside = found[1] ?? '';
    if (!(choice && lettersOf(inside)) && !(verdict && isMark(inside, named))) continue;
    const [before, after] = [stem.slice(0, found.index), stem.slice(found.index + found[0].length)];
    // A statement to be judged needs no empty brackets at its end.
    return { stem: `${before}${after === '' && !choice ? '' : GAP}${after}`, answer: inside };
  }
  const last = verdict ? /^(.*[。！？.!?])\s*([√×✓✔✗✘])$/s.exec(stem) : null;
  return last ? { stem: last[1] ?? '', answer: last[2] ?? '' } : { stem, answer: null };
}

/** In an item without a type only an unmistakable sign counts: 是 in brackets may belong to the sentence. */
function isMark(text: string, named: NamedType | null): boolean {
  return verdictOf(text) !== null && (named === 'true-false' || /^(?:√|×|✓|✔|✗|✘|对|错|正确|错误)$/.test(text));
}

/** Options that follow one another in one line, as `A．甲 B．乙 C．丙`: each with its letter, `before` what stood ahead of the first. */
export function splitOptions(text: string, first: string): { before: string; options: { letter: string; text: string }[] } {
  const starts: { letter: string; at: number; from: number }[] = [];
  let next = first;
  for (const found of text.matchAll(/(?:^|[\s（(。？?：:；;）)])([A-J])\s*[、.．:：)）]\s*/g)) {
    const letter = found[1] ?? '';
    if (letter !== next) continue;
    starts.push({ letter, at: found.index + found[0].indexOf(letter), from: found.index + found[0].length });
    next = String.fromCharCode(letter.charCodeAt(0) + 1);
  }
  const options = starts.map(({ letter, from }, index) => ({ letter, text: text.slice(from, starts[index + 1]?.at ?? text.length).replace(/[\s（(]+$/, '').trim() }));
  return { before: text.slice(0, starts[0]?.at ?? text.length).trim(), options };
}
