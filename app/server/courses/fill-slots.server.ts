import type { LessonSlot } from '~/domain/courses/compiled-lesson';
import type { CalendarDate } from '~/domain/kernel/calendar';
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

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function amount(value: string, unit: ParameterUnit, language: Language): string {
  const words = UNITS[unit];
  const figures = unit === 'yuan' ? value.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : value;
  if (language === 'zh') return `${figures}${words.zh}`;
  return `${figures}${value === '1' && words.one ? words.one : words.en}`;
}

/** A note that opens without scripts: the words in the line, the source one tap away. */
function note(shown: string, detail: string, kind: 'param' | 'clause'): string {
  return `<details class="slot slot-${kind}"><summary>${escapeHtml(shown)}</summary><span class="slot-note">${escapeHtml(detail)}</span></details>`;
}

/** The words for each Param and Clause of a lesson as of a date, as HTML that the server made itself. */
export function slotFillings(options: { slots: LessonSlot[]; register: Register; language: Language; today: CalendarDate }): Map<number, string> {
  const { slots, register, language, today } = options;
  const zh = language === 'zh';
  const filled = new Map<number, string>();
  for (const slot of slots) {
    if (slot.kind === 'param') {
      const found = parameterAt(register.parameters, slot.name, today);
      if (!found) {
        filled.set(slot.id, note(zh ? '（向本中心核实）' : '(ask your centre)', zh ? `登记簿中没有今天有效的参数 ${slot.name}` : `No value of ${slot.name} is in force today`, 'param'));
        continue;
      }
      const { parameter, value } = found;
      const source = 'text' in value.source
        ? inLanguage(value.source.text, language)
        : citationText(register, value.source, language, today);
      const parts = [inLanguage(parameter.title, language), zh ? `自${value.from}起` : `from ${value.from}`, source];
      if (value.confirm) parts.push(zh ? '请向本中心核实' : 'please confirm with your centre');
      filled.set(slot.id, note(amount(value.value, parameter.unit, language), parts.join(zh ? '；' : '; '), 'param'));
    } else {
      const found = findClause(register.standards, slot, today);
      const detail = found ? `${inLanguage(found.version.document, language)}（${found.version.from}）${inLanguage(found.clause.text, language)}` : zh ? '登记簿中没有此条' : 'Not in the register';
      filled.set(slot.id, note(citationText(register, slot, language, today), detail, 'clause'));
    }
  }
  return filled;
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
