import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun, DeletedTextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readQuestionFile } from './read-question-file.server';

const brief = (read: Awaited<ReturnType<typeof readQuestionFile>>) => (read.ok ? read.items.map((item) => (item.verdict === 'accepted' ? item.item.key : item.reason.code)) : read.code);
const text = (words: string) => new TextEncoder().encode(words);

const numbered = (reference: string, level: number, words: string) => new Paragraph({ numbering: { reference, level }, children: [new TextRun(words)] });
const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], label: string) => ({ level: at, format, text: label, alignment: AlignmentType.START });

async function paper(children: Paragraph[]) {
  const list = (reference: string) => ({ reference, levels: [level(0, LevelFormat.DECIMAL, '%1、'), level(1, LevelFormat.UPPER_LETTER, '%2.')] });
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering: { config: [list('one'), list('two'), { reference: 'heads', levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、')] }] }, sections: [{ children }] })));
}

describe('Word', () => {
  test('numbers and letters that Word counts by itself are read, deleted words are not', async () => {
    const data = await paper([
      new Paragraph('示例中心业务考试'), numbered('heads', 0, '单项选择题'),
      numbered('one', 0, '提取几日内决定？'), numbered('one', 1, '1日'), numbered('one', 1, '3日'), new Paragraph('答案：B'),
      new Paragraph({ numbering: { reference: 'one', level: 0 }, children: [new TextRun('贷款几日内决定？'), new DeletedTextRun({ text: '（A）', id: 1, author: 'x', date: '2026-01-01T00:00:00Z' })] }),
      numbered('one', 1, '10日'), numbered('one', 1, '15日'), new Paragraph('【答案】A'), new Paragraph('【解析】第二十六条。'),
      numbered('heads', 0, '判断题'), numbered('two', 0, '两部分都归职工所有。（√）'),
    ]);
    const read = await readQuestionFile({ name: '试卷.docx', data });
    expect(brief(read)).toEqual([{ type: 'single', right: 1 }, { type: 'single', right: 0 }, { type: 'true-false', right: true }]);
    expect(read.ok && read.items[1]?.verdict === 'accepted' && read.items[1].item).toMatchObject({ stem: '贷款几日内决定？', options: ['10日', '15日'], explanation: '第二十六条。' });
  });

  test('the old format and a damaged file are said for what they are', async () => {
    expect(brief(await readQuestionFile({ name: '旧.doc', data: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) }))).toBe('old-word');
    expect(brief(await readQuestionFile({ name: '坏.docx', data: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]) }))).toBe('damaged');
    expect(brief(await readQuestionFile({ name: '空.docx', data: zipSync({ 'other.xml': strToU8('<x/>') }) }))).toBe('damaged');
  });

  test('an entity that would name a file is not followed', async () => {
    const evil = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>1. &x;</w:t></w:r></w:p></w:body></w:document>';
    expect(brief(await readQuestionFile({ name: 'x.docx', data: zipSync({ 'word/document.xml': strToU8(evil) }) }))).toBe('damaged');
  });
});

const letters = 'ABCDEFGHIJ';
function workbook(rows: (string | number)[][]): Uint8Array {
  const cell = (value: string | number, at: string) => (typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`);
  const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => (value === '' ? '' : cell(value, `${letters[column]}${index + 1}`))).join('')}</row>`).join('')}</sheetData></worksheet>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
    'xl/workbook.xml': strToU8('<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="题库" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}

describe('tables', () => {
  const rows = [['示例中心题库'], ['题型', '题干', '选项A', '选项B', '答案', '单位'], ['单选', '几日？', '3日', '10日', 'B', ''], ['数值', '多少？', '', '', 1280, '元'], ['判断', '？', '', '', '也许', '']];
  test('a workbook', async () => {
    expect(brief(await readQuestionFile({ name: '题库.xlsx', data: workbook(rows) }))).toEqual([{ type: 'single', right: 1 }, { type: 'numeric', value: '1280', tolerance: '0', unit: '元' }, 'not-true-false']);
    expect(brief(await readQuestionFile({ name: '题库.xlsx', data: workbook([['姓名', '部门'], ['甲', '乙']]) }))).toBe('no-headings');
  });
  test('CSV in UTF-8 with its mark, and in GB18030', async () => {
    const csv = rows.map((row) => row.map((value) => `"${value}"`).join(',')).join('\r\n');
    const expected = [{ type: 'single', right: 1 }, { type: 'numeric', value: '1280', tolerance: '0', unit: '元' }, 'not-true-false'];
    expect(brief(await readQuestionFile({ name: '题库.csv', data: text(`\ufeff${csv}`) }))).toEqual(expected);
    // 题型,题干,答案 / 判断,对吗,对
    const gb = Uint8Array.from([0xcc, 0xe2, 0xd0, 0xcd, 0x2c, 0xcc, 0xe2, 0xb8, 0xc9, 0x2c, 0xb4, 0xf0, 0xb0, 0xb8, 0x0a, 0xc5, 0xd0, 0xb6, 0xcf, 0x2c, 0xb6, 0xd4, 0xc2, 0xf0, 0x2c, 0xb6, 0xd4]);
    expect(brief(await readQuestionFile({ name: '题库.csv', data: gb }))).toEqual([{ type: 'true-false', right: true }]);
  });
});

test('plain texts are told apart by what they hold', async () => {
  const format = async (words: string, name = 'x.txt') => {
    const read = await readQuestionFile({ name, data: text(words) });
    return read.ok ? read.format : read.code;
  };
  expect(await format('甲？ {=一 ~二}')).toBe('gift');
  expect(await format('甲？\nA. 一\nB. 二\nANSWER: A')).toBe('aiken');
  expect(await format('1、甲（A）\nA、一\nB、二')).toBe('text');
  expect(await format('甲？ {T}', 'x.gift')).toBe('gift');
  expect(await format('<?xml version="1.0"?>\n<quiz></quiz>', 'x.xml')).toBe('moodle-xml');
  expect(await format('<assessmentItem><itemBody><p>甲</p></itemBody></assessmentItem>', 'x.xml')).toBe('qti');
  expect(await format('<html></html>', 'x.xml')).toBe('not-known');
  const packed = zipSync({ 'imsmanifest.xml': strToU8('<manifest/>'), 'a.xml': strToU8('<assessmentItem><itemBody><p>甲</p></itemBody></assessmentItem>') });
  expect(brief(await readQuestionFile({ name: 'x.zip', data: packed }))).toEqual(['not-supported']);
  expect(await format('甲', 'x.bin')).toBe('not-known');
  expect(brief(await readQuestionFile({ name: 'x.bin', data: new Uint8Array([0, 1, 2, 255]) }))).toBe('not-known');
});
