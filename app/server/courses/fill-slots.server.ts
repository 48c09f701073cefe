import type { LessonSlot } from '~/domain/courses/compiled-lesson';
import type { CalendarDate } from '~/domain/kernel/calendar';
import { escapeHtml } from '~/domain/kernel/escape-html';
import { formatDate } from '~/domain/kernel/date-text';
import { inLanguage, type Language } from '~/domain/kernel/text';
import { parameterAt, type ParameterUnit } from '~/domain/standards/parameters';
import { findClause } from '~/domain/standards/register';
import type { Register } from '~/server/standards/read-register.server';

const UNITS: Record<ParameterUnit, { zh: string; en: string; one?: string }> = {
  day: { zh: '日', en: ' days', one: ' day' },
  'working-day': { zh: '个工作日', en: ' working days', one: ' working day' },
  month: { zh: '个月', en: ' months', one: ' month' },
  year: { zh: '年', en: ' years', one: ' year' },
  yuan: { zh: '元', en: ' yuan' },
  percent: { zh: '%', en: '%' },
  degree: { zh: '°', en: '°' },
  metre: { zh: '米', en: ' m' },
  second: { zh: '秒', en: ' s' },
  minute: { zh: '分钟', en: ' min' },
  count: { zh: '', en: '' },
  'school-hour': { zh: '学时', en: ' training hours' },
};

function amount(value: string, unit: ParameterUnit, language: Language): string {
  const words = UNITS[unit];
  const figures = unit === 'yuan' ? value.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : value;
  if (language === 'zh') return `${figures}${words.zh}`;
  return `${figures}${value === '1' && words.one ? words.one : words.en}`;
}

/** One entry of the list "where this comes from" at the end of a lesson. `term`: its key, when the glossary has it. */
export type LessonSource = { id: string; shown: string; detail: string; term?: string };

export type FilledSlots = {
  /** By slot id: HTML that the server made itself. */
  filling: Map<number, string>;
  sources: LessonSource[];
};

/**
 * The words for each Param, Clause and Term of a lesson as of a date: in the line a link, one tap from its source at the end of the lesson.
 * A source that is cited twice stands there once.
 */
export function fillingOf(options: { slots: LessonSlot[]; register: Register; language: Language; today: CalendarDate }): FilledSlots {
  const { slots, register, language, today } = options;
  const filling = new Map<number, string>();
  const sources = new Map<string, LessonSource>();
  for (const slot of slots) {
    const { shown, detail } = wordsOf(slot, register, language, today);
    const key = `${shown}\n${detail}`;
    let source = sources.get(key);
    if (!source) {
      source = { id: `source-${sources.size + 1}`, shown, detail };
      if (slot.kind === 'term' && register.terms.some((entry) => entry.key === slot.name)) source.term = slot.name;
      sources.set(key, source);
    }
    filling.set(slot.id, `<a class="slot slot-${slot.kind}" href="#${source.id}">${escapeHtml(shown)}</a>`);
  }
  return { filling, sources: [...sources.values()] };
}

type Words = { shown: string; detail: string };

function wordsOf(slot: LessonSlot, register: Register, language: Language, today: CalendarDate): Words {
  switch (slot.kind) {
    case 'param':
      return parameterWords(register, slot.name, language, today);
    case 'clause':
      return clauseWords(register, slot, language, today);
    case 'term':
      return termWords(register, slot, language, today);
  }
}

function termWords(register: Register, slot: { name: string; shown?: string }, language: Language, today: CalendarDate): Words {
  const found = register.terms.find((entry) => entry.key === slot.name);
  if (!found) return { shown: slot.shown ?? slot.name, detail: language === 'zh' ? '术语表中没有这个词' : 'Not in the glossary' };
  const source = 'text' in found.source ? inLanguage(found.source.text, language) : citationText(register, found.source, language, today);
  const term = inLanguage(found.term, language);
  const meaning = `${inLanguage(found.definition, language)}${language === 'zh' ? `（${source}）` : ` (${source})`}`;
  return { shown: slot.shown ?? term, detail: slot.shown && slot.shown !== term ? `${term}${language === 'zh' ? '：' : ': '}${meaning}` : meaning };
}

/** A parameter as of a day: the value as it is shown, and where it comes from. */
export function parameterWords(register: Register, name: string, language: Language, today: CalendarDate): Words {
  const zh = language === 'zh';
  const found = parameterAt(register.parameters, name, today);
  if (!found) {
    return { shown: zh ? '（向本中心核实）' : '(ask your centre)', detail: zh ? `登记簿中没有今天有效的参数 ${name}` : `No value of ${name} is in force today` };
  }
  const { parameter, value } = found;
  const source = 'text' in value.source ? inLanguage(value.source.text, language) : citationText(register, value.source, language, today);
  const parts = [inLanguage(parameter.title, language), zh ? `自${formatDate(value.from, 'zh')}起` : `from ${formatDate(value.from, 'en')}`, source];
  if (value.confirm) parts.push(zh ? '请向本中心核实' : 'please confirm with your centre');
  return { shown: amount(value.value, parameter.unit, language), detail: parts.join(zh ? '；' : '; ') };
}

function clauseWords(register: Register, citation: { standard: string; article: string; version?: string }, language: Language, today: CalendarDate): Words {
  const found = findClause(register.standards, citation, today);
  const shown = citationText(register, citation, language, today);
  if (!found) return { shown, detail: language === 'zh' ? '登记簿中没有此条，请向本中心核实' : 'Not in the register; please ask your centre' };
  const from = formatDate(found.version.from, language);
  const since = language === 'zh' ? `（自${from}起施行）` : ` (in force from ${from}): `;
  return { shown, detail: `${inLanguage(found.version.document, language)}${since}${inLanguage(found.clause.text, language)}` };
}

/** 《住房公积金管理条例》第24条 / Regulation …, Art. 24 */
export function citationText(register: Register, citation: { standard: string; article: string; version?: string }, language: Language, today: CalendarDate): string {
  const found = findClause(register.standards, citation, today);
  const standard = register.standards.find((entry) => entry.id === citation.standard);
  const title = standard ? inLanguage(standard.title, language) : citation.standard;
  const numbered = /^\d+$/.test(citation.article);
  const old = found?.version.to ? (language === 'zh' ? `（${found.version.version}年版）` : ` (${found.version.version})`) : '';
  if (language === 'zh') return numbered ? `《${title}》${old}第${citation.article}条` : `《${title}》${old}`;
  return numbered ? `${title}${old}, Art. ${citation.article}` : `${title}${old}`;
}
