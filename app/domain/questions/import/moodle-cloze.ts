import type { ImportedKey } from './imported-item';
import { because, type Reason } from './reasons';

type Keyed = { ok: true; key: ImportedKey; options: string[]; stem: string } | { ok: false; reason: Reason };

const GAP = /\{\d*:([A-Z_]+):((?:\\.|[^}\\])*)\}/g;
const WORDS = /^(?:SHORTANSWER|SHORTANSWER_C|SA|SAC|MW|MWC)$/;

/** A text with gaps of words, `{1:SHORTANSWER:=三~=3}`, as blanks. Gaps of another kind are not supported. */
export function moodleCloze(text: string): Keyed {
  const refuse = (...reason: Parameters<typeof because>): Keyed => ({ ok: false, reason: because(...reason) });
  const blanks: string[][] = [];
  for (const [, kind = '', body = ''] of text.matchAll(GAP)) {
    if (!WORDS.test(kind)) return refuse('not-supported', { value: kind });
    const entries = body.split(/(?<!\\)~/).map((entry) => /^(?:=|%(-?\d+(?:\.\d+)?)%)?((?:\\.|[^#\\])*)/.exec(entry.trim()));
    const right = entries.filter((entry) => entry?.[0].startsWith('=') || entry?.[1] === '100').map((entry) => (entry?.[2] ?? '').replace(/\\(.)/g, '$1').trim());
    if (entries.some((entry) => Number(entry?.[1] ?? 0) > 0 && entry?.[1] !== '100')) return refuse('not-supported', { value: '%' });
    if (right.length === 0 || right.includes('') || right.includes('*')) return refuse('no-answer');
    blanks.push(right);
  }
  if (blanks.length === 0) return refuse('no-answer');
  const stem = text.replace(GAP, '____');
  return { ok: true, stem, options: [], key: blanks.length === 1 ? { type: 'short-text', accepted: blanks[0] ?? [] } : { type: 'cloze', blanks } };
}
