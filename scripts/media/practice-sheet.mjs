/**
 * Makes the practice sheet of the six steps anew, one Word file a language, from the checklist in `content/checklists`:
 * `node scripts/media/practice-sheet.mjs`. Only needed when the checklist has changed; the results are kept in `content/media`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { AlignmentType, Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { parse } from 'yaml';

const checklist = parse(readFileSync('content/checklists/six-step-counter-check.yaml', 'utf8'));
const FACES = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei' };
const WORDS = {
  zh: {
    title: '六步服务练习记录', lead: '两人一组：一个当客户，一个坐窗口，第三个人看。看到就在“做到”下打勾，没看到就写一句怎么练。只用来练习，不是考核。',
    step: '步骤', item: '看什么', seen: '做到', again: '再练（怎么练）', who: '练习人：____________　　看的人：____________　　日期：____________', version: (number) => `各项据《${checklist.title.zh}》${number}版`,
  },
  en: {
    title: 'Six steps: practice record', lead: 'In threes: one is the customer, one sits at the counter, one watches. Tick what was seen; where it was not, write in a few words how to practise. For practice only, not for assessment.',
    step: 'Step', item: 'What to look for', seen: 'Seen', again: 'Again (how)', who: 'Practised by: ____________    Watched by: ____________    Date: ____________', version: (number) => `Items from the ${checklist.title.en}, version ${number}`,
  },
};

const line = (text, { size = 20, bold = false, after = 0 } = {}) => new Paragraph({ spacing: { after }, children: [new TextRun({ text, size, bold, font: FACES })] });
const cell = (text, width, options = {}) => new TableCell({
  width: { size: width, type: WidthType.PERCENTAGE }, verticalAlign: VerticalAlign.CENTER, margins: { top: 50, bottom: 50, left: 90, right: 90 }, ...options.cell, children: [line(text, options)],
});

function sheet(language) {
  const words = WORDS[language];
  const head = new TableRow({ tableHeader: true, children: [[words.step, 16], [words.item, 50], [words.seen, 9], [words.again, 25]].map(([text, width]) => cell(text, width, { bold: true, cell: { shading: { fill: 'E3F1EE' } } })) });
  const rows = checklist.steps.flatMap((step, number) => step.items.map((item, index) => new TableRow({
    cantSplit: true,
    children: [
      ...(index === 0 ? [cell(`${number + 1} ${step.title[language]}`, 16, { bold: true, cell: { rowSpan: step.items.length } })] : []),
      cell(item.text[language], 50), cell('□', 9), cell('', 25),
    ],
  })));
  return new Document({
    creator: '六步学堂 Liubu', title: words.title,
    sections: [{
      properties: { page: { size: { orientation: PageOrientation.PORTRAIT, width: 11906, height: 16838 }, margin: { top: 900, bottom: 800, left: 1000, right: 1000 } } },
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [new TextRun({ text: words.title, size: 32, bold: true, font: FACES })] }),
        line(words.lead, { after: 120 }), line(words.who, { after: 160 }),
        new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] }),
        line(words.version(checklist.version), { size: 16 }),
      ],
    }],
  });
}

for (const language of ['zh', 'en']) writeFileSync(`content/media/six-steps-practice.${language}.docx`, await Packer.toBuffer(sheet(language)));
