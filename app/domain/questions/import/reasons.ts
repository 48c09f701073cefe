import type { Language } from '~/domain/kernel/text';

/** Why an item is refused, and what to do: `{word}` stands for a detail. */
const SENTENCES = {
  'no-stem': { zh: '没有题干。', en: 'There is no stem.' },
  'no-type': { zh: '看不出题型。请在题目前加题型标题（如“一、单项选择题”），或在题干前写【单选】。', en: 'The type is not clear. Put a heading such as 一、单项选择题 before it, or 【单选】 before the stem.' },
  'type-unknown': { zh: '题型“{value}”不认识。可用：单选、多选、判断、数值、排序、配对、填空、简答。', en: 'The type "{value}" is not known. Use 单选, 多选, 判断, 数值, 排序, 配对, 填空 or 简答.' },
  'no-answer': { zh: '没有找到答案。', en: 'No answer was found.' },
  'answers-differ': { zh: '同一题写了两个不同的答案：“{one}”和“{other}”。', en: 'Two different answers are given: "{one}" and "{other}".' },
  'answer-unreadable': { zh: '答案“{value}”看不懂。', en: 'The answer "{value}" cannot be read.' },
  'answer-not-among': { zh: '答案“{value}”不在选项里。', en: 'The answer "{value}" is not among the options.' },
  'single-several': { zh: '单选题只能有一个答案，这里是“{value}”。', en: 'A single-choice item takes one answer; this is "{value}".' },
  'multiple-one': { zh: '多选题至少有两个答案，这里是“{value}”。', en: 'A multiple-choice item takes two answers or more; this is "{value}".' },
  'options-few': { zh: '至少要有两个选项。', en: 'At least two options are needed.' },
  'options-many': { zh: '选项过多（上限{limit}个）。', en: 'Too many options (limit {limit}).' },
  'options-gap': { zh: '选项不连续：缺少{value}。', en: 'The options have a gap: {value} is missing.' },
  'option-empty': { zh: '选项{value}是空的。', en: 'Option {value} is empty.' },
  'options-same': { zh: '有两个一样的选项：“{value}”。', en: 'Two options are the same: "{value}".' },
  'not-true-false': { zh: '判断题的答案请写“对”或“错”，这里是“{value}”。', en: 'The answer of a true-or-false item is 对 or 错; this is "{value}".' },
  'not-a-number': { zh: '“{value}”不是一个数。', en: '"{value}" is not a number.' },
  'tolerance-differs': { zh: '容差写了两个：“{one}”和“{other}”。', en: 'Two tolerances are given: "{one}" and "{other}".' },
  'unit-differs': { zh: '单位写了两个：“{one}”和“{other}”。', en: 'Two units are given: "{one}" and "{other}".' },
  'order-incomplete': { zh: '排序题的答案要把每个选项排一次，这里是“{value}”。', en: 'An ordering answer names every option once; this is "{value}".' },
  'order-given': { zh: '选项已经按正确的次序写好，读者不用排。请打乱选项。', en: 'The options stand in the right order already. Mix them.' },
  'pairs-unreadable': { zh: '配对答案“{value}”看不懂，请写成 1-B;2-A。', en: 'The pairs "{value}" cannot be read; write 1-B;2-A.' },
  'left-missing': { zh: '题干里没有找到要配对的第{value}项。请在题干里分行写“1. …”“2. …”。', en: 'The stem has no entry {value} to pair. Write the entries in the stem as "1. …", "2. …" on lines of their own.' },
  'blanks-differ': { zh: '题干有{blanks}个空，答案有{answers}个。', en: 'The stem has {blanks} blanks, the answer {answers}.' },
  'fact-unknown': { zh: '“{field}”里的“{value}”不认识。', en: '"{value}" in "{field}" is not known.' },
  'date-unreadable': { zh: '“{field}”里的日期“{value}”看不懂，请写成2026-09-20。', en: 'The date "{value}" in "{field}" cannot be read; write 2026-09-20.' },
  'dates-reversed': { zh: '失效日期在生效日期之前。', en: 'The item ends before it begins.' },
  'number-repeated': { zh: '有几道题编号都是{value}，答案表里又没有分题型，分不清是哪一题的答案。', en: 'Several items bear the number {value}, and the list of answers does not tell them apart.' },
  'half-understood': { zh: '有一部分看不懂：“{value}”。', en: 'Part of it was not understood: "{value}".' },
  'not-supported': { zh: '这种题型（{value}）不能导入。', en: 'Items of this kind ({value}) cannot be imported.' },
  picture: { zh: '题目里有图，还不能一起导入。请先去掉图，或在题库里补上。', en: 'The item holds a picture, which cannot be imported yet. Take it out, or add it in the bank.' },
  'broken-off': { zh: '文件从这里起不完整或写法有误，后面的内容没有读。', en: 'From here on the file is incomplete or not well written; what follows was not read.' },
  'too-long': { zh: '文字过长（上限{limit}个字符）。', en: 'The text is too long (limit {limit} characters).' },
} as const;

export type ReasonCode = keyof typeof SENTENCES;
export type Reason = { code: ReasonCode; details: Record<string, string | number> };

/** A reason with its details, cut to a length that fits a list. */
export function because(code: ReasonCode, details: Record<string, string | number> = {}): Reason {
  return { code, details: Object.fromEntries(Object.entries(details).map(([key, value]) => [key, typeof value === 'string' && value.length > 60 ? `${value.slice(0, 59)}…` : value])) };
}

/** One plain sentence in the reader's language. */
export function describeReason({ code, details }: Reason, language: Language): string {
  return SENTENCES[code][language].replace(/\{(\w+)\}/g, (whole, key: string) => (key in details ? String(details[key]) : whole));
}
