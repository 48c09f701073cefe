import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRendered } from './compare-rendered';
import { compareSources, foldSame, type DiffLine } from './compare-sources';

const text = (lines: DiffLine[], ...kinds: DiffLine['kind'][]) => lines.filter((line) => kinds.includes(line.kind)).map((line) => line.pieces.map((piece) => piece.text).join('')).join('\n');
const marked = (line: DiffLine | undefined) => line?.pieces.filter((piece) => piece.changed).map((piece) => piece.text);

test('a changed line stands there twice, with the words that differ marked', () => {
  const lines = compareSources('一\n受理后十个工作日内决定\n三', '一\n受理后三个工作日内决定\n三\n四');
  expect(lines.map((line) => `${line.kind} ${line.from ?? '-'} ${line.to ?? '-'}`)).toEqual(['same 1 1', 'gone 2 -', 'new - 2', 'same 3 3', 'new - 4']);
  expect(marked(lines[1])).toEqual(['十']);
  expect(marked(lines[2])).toEqual(['三']);
});

const source = fc.array(fc.constantFrom('甲', '乙', '丙丁', '期限是10日', '期限是3日', '', 'a b c', 'a b d'), { maxLength: 12 }).map((lines) => lines.join('\n'));

test('property: the comparison holds both texts, each line with its number', () => {
  fc.assert(fc.property(source, source, (from, to) => {
    const lines = compareSources(from, to);
    expect(text(lines, 'same', 'gone')).toBe(from);
    expect(text(lines, 'same', 'new')).toBe(to);
    expect(lines.flatMap((line) => line.from ?? [])).toEqual(from.split('\n').map((_, index) => index + 1));
    expect(lines.flatMap((line) => line.to ?? [])).toEqual(to.split('\n').map((_, index) => index + 1));
    const folded = foldSame(lines, 2);
    expect(folded.reduce((sum, stretch) => sum + (stretch.kind === 'skipped' ? stretch.count : stretch.lines.length), 0)).toBe(lines.length);
    expect(folded.every((stretch) => stretch.kind === 'lines' || stretch.count > 0)).toBe(true);
  }));
});

test('renderings are compared block by block', () => {
  const rows = compareRendered('<h2 id="s-1">一</h2>\n<p>旧</p>\n<ul>\n<li>a</li>\n</ul>', '<h2 id="s-1">一</h2>\n<p>新</p>\n<ul>\n<li>a</li>\n</ul>\n<p>末</p>');
  expect(rows).toEqual([
    { kind: 'same', from: '<h2 id="s-1">一</h2>', to: '<h2 id="s-1">一</h2>' },
    { kind: 'changed', from: '<p>旧</p>', to: '<p>新</p>' },
    { kind: 'same', from: '<ul>\n<li>a</li>\n</ul>', to: '<ul>\n<li>a</li>\n</ul>' },
    { kind: 'new', from: null, to: '<p>末</p>' },
  ]);
});

const html = fc.array(fc.constantFrom('<p>a</p>', '<p>b <strong>c</strong></p>', '<h2 id="s-1">d</h2>', '<div data-check="1"></div>', '<table><tbody><tr><td>e</td></tr></tbody></table>'), { maxLength: 8 });

test('property: either side of the rows is that side of the comparison', () => {
  fc.assert(fc.property(html, html, (from, to) => {
    const rows = compareRendered(from.join('\n'), to.join('\n'));
    expect(rows.flatMap((row) => row.from ?? [])).toEqual(from);
    expect(rows.flatMap((row) => row.to ?? [])).toEqual(to);
  }));
});
