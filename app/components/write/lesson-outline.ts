import { countCharacters } from '~/domain/courses/gate/summarise';

/** A heading of a source with its line, from 1. */
export type OutlineEntry = { line: number; depth: number; text: string };

/** The headings of a source as it is being written, whether or not the gate accepts it; lines inside code samples are none. */
export function outlineOf(source: string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let fence = '';
  source.split('\n').forEach((text, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
    if (mark !== '') fence = fence === '' ? mark.charAt(0) : mark.startsWith(fence) ? '' : fence;
    const heading = fence === '' ? /^(#{1,6})\s+(.*?)\s*#*$/.exec(text) : null;
    if (heading?.[1] && heading[2]) entries.push({ line: index + 1, depth: heading[1].length, text: heading[2] });
  });
  return entries;
}

/** Written characters of a source: its words without front matter and without tags. */
export function charactersOf(source: string): number {
  return countCharacters(source.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<\/?[A-Z][^>]*>/g, ' '));
}
