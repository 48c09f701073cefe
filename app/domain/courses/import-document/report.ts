import type { Language } from '~/domain/kernel/text';

/** What an import took, changed or left out. `count`: how often; `place`: words near it, so that it can be found. */
export type ReportLine = { kind: 'taken' | 'changed' | 'left-out'; code: ReportCode; count: number; place: string };

const SENTENCES = {
  headings: { zh: '标题{count}个', en: '{count} headings' },
  paragraphs: { zh: '段落{count}个', en: '{count} paragraphs' },
  lists: { zh: '列表{count}个', en: '{count} lists' },
  tables: { zh: '表格{count}个', en: '{count} tables' },
  pictures: { zh: '图片{count}张，已存入媒体库，请补写图片说明', en: '{count} pictures, now in the media library; please write their descriptions' },
  'headings-found': { zh: '按编号或加粗认出的标题{count}个，请核对层级', en: '{count} headings recognised by their numbering or bold type; please check their levels' },
  footnotes: { zh: '脚注{count}条，改为括号中的文字', en: '{count} footnotes, now text in brackets' },
  italics: { zh: '斜体{count}处，改为普通文字（中文不用斜体）', en: '{count} passages in italics, now plain: Chinese has none' },
  'merged-cells': { zh: '合并的单元格{count}处，拆成单格', en: '{count} merged cells, now single ones' },
  'wide-tables': { zh: '表格超过16列，只留前16列，共{count}处', en: 'tables wider than 16 columns, cut to 16 ({count})' },
  links: { zh: '链接{count}处只留文字（只能用https）', en: '{count} links kept as words: only https can be used' },
  'pictures-lost': { zh: '图片{count}张不能使用，原处留有文字', en: '{count} pictures could not be used; words stand in their place' },
  'other-things': { zh: '其他内容{count}处（文本框、公式、批注、修订或域）', en: '{count} other things (text boxes, formulas, comments, tracked changes or fields)' },
  braces: { zh: '大括号改为全角，共{count}个', en: '{count} braces, now full-width' },
} as const;
export type ReportCode = keyof typeof SENTENCES;

/** One line of the report in words. */
export function describeReportLine(line: ReportLine, language: Language): string {
  const sentence = SENTENCES[line.code][language].replace('{count}', String(line.count));
  if (!line.place) return sentence;
  return language === 'zh' ? `${sentence}（如“${line.place}”）` : `${sentence} (as near “${line.place}”)`;
}

/** Counts what happens while a document is read; the first place of each is kept. */
export class ImportReport {
  #lines = new Map<ReportCode, ReportLine>();

  add(kind: ReportLine['kind'], code: ReportCode, place = '', count = 1): void {
    const known = this.#lines.get(code);
    if (known) known.count += count;
    else if (count > 0) this.#lines.set(code, { kind, code, count, place: place.replace(/\s+/g, ' ').trim().slice(0, 24) });
  }

  get lines(): ReportLine[] {
    const order = ['taken', 'changed', 'left-out'];
    return [...this.#lines.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  }
}
