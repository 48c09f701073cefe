import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBody } from '../gate';
import { readRich, wordsOf, writeRich, type RichMark, type RichNode } from '.';

/** What breaks other editors: braces, tags, back-ticks, statements, marks, addresses, list and table signs. */
const TRAPS = ['<', '{', '}', '`', '**', '*', '_', '~~', 'import x', 'export default', '<Param', '</Callout>', '{1}', '# ', '- ', '1. ', '> ', '|', '---', '[a](b)', '![', 'http://a.cn', 'www.a.cn', 'a@b.cn', '&amp;', '&#x7b;', '\\', '\n', ' ', '注意：', '好。', '汉字', 'word', '42', '\u0007', '<!-- x -->', '===', ':', '$'];
const text = fc.array(fc.constantFrom(...TRAPS), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

const mark = fc.constantFrom<RichMark>({ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' }, { type: 'link', attrs: { href: '/courses', title: null } }, { type: 'link', attrs: { href: 'javascript:alert(1)' } });
const marks = fc.uniqueArray(mark, { maxLength: 2, selector: (one) => one.type });
const words = fc.record({ type: fc.constant('text'), text, marks });
const chip = fc.constantFrom<RichNode>({ type: 'Param', attrs: { props: { name: 'loan.decision-days' } } }, { type: 'Clause', attrs: { props: { standard: 'hpf-regulation', article: '24' } } });
const inline: fc.Arbitrary<RichNode> = fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: chip }, { weight: 1, arbitrary: fc.constant<RichNode>({ type: 'hardBreak' }) });
const line = fc.array(inline, { maxLength: 5 });
const paragraph = line.map((content): RichNode => ({ type: 'paragraph', content }));
const heading = fc.tuple(line, fc.integer({ min: 2, max: 4 })).map(([content, level]): RichNode => ({ type: 'heading', attrs: { level }, content }));
const cell = paragraph.map((one): RichNode => ({ type: 'tableCell', content: [one] }));
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }).map((content): RichNode => ({ type: 'tableRow', content })), { minLength: 1, maxLength: 3 }).map((content): RichNode => ({ type: 'table', content }));
const code = text.map((value): RichNode => ({ type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: value }] }));
// A card must hold something to be finished.
const filled = fc.tuple(words, line).map(([first, rest]): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text: '字' }, first, ...rest] }));

const { block } = fc.letrec<{ block: RichNode }>((tie) => ({
  block: fc.oneof({ maxDepth: 2 }, paragraph, heading, table, code, fc.constant<RichNode>({ type: 'horizontalRule' }),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((content): RichNode => ({ type: 'blockquote', content })),
    fc.tuple(fc.constantFrom('bulletList', 'orderedList'), fc.boolean(), fc.array(fc.tuple(fc.constantFrom(null, true, false), fc.array(tie('block'), { minLength: 1, maxLength: 2 })), { minLength: 1, maxLength: 3 }))
      .map(([type, spread, items]): RichNode => ({ type, attrs: { spread }, content: items.map(([checked, content]) => ({ type: 'listItem', attrs: { checked, spread: false }, content })) })),
    fc.tuple(text, filled, tie('block')).map(([title, first, rest]): RichNode => ({ type: 'Callout', attrs: { props: { kind: 'tip', title } }, content: [first, rest] })),
    fc.tuple(text, filled).map(([title, first]): RichNode => ({ type: 'Dialogue', attrs: { props: { title: `问${title}`, verdict: 'good', why: '好' } }, content: [{ type: 'Turn', attrs: { props: { who: 'clerk' } }, content: [first] }] }))),
}));
const doc = fc.array(block, { maxLength: 5 }).map((content): RichNode => ({ type: 'doc', content }));

/** Letters and figures only: where emphasis begins or ends, space may move, never a word. */
const letters = (node: RichNode) => wordsOf(node).replace(/[^\p{L}\p{N}]/gu, '');

test('whatever is typed in formatted text passes the gate and keeps its words, the first time and when it is read and written again', () => {
  fc.assert(fc.property(doc, (written) => {
    let now = written;
    for (const round of [1, 2]) {
      const source = writeRich(now, null);
      const result = checkBody(source);
      expect(result.ok ? [] : result.findings).toEqual([]);
      const read = readRich(source);
      if (!read.ok) throw new Error('not readable');
      expect(letters(read.doc), `round ${round}`).toBe(letters(written));
      now = read.doc;
    }
  }), { numRuns: 150 });
});
