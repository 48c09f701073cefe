import { COMPONENT_GUIDE } from './component-guide';
import { describeFinding } from './gate/messages';
import type { Language } from '~/domain/kernel/text';

/** What keeps a lesson from being published (`problem`), and what the trainer should know (`note`). */
export type PublishProblem = {
  severity: 'problem' | 'note';
  code: keyof typeof SENTENCES;
  line: number;
  column: number;
  details: Record<string, string | number>;
};

const SENTENCES = {
  'front-matter-missing': { zh: '', en: '' },
  'heading-level-one': { zh: '正文标题请从“##”开始；“#”是课名的位置。', en: 'Begin headings at ##; a single # is the place of the title.' },
  'heading-skipped': { zh: '标题从第{from}级跳到了第{to}级，请逐级使用。', en: 'The heading jumps from level {from} to level {to}. Use the levels in order.' },
  'parameter-not-found': { zh: '没有参数“{name}”。', en: 'There is no parameter "{name}".' },
  'parameter-not-in-force': { zh: '参数“{name}”在{date}没有有效的数值。', en: 'The parameter "{name}" has no value on {date}.' },
  'clause-not-found': { zh: '制度与标准中找不到“{name}”。', en: 'The register has no "{name}".' },
  'term-not-found': { zh: '术语表中没有“{name}”。', en: 'The glossary has no "{name}".' },
  'media-not-found': { zh: '媒体库中没有“{name}”。请先上传。', en: 'The media library has no "{name}". Upload it first.' },
  'name-repeated': { zh: '名称“{name}”在本课用了两次。', en: 'The name "{name}" is used twice in this lesson.' },
  'question-not-found': { zh: '题库中没有题目“{name}”。', en: 'The bank has no question "{name}".' },
  'question-retired': { zh: '题目“{name}”已停用，请换一道。', en: 'The question "{name}" is retired; please use another.' },
  'link-broken': { zh: '链接“{name}”没有对应的页面或标题。', en: 'The link "{name}" leads to no page or heading.' },
  'question-not-practice': { zh: '“{name}”是考试题，不能出现在课文里。', en: '"{name}" is a formal item and cannot stand in a lesson.' },
  'question-repeated': { zh: '题目“{name}”在本课出现了两次。', en: 'The question "{name}" appears twice in this lesson.' },
  'no-check': { zh: '本课没有随堂练习，读完不能计学时。', en: 'The lesson has no knowledge check, so no hours can be credited for it.' },
  'no-words': { zh: '本课还没有正文。', en: 'The lesson has no text yet.' },
  'twin-missing': { zh: '还没有英文版。', en: 'There is no English version yet.' },
  'twin-components': { zh: '中英文版的组件不一致：{name}。', en: 'The Chinese and English versions differ in their components: {name}.' },
  'twin-behind': { zh: '中英文版的内容块还不一致，请核对是否要跟上：{name}。', en: 'The Chinese and English versions differ in what they show; see whether one is to follow: {name}.' },
  'twin-unchanged': { zh: '这次改了{changed}，{kept}没有改，请核对是否要跟上。', en: 'This time the {changed} was changed and the {kept} was not; see whether it is to follow.' },
  'twin-front-matter': { zh: '中英文版的“{name}”不一致。', en: 'The Chinese and English versions differ in "{name}".' },
  'reading-time': { zh: '估计阅读约{estimate}分钟，计划{minutes}分钟，请核对。', en: 'Reading takes about {estimate} minutes; {minutes} are planned. Please check.' },
} as const;

/** Components that carry their names into a sentence. */
const WORDS = new Map(COMPONENT_GUIDE.map((entry) => [entry.key, entry.name]));

/** One plain sentence for a problem or note. */
export function describeProblem(problem: PublishProblem, language: Language): string {
  const { line, column, code, details } = problem;
  if (code === 'front-matter-missing') return describeFinding({ line, column, code, details }, language);
  const inWords = (value: string) => (code === 'twin-behind' || code === 'twin-components' ? value.replace(/\b[A-Z][A-Za-z]+/g, (name) => WORDS.get(name)?.[language] ?? name) : value);
  return SENTENCES[code][language].replace(/\{(\w+)\}/g, (whole, key: string) => (key in details ? inWords(String(details[key])) : whole));
}
