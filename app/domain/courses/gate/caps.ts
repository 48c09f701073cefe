/**
 * Limits that a source must keep before any parser sees it, so that no input costs more than a fraction of a second.
 * Each is several times what the longest honest lesson needs (800–1,500 characters of prose).
 */
export const CAPS = {
  /** UTF-16 units of the whole source; also bytes once encoded, see `bytes`. */
  bytes: 65_536,
  frontMatterBytes: 8_192,
  lines: 3_000,
  lineLength: 4_000,
  /** Longest run of characters that could be the local part of an address (the autolink scan is quadratic in it). */
  word: 400,
  /** Container markers (`>`, `-`, `1.`) that open at the start of one line. */
  containersOnALine: 12,
  indent: 60,
  /** `[` open at the same time, and in all. */
  bracketDepth: 20,
  brackets: 1_200,
  bracketsInABlock: 240,
  /** Runs of `*`, `_`, `~` and back-ticks in one block of lines. */
  marksInABlock: 600,
  braces: 60,
  tags: 800,
  tagDepth: 12,
  definitions: 60,
  autolinks: 150,
  columns: 16,
  tableRows: 200,
  attributes: 12,
  /** `name=` in one block of lines. */
  attributesInABlock: 400,
  /** After parsing. */
  depth: 40,
  nodes: 12_000,
} as const;
