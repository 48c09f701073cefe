const SLOT = /<span data-slot="(\d{1,4})"><\/span>/;
const ISLAND = /<div data-(check|scenario)="(\d{1,4})"><\/div>/;

/**
 * Puts the server's words into the slot markers. In: compiled HTML and, by slot id, HTML that the server made itself
 * (escaped where it holds data). A slot without a filling stays empty.
 */
export function fillSlots(html: string, fill: ReadonlyMap<number, string>): string {
  // Splitting by a pattern with one group leaves the ids at the odd places.
  return html.split(SLOT).map((part, index) => (index % 2 === 0 ? part : (fill.get(Number(part)) ?? ''))).join('');
}

export type LessonPart = { kind: 'html'; html: string } | { kind: 'check' | 'scenario'; id: number };

/** Cuts a lesson at its knowledge checks and scenarios. They stand only at the top level, so each piece is well formed by itself. */
export function splitAtIslands(html: string): LessonPart[] {
  const pieces = html.split(ISLAND);
  const parts: LessonPart[] = [];
  // Splitting by a pattern with two groups leaves html, kind, id, html, kind, id, html …
  for (let index = 0; index < pieces.length; index += 3) {
    const piece = pieces[index] ?? '';
    if (piece.trim() !== '') parts.push({ kind: 'html', html: piece });
    const kind = pieces[index + 1];
    if (kind === 'check' || kind === 'scenario') parts.push({ kind, id: Number(pieces[index + 2]) });
  }
  return parts;
}
