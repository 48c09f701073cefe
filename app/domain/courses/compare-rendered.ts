import { diffArrays } from 'diff';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** One row of two renderings side by side; null where a side has nothing. */
export type RenderedRow = { kind: 'same' | 'changed' | 'gone' | 'new'; from: string | null; to: string | null };

const parser = unified().use(rehypeParse, { fragment: true });

/** Two renderings of a lesson, block by block. In and out: HTML that the compiler made; each block of it is well formed by itself. */
export function compareRendered(from: string, to: string): RenderedRow[] {
  const rows: RenderedRow[] = [];
  let gone: string[] = [];
  let added: string[] = [];
  const flush = () => {
    for (let index = 0; index < Math.max(gone.length, added.length); index += 1) {
      const [before, after] = [gone[index] ?? null, added[index] ?? null];
      rows.push({ kind: before === null ? 'new' : after === null ? 'gone' : 'changed', from: before, to: after });
    }
    gone = [];
    added = [];
  };
  for (const part of diffArrays(blocksOf(from), blocksOf(to))) {
    if (part.removed) gone.push(...part.value);
    else if (part.added) added.push(...part.value);
    else {
      flush();
      rows.push(...part.value.map((html): RenderedRow => ({ kind: 'same', from: html, to: html })));
    }
  }
  flush();
  return rows;
}

/** The top-level elements of a piece of HTML, as they are written there. */
function blocksOf(html: string): string[] {
  return parser.parse(html).children.flatMap((node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    const text = start === undefined || end === undefined ? '' : html.slice(start, end);
    return text.trim() === '' ? [] : [text];
  });
}
