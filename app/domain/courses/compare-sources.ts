import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of a line; `changed`: only on this side. */
export type DiffPiece = { text: string; changed: boolean };
/** One line of a comparison. `from`, `to`: its number on either side, from 1; null where it does not stand. */
export type DiffLine = { kind: 'same' | 'gone' | 'new'; from: number | null; to: number | null; pieces: DiffPiece[] };

/**
 * Two texts line by line; a line that was changed stands there as gone and as new, with the words that differ marked. The same and gone
 * lines are the first text, the same and new lines the second. Words of Chinese are found by the segmenter of the language.
 */
export function compareSources(from: string, to: string): DiffLine[] {
  const lines: DiffLine[] = [];
  let at = { from: 1, to: 1 };
  let gone: string[] = [];
  let added: string[] = [];
  const flush = () => {
    const pairs = gone.map((line, index) => (added[index] === undefined ? null : comparePair(line, added[index])));
    gone.forEach((line, index) => lines.push({ kind: 'gone', from: at.from + index, to: null, pieces: pairs[index]?.gone ?? [{ text: line, changed: true }] }));
    added.forEach((line, index) => lines.push({ kind: 'new', from: null, to: at.to + index, pieces: pairs[index]?.added ?? [{ text: line, changed: true }] }));
    at = { from: at.from + gone.length, to: at.to + added.length };
    gone = [];
    added = [];
  };
  for (const part of diffArrays(from.split('\n'), to.split('\n'))) {
    if (part.removed) gone.push(...part.value);
    else if (part.added) added.push(...part.value);
    else {
      flush();
      part.value.forEach((text, index) => lines.push({ kind: 'same', from: at.from + index, to: at.to + index, pieces: [{ text, changed: false }] }));
      at = { from: at.from + part.value.length, to: at.to + part.value.length };
    }
  }
  flush();
  return lines;
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

function comparePair(from: string, to: string): { gone: DiffPiece[]; added: DiffPiece[] } | null {
  const parts = diffWordsWithSpace(from, to, { intlSegmenter: words });
  const kept = parts.filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + part.value.length, 0);
  // Hardly a word in common: two other lines, whose marks would only confuse.
  if (kept * 4 < Math.max(from.length, to.length)) return null;
  const side = (other: 'added' | 'removed') => parts.filter((part) => !part[other]).map((part) => ({ text: part.value, changed: part.added || part.removed }));
  return { gone: side('added'), added: side('removed') };
}

/** Stretches to show: unchanged lines further than `context` from a change are folded; `skipped` counts them. */
export function foldSame(lines: DiffLine[], context = 3): ({ kind: 'lines'; lines: DiffLine[] } | { kind: 'skipped'; count: number })[] {
  const near = lines.map((_, index) => lines.slice(Math.max(0, index - context), index + context + 1).some((line) => line.kind !== 'same'));
  const stretches: ({ kind: 'lines'; lines: DiffLine[] } | { kind: 'skipped'; count: number })[] = [];
  lines.forEach((line, index) => {
    const last = stretches.at(-1);
    if (near[index]) {
      if (last?.kind === 'lines') last.lines.push(line);
      else stretches.push({ kind: 'lines', lines: [line] });
    } else if (last?.kind === 'skipped') last.count += 1;
    else stretches.push({ kind: 'skipped', count: 1 });
  });
  return stretches;
}
