import { describe, expect, test } from 'vitest';
import { writeFrontMatter } from '../gate';
import { blockAtLine, readRich, writeRich, type RichNode } from '.';

describe('reading a source for the formatted view', () => {
  test('an unfinished card is shown; a source with unknown tags, statements or braces is not', () => {
    expect(readRich('<Dialogue verdict="good">\n\n<Turn who="clerk">\n\n</Turn>\n\n</Dialogue>\n').ok).toBe(true);
    for (const source of ['<Gift />\n', '{1 + 1}\n', 'import fs from "node:fs"\n', '<Callout kind="tip" colour="red">\n\n字\n\n</Callout>\n', '---\ncolour: red\n---\n\n字\n']) {
      expect(readRich(source).ok, source).toBe(false);
    }
  });

  test('remarks in braces are counted, because a rewrite drops them', () => {
    const read = readRich('字\n\n{/* 以后补 */}\n');
    expect(read.ok && read.comments).toBe(1);
  });

  test('a picture, struck words, tasks and a table with sides come back as they were', () => {
    const source = '![柜台](/media/a1.webp "大厅")\n\n~~旧~~ [链接](/courses)\n\n- [x] 已做\n- [ ] 未做\n\n| 左 | 右 |\n| :- | -: |\n| 1 | 2 |\n';
    const read = readRich(source);
    expect(read.ok && writeRich(read.doc, null)).toBe(source);
  });
});

test('a line of the source is found again as a block of the document, empty blocks not counted', () => {
  const read = readRich('## 一\n\n二\n\n- 三\n- 四\n');
  if (!read.ok) throw new Error('not readable');
  const doc: RichNode = { type: 'doc', content: [{ type: 'paragraph' }, ...(read.doc.content ?? [])] };
  expect([1, 3, 4, 6].map((line) => blockAtLine(doc, read.lines, line))).toEqual([1, 2, 2, 3]);
});

describe('front matter', () => {
  const YAML = "title: 旧\n# 给同事的话\norder: 3\nasOf: '2026-11-23'";

  test('only what changes is written; order, remarks and other keys stay', () => {
    expect(writeFrontMatter(YAML, { title: '新' })).toBe("title: 新\n# 给同事的话\norder: 3\nasOf: '2026-11-23'");
    expect(writeFrontMatter(YAML, { asOf: '2026-12-01' })).toContain("asOf: '2026-12-01'");
    expect(writeFrontMatter(YAML, { title: undefined })).not.toContain('title');
  });

  test('what is typed into a field is words, whatever signs it has, and is read back the same', () => {
    for (const title of ['- 一', '{a: 1}', '# 二', "it's: \"quoted\"", '---', '&a *b', 'true', '2026-01-01', '@x', '`y`']) {
      const read = readRich(writeRich({ type: 'doc', content: [] }, writeFrontMatter(null, { title, objectives: [title] })));
      expect(read.ok && [read.frontMatter.title, read.frontMatter.objectives]).toEqual([title, [title]]);
    }
  });
});
