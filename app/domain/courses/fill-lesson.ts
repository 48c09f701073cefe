const SLOT = /<span data-slot="(\d{1,4})"><\/span>/;
const CHECK = /<div data-check="(\d{1,4})"><\/div>/;

/**
 * Puts the server's words into the slot markers. In: compiled HTML and, by slot id, HTML that the server made itself
 * (escaped where it holds data). A slot without a filling stays empty.
 */
export function fillSlots(html: string, fill: ReadonlyMap<number, string>): string {
  // Splitting by a pattern with one group leaves the ids at the odd places.
  return html.split(SLOT).map((part, index) => (index % 2 === 0 ? part : (fill.get(Number(part)) ?? ''))).join('');
}

export type LessonPart = { kind: 'html'; html: string } | { kind: 'check'; id: number };

/** Cuts a lesson at its knowledge checks. They stand only at the top level, so each piece is well formed by itself. */
export function splitAtChecks(html: string): LessonPart[] {
  return html
    .split(CHECK)
    .map((part, index): LessonPart => (index % 2 === 0 ? { kind: 'html', html: part } : { kind: 'check', id: Number(part) }))
    .filter((part) => part.kind === 'check' || part.html.trim() !== '');
}
