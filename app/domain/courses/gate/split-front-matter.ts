import { CAPS } from './caps';
import type { Finding, FindingCode } from './finding';

export type SplitSource = {
  /** The YAML between the fences, or null where the source has no front matter. */
  yaml: string | null;
  /** The rest, with one empty line for each line taken away: positions in it are positions in the source. */
  body: string;
};

/**
 * The gate's own splitter. A fence is a line of exactly three dashes (spaces after it are let pass): anything that names a
 * language behind the dashes is refused, and so is a body that would open a second front matter for another reader.
 */
export function splitFrontMatter(text: string): { ok: true; value: SplitSource } | { ok: false; finding: Finding } {
  const refuse = (code: FindingCode, line: number, details = {}) => ({ ok: false as const, finding: { line, column: 1, code, details } });
  const lines = text.split('\n');
  let taken = 0;
  let yaml: string | null = null;
  if (lines[0]?.startsWith('---')) {
    if (!isFence(lines[0])) return refuse('front-matter-opener', 1);
    const end = lines.findIndex((line, index) => index > 0 && isFence(line));
    if (end === -1) return refuse('front-matter-unclosed', 1);
    yaml = lines.slice(1, end).join('\n');
    if (yaml.length > CAPS.frontMatterBytes) return refuse('front-matter-too-large', 1, { limit: CAPS.frontMatterBytes });
    taken = end + 1;
  }
  const first = lines.findIndex((line, index) => index >= taken && line.trim() !== '');
  if (first !== -1 && (taken > 0 || first > 0) && lines[first]?.trimStart().startsWith('---')) return refuse('front-matter-second', first + 1);
  return { ok: true, value: { yaml, body: [...Array<string>(taken).fill(''), ...lines.slice(taken)].join('\n') } };
}

function isFence(line: string): boolean {
  return /^---[ \t]*$/.test(line);
}
