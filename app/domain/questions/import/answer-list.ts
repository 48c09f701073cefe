import type { PaperLine } from './paper-lines';
import type { NamedType } from './read-labels';
import { lettersOf, verdictOf } from './read-key';

/** A key of the list at the end: which section it stood in (null: none was named), the item's number, the words. */
export type ListedAnswer = { named: NamedType | null; section: number; number: number; answer: string; explanation: string };

const PIECE = /(?:^|[\s；;，,])(?:第\s*)?(\d{1,4})\s*(?:题\s*)?(?:[-—–~～至到]\s*(\d{1,4})\s*(?:题)?)?\s*[、.．:：)）]?\s*(?=[A-Ja-j√×✓✔✗✘对错正TF])|(?:^|[\s；;])[（(]?(\d{1,4})[）)]?\s*[、.．:：)）](?!\d)\s*/g;
const EXPLAINED = /^(.*?)\s*(?:【\s*)?(?:答案)?(?:解析|解释|分析|详解)(?:\s*】)?\s*[:：]\s*(.*)$/s;

/** The list of answers after the paper: `1. A 2. B`, `1-5 ABCDA`, `1. AB 解析：…`, by sections where they are named. */
export function answerList(lines: readonly PaperLine[]): ListedAnswer[] {
  const found: ListedAnswer[] = [];
  let named: NamedType | null = null;
  let section = 0;
  for (const line of lines) {
    if (line.kind === 'section') {
      named = line.named;
      section += 1;
      for (const piece of piecesOf(line.text)) found.push(...answersOf(piece, named, section));
      continue;
    }
    if (line.kind === 'answers') continue;
    const last = found.at(-1);
    if (line.kind === 'field') {
      if (!last) continue;
      if (line.name === '解析') last.explanation = join(last.explanation, line.text);
      else if (line.name === '答案') last.answer = join(last.answer, line.text);
      continue;
    }
    const text = line.kind === 'text' ? line.text : line.whole;
    const pieces = piecesOf(text);
    if (pieces.length === 0) {
      if (last) {
        if (last.explanation !== '') last.explanation = join(last.explanation, text);
        else last.answer = join(last.answer, text);
      }
      continue;
    }
    for (const piece of pieces) found.push(...answersOf(piece, named, section));
  }
  return found;
}

const join = (before: string, more: string) => (before === '' ? more : `${before}\n${more}`);

type Piece = { from: number; to: number; text: string };

function piecesOf(text: string): Piece[] {
  const starts = [...text.matchAll(PIECE)].map((match) => ({ from: Number(match[1] ?? match[3]), to: Number(match[2] ?? match[1] ?? match[3]), at: match.index, after: match.index + match[0].length }));
  // An explanation may hold numbers of its own: what follows one belongs to it.
  const cut = starts.findIndex((start, index) => index > 0 && /(?:解析|解释|分析|详解)\s*】?\s*[:：]/.test(text.slice(0, start.at)));
  const kept = cut === -1 ? starts : starts.slice(0, cut);
  if (kept[0] && text.slice(0, kept[0].at).trim() !== '') return [];
  return kept.map(({ from, to, after }, index) => ({ from, to, text: text.slice(after, kept[index + 1]?.at ?? text.length).trim() }));
}

function answersOf({ from, to, text }: Piece, named: NamedType | null, section: number): ListedAnswer[] {
  const parted = EXPLAINED.exec(text);
  const [answer, explanation] = parted ? [parted[1] ?? '', parted[2] ?? ''] : [text, ''];
  if (to <= from) return [{ named, section, number: from, answer: answer.replace(/[；;，,]$/, ''), explanation }];
  const count = to - from + 1;
  const words = answer.split(/[\s,，、；;]+/).filter((word) => word !== '');
  const each = words.length === count ? words : lettersOf(answer)?.length === count ? lettersOf(answer) : [...answer.replace(/\s/g, '')].length === count ? [...answer.replace(/\s/g, '')] : null;
  if (!each || each.some((word) => !lettersOf(word) && verdictOf(word) === null)) return Array.from({ length: count }, (_, index) => ({ named, section, number: from + index, answer: '', explanation: '' }));
  return each.map((word, index) => ({ named, section, number: from + index, answer: word, explanation: '' }));
}
