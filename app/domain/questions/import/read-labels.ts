import type { BusinessLine, Competency } from '~/domain/kernel/business-line';
import { isCalendarDate } from '~/domain/kernel/calendar';
import type { Citation } from '../common-fields';
import type { ImportedType } from './imported-item';

/** `choice`: 不定项, one right answer or several. */
export type NamedType = ImportedType | 'choice';

const TYPE_WORDS: readonly [RegExp, NamedType][] = [
  [/^(?:不定项(?:选择)?|选择)$/, 'choice'],
  [/^(?:单项选择|单选|单项)$/, 'single'],
  [/^(?:多项选择|多选|多项)$/, 'multiple'],
  [/^(?:判断|是非|对错|判断正误)$/, 'true-false'],
  [/^(?:数值|计算|数字)$/, 'numeric'],
  [/^(?:排序|顺序)$/, 'ordering'],
  [/^(?:配对|匹配|连线)$/, 'matching'],
  [/^填空$/, 'short-text'],
  [/^(?:简答|问答|论述|主观|案例分析)$/, 'written'],
];
/** The words above as one alternative, the longer ones first. */
export const TYPE_PATTERN = '不定项选择|不定项|单项选择|多项选择|选择|单选|多选|判断正误|判断|是非|对错|数值|计算|排序|配对|匹配|连线|填空|简答|问答|论述|案例分析';

/** The type that a word names, with or without 题; null for any other word. */
export function typeNamed(word: string): NamedType | null {
  const bare = word.normalize('NFKC').replace(/\s+/g, '').replace(/题型?$/, '').replace(/[【】[\]]/g, '');
  return TYPE_WORDS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

const COMPETENCY_WORDS: Record<string, Competency> = {
  掌握业务知识: 'knowledge', 业务知识: 'knowledge', 准确回答咨询问题: 'enquiry', 准确回答咨询: 'enquiry', 回答咨询: 'enquiry', 咨询: 'enquiry',
  严格审查资料: 'review', 审查资料: 'review', 资料审查: 'review', 解决疑难问题: 'resolution', 疑难问题: 'resolution',
  knowledge: 'knowledge', enquiry: 'enquiry', review: 'review', resolution: 'resolution',
};
const LINE_WORDS: Record<string, BusinessLine> = {
  归集: 'collection', 缴存: 'collection', 提取: 'withdrawal', 贷款: 'loan', 综合: 'general', 服务礼仪: 'general',
  collection: 'collection', withdrawal: 'withdrawal', loan: 'loan', general: 'general',
};
const USE_WORDS: Record<string, 'practice' | 'formal' | 'both'> = { 练习: 'practice', 考试: 'formal', 两者: 'both', 两用: 'both', 都可: 'both', 练习考试: 'both', 练习和考试: 'both', practice: 'practice', formal: 'formal', both: 'both' };
/** Five steps are folded into our three: 1 and 2 are easy, 4 and 5 hard. */
const DIFFICULTY_WORDS: Record<string, 1 | 2 | 3> = { 易: 1, 容易: 1, 简单: 1, 较易: 1, 中: 2, 中等: 2, 一般: 2, 难: 3, 困难: 3, 较难: 3, '1': 1, '2': 1, '3': 2, '4': 3, '5': 3 };
const YES_WORDS: Record<string, boolean> = { 是: true, '√': true, '✓': true, '1': true, true: true, yes: true, y: true, 红线: true, 否: false, '×': false, x: false, '0': false, false: false, no: false, n: false };

const bare = (text: string) => text.normalize('NFKC').replace(/[\s、,，/+]+/g, '').toLowerCase();
const lookup = <T>(table: Record<string, T>, text: string): T | null => (Object.hasOwn(table, bare(text)) ? (table[bare(text)] ?? null) : null);

export const competencyNamed = (text: string): Competency | null => lookup(COMPETENCY_WORDS, text);
export const lineNamed = (text: string): BusinessLine | null => lookup(LINE_WORDS, text);
export const useNamed = (text: string): 'practice' | 'formal' | 'both' | null => lookup(USE_WORDS, text);
export const difficultyNamed = (text: string): 1 | 2 | 3 | null => lookup(DIFFICULTY_WORDS, text.replace(/级$/, ''));
export const yesOrNo = (text: string): boolean | null => lookup(YES_WORDS, text);

/** A calendar date written 2026-09-20, 2026/9/20, 2026.9.20 or 2026年9月20日; null for anything else. */
export function dateNamed(text: string): string | null {
  const read = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text.normalize('NFKC').trim());
  if (!read) return null;
  const date = `${read[1]}-${read[2]?.padStart(2, '0')}-${read[3]?.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

const STANDARD_WORDS: Record<string, string> = { 条例: 'hpf-regulation', 住房公积金管理条例: 'hpf-regulation' };
const DIGITS = '零一二三四五六七八九';

/** 二十四 as 24; digits stay. Null for what is no number below 1000. */
function articleNumber(text: string): string | null {
  if (/^\d{1,3}$/.test(text)) return text;
  const read = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九])?$/.exec(text);
  if (!read || text === '') return null;
  const digit = (part: string | undefined, otherwise: number) => (part === undefined ? 0 : part === '' ? otherwise : DIGITS.indexOf(part));
  const value = digit(read[1], 0) * 100 + digit(read[2], 1) * 10 + digit(read[3], 0);
  return value > 0 ? String(value) : null;
}

/** 条例(2026)第24条 as a citation of the register; null for any other wording, which is kept as a basis in words. */
export function citationNamed(text: string): Citation | null {
  // As a table of ours writes the standards that have no short name.
  const byId = /^([a-z0-9]+(?:-[a-z0-9]+)*)\(([^()]{1,40})\)第(\S{1,40})条$/.exec(text.normalize('NFKC').trim());
  if (byId) return { standard: byId[1] ?? '', version: byId[2] ?? '', article: byId[3] ?? '' };
  const read = /^《?([^《》(]+?)》?\((\d{4})(?:年|版|年版)?\)第?([\d零一二三四五六七八九十百]+)条$/.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  const standard = read?.[1] && Object.hasOwn(STANDARD_WORDS, read[1]) ? STANDARD_WORDS[read[1]] : undefined;
  const article = articleNumber(read?.[3] ?? '');
  return standard && article && read?.[2] ? { standard, version: read[2], article } : null;
}
