import { typeNamed, TYPE_PATTERN, type NamedType } from './read-labels';

/** A line of a paper in the usual layout, by what it begins. `text`: what stands after the mark. */
export type PaperLine =
  /** `text`: what stands in the same line after the heading, as in 一、单选题：1-5 ABCDA. */
  { kind: 'section'; line: number; named: NamedType; text: string }
  | { kind: 'answers'; line: number }
  | { kind: 'item'; line: number; number: number; text: string; whole: string }
  | { kind: 'option'; line: number; letter: string; text: string; whole: string }
  | { kind: 'field'; line: number; name: string; text: string }
  | { kind: 'text'; line: number; text: string };

const CHINESE_NUMBER = '(?:第?[一二三四五六七八九十]{1,3}(?:部分|大题)?|[（(][一二三四五六七八九十]{1,3}[）)])';
const MARK = '[、.．:：)）]';
const SECTION = new RegExp(`^(?:${CHINESE_NUMBER}\\s*${MARK}?\\s*)?[【\\[]?\\s*(?:本题为?)?(${TYPE_PATTERN})\\s*题?\\s*[】\\]]?\\s*((?:[（(【\\[:：,，、共每].*)?)$`);
const ANSWERS = new RegExp(`^(?:${CHINESE_NUMBER}\\s*${MARK}?\\s*)?[【\\[]?\\s*(?:参考|标准|正确|试题|习题)?\\s*答案\\s*(?:(?:及|与|和)?(?:解析|详解)|部分|页|汇总|表)?\\s*[】\\]]?\\s*[:：]?$`);
/** 1.5 is a number, and so begins no item; 1.2026年 does, and so does 1、5. */
const ITEM = new RegExp(`^(?:第\\s*(\\d{1,4})\\s*题\\s*${MARK}?|[（(]\\s*(\\d{1,4})\\s*[）)]\\s*${MARK}?|(\\d{1,4})\\s*(?:[、）)．]|[.:：](?!\\d)|\\.(?=\\d{4}年)))\\s*(.*)$`);
const OPTION = /^[（(]?\s*([A-Ja-j])\s*(?:[、.．:：)）]|\s(?=\S))\s*(.*)$/;
/** Field names as written, and what they are called here. */
const FIELDS: readonly [RegExp, string][] = [
  [/^(?:正确|参考|标准)?答案$|^答$/, '答案'], [/^(?:答案|试题|题目)?(?:解析|解释|分析|详解|说明)$/, '解析'], [/^难度(?:系数)?$/, '难度'],
  [/^(?:能力|考查能力)$/, '能力'], [/^(?:业务|业务类型)$/, '业务'], [/^(?:依据|法规依据|政策依据|出处)$/, '依据'], [/^用途$/, '用途'],
  [/^(?:容差|误差)$/, '容差'], [/^单位$/, '单位'], [/^红线(?:题)?$/, '红线'], [/^生效(?:日期)?$/, '生效'], [/^失效(?:日期)?$/, '失效'], [/^(?:考点|知识点|标签|章节)$/, '考点'],
];
const FIELD_WORDS = '(?:正确|参考|标准)?答案|(?:答案|试题|题目)?(?:解析|解释|分析|详解)|说明|难度(?:系数)?|考查能力|能力|业务类型|业务|法规依据|政策依据|依据|出处|用途|容差|误差|单位|红线题?|生效(?:日期)?|失效(?:日期)?|考点|知识点|标签|章节|答';
const FIELD = new RegExp(`^(?:【\\s*(${FIELD_WORDS})\\s*】\\s*[:：]?|\\[\\s*(${FIELD_WORDS})\\s*\\]\\s*[:：]?|(${FIELD_WORDS})\\s*[:：])\\s*(.*)$`);
const NEXT_FIELD = new RegExp(`\\s*(?=(?:【\\s*(?:${FIELD_WORDS})\\s*】|(?:^|[\\s。；;])(?:${FIELD_WORDS})\\s*[:：]))`);

export const fieldName = (word: string): string | null => FIELDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/** The lines of a paper, told apart by how they begin; empty ones are left out. `line` counts from 1. */
export function paperLines(text: string): PaperLine[] {
  return text.replace(/^\ufeff/, '').split(/\r\n?|\n/).flatMap((raw, index) => linesOf(narrow(raw).trim(), index + 1));
}

/** Full-width digits and letters as plain ones, every kind of space as one; punctuation stays as the author wrote it. */
function narrow(text: string): string {
  return text.replace(/[\u3000\u00a0\t]/g, ' ').replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function linesOf(text: string, line: number): PaperLine[] {
  if (text === '') return [];
  const section = SECTION.exec(text);
  const named = section?.[1] ? typeNamed(section[1]) : null;
  if (named && text.length <= 60) return [{ kind: 'section', line, named, text: (section?.[2] ?? '').replace(/^[（(][^（()）]*[）)]/, '').replace(/^[:：]\s*/, '') }];
  if (ANSWERS.test(text) && !/[:：]$/.test(text)) return [{ kind: 'answers', line }];
  const field = FIELD.exec(text);
  if (field) return fieldLines(field[1] ?? field[2] ?? field[3] ?? '', field[4] ?? '', line);
  const item = ITEM.exec(text);
  if (item) return [{ kind: 'item', line, number: Number(item[1] ?? item[2] ?? item[3]), text: item[4] ?? '', whole: text }];
  const option = OPTION.exec(text);
  if (option?.[1] && (option[1] <= 'Z' || /^[（(]?\s*[a-j]\s*[.)）、]/.test(text))) return [{ kind: 'option', line, letter: option[1].toUpperCase(), text: option[2] ?? '', whole: text }];
  return [{ kind: 'text', line, text }];
}

/** Several fields may stand in one line: 答案：B 解析：…… */
function fieldLines(word: string, rest: string, line: number): PaperLine[] {
  const name = fieldName(word);
  if (!name) return [{ kind: 'text', line, text: `${word}：${rest}` }];
  const next = rest.split(NEXT_FIELD);
  const [first = '', ...more] = next;
  return [{ kind: 'field', line, name, text: first.trim() }, ...(more.length > 0 ? linesOf(more.join(' ').replace(/^[。；;\s]+/, ''), line) : [])];
}
