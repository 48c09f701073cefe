import type { ImportedFacts, ImportedItem } from './imported-item';
import { readTable } from './read-table';

const LETTERS = 'ABCDEFGHIJ';
/** The columns of a table of items, in the order of the template. */
export const TABLE_HEADINGS = ['题型', '题干', ...[...LETTERS].map((letter) => `选项${letter}`), '答案', '容差', '单位', '解析', '能力', '业务', '难度', '红线', '用途', '依据', '生效', '失效'] as const;

const TYPES: Record<ImportedItem['key']['type'], string> = {
  single: '单选', multiple: '多选', 'true-false': '判断', numeric: '数值', ordering: '排序', matching: '配对', 'short-text': '填空', cloze: '填空', written: '简答',
};
const COMPETENCIES = { knowledge: '掌握业务知识', enquiry: '准确回答咨询问题', review: '严格审查资料', resolution: '解决疑难问题' } as const;
const LINES = { collection: '归集', withdrawal: '提取', loan: '贷款', general: '综合' } as const;
const USES = { practice: '练习', formal: '考试', both: '两用' } as const;
const STEPS = { 1: '易', 2: '中', 3: '难' } as const;

/**
 * An item as a row under `TABLE_HEADINGS`. Null when a table has no words for it: what would not be read back as the same item is not written.
 */
export function writeRow(item: ImportedItem): string[] | null {
  const { key, facts } = item;
  const cells: Record<string, string> = {
    题型: TYPES[key.type], 题干: item.stem, 解析: item.explanation, ...answerOf(item), ...factsOf(facts),
    ...Object.fromEntries(item.options.map((text, index) => [`选项${LETTERS[index]}`, text])),
  };
  if (key.type === 'matching') cells['题干'] = [item.stem, ...key.left.map((text, index) => `${index + 1}. ${text}`)].join('\n');
  const row = TABLE_HEADINGS.map((name) => cells[name] ?? '');
  const [read] = readTable([TABLE_HEADINGS, row]) ?? [];
  const same = read?.verdict === 'accepted' && JSON.stringify(comparable(read.item)) === JSON.stringify(comparable(item));
  return same ? row : null;
}

function answerOf({ key }: ImportedItem): Record<string, string> {
  const letters = (places: readonly number[], between: string) => places.map((place) => LETTERS[place]).join(between);
  switch (key.type) {
    case 'single': return { 答案: letters([key.right], '') };
    case 'multiple': return { 答案: letters(key.right, '') };
    case 'true-false': return { 答案: key.right ? '对' : '错' };
    case 'numeric': return { 答案: key.value, 容差: key.tolerance === '0' ? '' : key.tolerance, 单位: key.unit };
    case 'ordering': return { 答案: letters(key.order, '>') };
    case 'matching': return { 答案: key.right.map((place, index) => `${index + 1}-${LETTERS[place]}`).join(';') };
    case 'short-text': return { 答案: key.accepted.join('|') };
    case 'cloze': return { 答案: key.blanks.map((accepted) => accepted.join('|')).join('；') };
    case 'written': return { 答案: key.model };
  }
}

function factsOf(facts: ImportedFacts): Record<string, string> {
  const cited = (facts.citations ?? []).map(({ standard, version, article }) => `${standard === 'hpf-regulation' ? '条例' : standard}(${version})第${article}条`);
  return {
    能力: facts.competency ? COMPETENCIES[facts.competency] : '', 业务: facts.line ? LINES[facts.line] : '', 难度: facts.difficulty ? STEPS[facts.difficulty] : '',
    红线: facts.redLine === undefined ? '' : facts.redLine ? '是' : '否', 用途: facts.use ? USES[facts.use] : '', 依据: cited.length > 0 ? cited.join('；') : (facts.basis ?? ''),
    生效: facts.effectiveFrom ?? '', 失效: facts.effectiveTo ?? '',
  };
}

/** What a row can say of an item; tags have columns of their own names, which a template does not know. */
function comparable({ key, stem, options, explanation, facts }: ImportedItem) {
  const { use, competency, line, difficulty, redLine, citations, basis, effectiveFrom, effectiveTo } = facts;
  return [key, stem, options, explanation, [use, competency, line, difficulty, redLine, citations?.length ? citations : (basis || undefined), effectiveFrom, effectiveTo]];
}
