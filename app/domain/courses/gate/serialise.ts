import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { WORDS_AT_LINE_START } from './esm-lines';

/** The gate's own text of an accepted tree: braces, `<` and statement words escaped, one spelling for each construct. */
export function serialise(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    fence: '`',
    rule: '*',
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown(), { unsafe: WORDS_AT_LINE_START }],
  });
}
