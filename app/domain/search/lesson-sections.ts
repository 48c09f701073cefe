import type { LessonHeading } from '~/domain/courses/compiled-lesson';

/** A stretch of a lesson under one heading. `anchor`: id of the heading in the page; both empty for what stands before the first. */
export type LessonSection = { anchor: string; heading: string; text: string };

const HEADING = /<h[2-6] id="(s-\d{1,4})">[\s\S]*?<\/h[2-6]>/;
/** Fixed words of the components: they stand in every lesson and say nothing about this one. */
const LABELS = /<span class="(?:who|verdict|callout-kind|why-head)">[^<]*<\/span>|<div class="compare-head">[^<]*<\/div>/g;
const PICTURES = /<svg\b[\s\S]*?<\/svg>/g;
const INLINE = /<\/?(?:a|strong|em|del|code|b|i|sub|sup)\b[^>]*>|<span>|<span (?!class)[^>]*>|<\/span>/g;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of lesson HTML that is well formed (what the compiler stored): blocks parted by a space, sentences whole. */
export function plainText(html: string): string {
  return html
    .replace(PICTURES, ' ')
    .replace(LABELS, ' ')
    .replace(INLINE, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(ENTITY, (_whole, decimal?: string, hexadecimal?: string, name?: string) =>
      name ? (NAMED[name.toLowerCase()] ?? ' ') : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '20', 16)))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A lesson cut at its headings, for finding the right place in it. A section without words is kept for its heading. */
export function sectionsOf(lesson: { html: string; headings: readonly LessonHeading[] }): LessonSection[] {
  // Splitting by a pattern with one group leaves the anchors at the odd places.
  const pieces = lesson.html.split(HEADING);
  const sections: LessonSection[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const anchor = index === 0 ? '' : (pieces[index - 1] ?? '');
    const heading = lesson.headings.find((entry) => entry.id === anchor)?.text ?? '';
    const text = plainText(pieces[index] ?? '');
    if (heading || text) sections.push({ anchor, heading, text });
  }
  return sections;
}
