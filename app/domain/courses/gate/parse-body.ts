import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import type { Finding, FindingCode } from './finding';
import { mdxWithLessThan } from './less-than';

/** Parses a body that passed `scanSource`. A syntax error becomes one finding: the parser stops at the first. */
export function parseBody(body: string): { ok: true; tree: Root } | { ok: false; finding: Finding } {
  try {
    const tree = fromMarkdown(body, { extensions: [gfm(), mdxWithLessThan()], mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()] });
    return { ok: true, tree };
  } catch (error) {
    return { ok: false, finding: syntaxFinding(error, body) };
  }
}

type Message = { ruleId?: unknown; line?: unknown; column?: unknown };

function syntaxFinding(error: unknown, body: string): Finding {
  const message = (typeof error === 'object' && error !== null ? error : {}) as Message;
  const line = typeof message.line === 'number' ? message.line : 1;
  const column = typeof message.column === 'number' ? message.column : 1;
  const text = body.split('\n')[line - 1] ?? '';
  const tag = text.slice(0, column).lastIndexOf('<');
  const from = tag === -1 ? '' : text.slice(tag);
  const code = codeOf(String(message.ruleId ?? ''), from);
  return { line, column, code, details: code === 'html-element' ? { name: /^<([a-z][\w.-]{0,39})/.exec(from)?.[1] ?? '' } : {} };
}

/** What the author most likely meant at the place where the parser stopped. `from`: the line from the last `<` before it. */
function codeOf(rule: string, from: string): FindingCode {
  if (from.startsWith('<!')) return 'html-comment';
  if (/^<(?:https?:|mailto:|tel:|www\.|[^\s<>@]+@)/i.test(from)) return 'angle-link';
  if (/^<[a-z]/.test(from)) return 'html-element';
  if (rule === 'end-tag-mismatch' || rule === 'unexpected-closing-slash') return 'tag-unclosed';
  if (rule === 'unexpected-eof') return from === '' ? 'expression' : 'tag-unclosed';
  return 'syntax';
}
