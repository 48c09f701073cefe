import { inLanguage, type Language, type LocalText } from '~/domain/kernel/text';
import { formOf } from './component-form';
import type { Finding, FindingCode } from './gate/finding';
import { describeFinding } from './gate/messages';

type Words = LocalText & { en: string };

/** What can be wrong with a text written in cards and formatted text, said without tags, props or marks. Everything else has one wording. */
const SENTENCES: Partial<Record<FindingCode, Words>> = {
  'missing-prop': { zh: '“{card}”还没有填“{field}”。', en: '"{card}": "{field}" is still to be filled in.' },
  'prop-value': { zh: '“{card}”的“{field}”填得不合要求，请看这一栏的说明。', en: '"{card}": what stands in "{field}" is not accepted; see the words at the field.' },
  'prop-without-value': { zh: '“{card}”还没有填“{field}”。', en: '"{card}": "{field}" is still to be filled in.' },
  'children-missing': { zh: '“{card}”里面还没有内容。', en: '"{card}" is still empty.' },
  'children-not-allowed': { zh: '“{card}”里面不能放内容，请移到它的外面。', en: '"{card}" holds nothing; move its content out of it.' },
  'not-here': { zh: '“{card}”不能放在这里，请移到正文中。', en: '"{card}" cannot stand here; move it into the text itself.' },
  'compare-parts': { zh: '“国家与本市对照”里面只有“国家规定”和“本市规定”各一栏。', en: '"National and local rule" holds one national and one local part, and nothing else.' },
  'dialogue-turns': { zh: '“窗口对话”里面至少要有一句话。', en: 'A "Dialogue" needs at least one line.' },
  'steps-parts': { zh: '“步骤”里面至少要有一步。', en: '"Steps" needs at least one step.' },
  'checklist-list': { zh: '“清单”里面只放一个列表。', en: 'A "Checklist" holds exactly one list.' },
  'flow-parts': { zh: '“流程图”里面至少要有两个环节。', en: 'A "Process" needs at least two stages.' },
  'scenario-parts': { zh: '“情景演练”里面至少要有两个情境，“做法”放在情境的末尾。', en: 'A "Scenario" needs at least two scenes, with the choices at the end of a scene.' },
  'scene-without-way': { zh: '情境“{name}”请二选一：加至少两种做法，或者选一个结局。', en: 'The scene "{name}" needs one of two: at least two choices, or an ending.' },
  'check-form': { zh: '“检测题”请二选一：选一道题库里的练习题，或者把自己出题的名称、题型和解析填全。', en: 'A "Knowledge check" takes one of two: a practice item of the bank, or an item of your own with name, type and explanation.' },
  'check-options': { zh: '“检测题”的选项与题型不符。单选、多选用打勾的列表（对的打勾），排序用编号的列表，配对和资料审查用表格。', en: 'The options of the "Knowledge check" do not fit its type. Single and multiple choice: a list of boxes, the right ones ticked; ordering: a numbered list; matching and document review: a table.' },
  'check-answer': { zh: '“检测题”的“答案”与题型不符：判断填对错，数值填数和单位，其他题型不填。', en: 'The "Answer" of the "Knowledge check" does not fit its type: true or false, a number with its unit, or nothing for the other types.' },
  'image-without-alt': { zh: '这幅图还没有写给看不见的人的说明。请删去它，用“图片”卡片重新放入并写上说明。', en: 'This picture has no description for those who cannot see it. Remove it, put it in as a "Picture" card and describe it.' },
  'image-refused': { zh: '这幅图不在媒体库里。请先上传，再从媒体库放入。', en: 'This picture is not in the media library. Upload it first, then put it in from there.' },
  'link-refused': { zh: '不能链接到“{address}”。可用网页地址、邮箱、电话或本站的页面。', en: 'A link to "{address}" is not allowed. Use a web address, a mail address, a telephone number or a page of this site.' },
  'front-matter-missing': { zh: '课文信息里还没有填“{label}”。', en: 'The facts of the lesson lack "{label}".' },
  'front-matter-value': { zh: '课文信息里的“{label}”填得不合要求。', en: 'What the facts of the lesson give as "{label}" is not accepted.' },
};

/** What the form calls the facts of a lesson. A test holds it to the front matter. */
export const FACT_LABELS: Readonly<Record<string, Words>> = {
  title: { zh: '课名', en: 'Title' },
  objectives: { zh: '学习目标', en: 'Objectives' },
  competency: { zh: '能力', en: 'Competency' },
  line: { zh: '业务', en: 'Business line' },
  minutes: { zh: '计划学习分钟数', en: 'Planned minutes of study' },
  asOf: { zh: '内容截至', en: 'True as of' },
};

/** A finding as somebody is told who writes in cards and knows no tag. Out: one or two plain sentences in the trainer's language. */
export function describeForCards(finding: Finding, language: Language): string {
  const sentence = SENTENCES[finding.code];
  if (!sentence) return describeFinding(finding, language);
  const { name = '', prop = '', key = '' } = finding.details as Record<string, string | number>;
  const form = formOf(String(name));
  const details: Record<string, string | number> = {
    ...finding.details,
    card: inLanguage(form.name, language),
    field: inLanguage(form.fields[String(prop)]?.label ?? { zh: String(prop), en: String(prop) }, language),
    label: inLanguage(FACT_LABELS[String(key)] ?? { zh: String(key), en: String(key) }, language),
  };
  return sentence[language].replace(/\{(\w+)\}/g, (whole, word: string) => (word in details ? String(details[word]) : whole));
}
