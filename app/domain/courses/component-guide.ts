import type { Language, LocalText } from '~/domain/kernel/text';
import { ACTIVE_ENTRIES } from './component-guide-entries';

/** One component as the editor offers it: its name, what it is for, and a snippet that is right as it stands. */
export type GuideEntry = { key: string; name: LocalText & { en: string }; what: LocalText & { en: string }; snippet: Record<Language, string>; inline?: true; /** Shown as text only: it needs a lesson, or a file, to live. */ static?: true };

/** The components a trainer chooses from, in the order of use. `KnowledgeCheck`, `Param` and `Clause` name entries of the bank and the register. */
export const COMPONENT_GUIDE: readonly GuideEntry[] = [
  {
    key: 'Callout',
    name: { zh: '提示框', en: 'Callout' },
    what: { zh: '一段需要停下来看的话。kind：note 说明、tip 提示、warning 注意、redline 红线。', en: 'A passage to stop at. kind: note, tip, warning or redline.' },
    snippet: {
      zh: '<Callout kind="tip" title="先听后问">\n\n先让群众把话说完，再问缺什么。\n\n</Callout>',
      en: '<Callout kind="tip" title="Listen first">\n\nLet the customer finish before you ask for what is missing.\n\n</Callout>',
    },
  },
  {
    key: 'Steps',
    name: { zh: '步骤', en: 'Steps' },
    what: { zh: '有先后的做法，每步一个标题。', en: 'What is done in order, each step with a title.' },
    snippet: {
      zh: '<Steps title="接过材料">\n\n<Step title="双手接">\n\n身体略向前，双手接过。\n\n</Step>\n\n<Step title="逐件报名称">\n\n接一件，报一件。\n\n</Step>\n\n</Steps>',
      en: '<Steps title="Taking the papers">\n\n<Step title="Both hands">\n\nLean forward a little and take them with both hands.\n\n</Step>\n\n<Step title="Name each">\n\nSay what each paper is as you take it.\n\n</Step>\n\n</Steps>',
    },
  },
  {
    key: 'Dialogue',
    name: { zh: '窗口对话', en: 'Dialogue' },
    what: { zh: '好的或不妥的应答，并说明为什么。verdict：good 或 poor；who：clerk、customer、colleague。', en: 'A good or poor conversation and why. verdict: good or poor; who: clerk, customer or colleague.' },
    snippet: {
      zh: '<Dialogue title="材料不全" verdict="good" why="一次说清缺什么、怎么补，群众不用再跑。">\n\n<Turn who="customer">\n\n我就带了身份证。\n\n</Turn>\n\n<Turn who="clerk">\n\n还差一份合同。我把清单写给您，照着带来就能办。\n\n</Turn>\n\n</Dialogue>',
      en: '<Dialogue title="Papers missing" verdict="good" why="Everything missing is said at once, with how to supply it.">\n\n<Turn who="customer">\n\nI only brought my identity card.\n\n</Turn>\n\n<Turn who="clerk">\n\nOne contract is missing. I will write the list for you; bring it and we can finish.\n\n</Turn>\n\n</Dialogue>',
    },
  },
  {
    key: 'Compare',
    name: { zh: '国家与本市对照', en: 'National and local rule' },
    what: { zh: '国家规定和本市规定并排，各说各的。', en: 'The national and the local rule side by side.' },
    snippet: {
      zh: '<Compare title="能提取多少">\n\n<National>\n\n条例列明情形，没有写数额。\n\n</National>\n\n<Local>\n\n数额由本市规定，请向本中心核实。\n\n</Local>\n\n</Compare>',
      en: '<Compare title="How much can be withdrawn">\n\n<National>\n\nThe regulation lists the grounds and gives no amount.\n\n</National>\n\n<Local>\n\nThe amount is set locally; please confirm with the centre.\n\n</Local>\n\n</Compare>',
    },
  },
  {
    key: 'Checklist',
    name: { zh: '清单', en: 'Checklist' },
    what: { zh: '做之前或做之后逐项核对的事。里面是一个列表。', en: 'Things to go through before or after. It holds one list.' },
    snippet: { zh: '<Checklist title="开窗前">\n\n- 叫号屏已开\n- 样表、笔和印泥齐全\n- 工牌端正\n\n</Checklist>', en: '<Checklist title="Before opening">\n\n- The queue display is on\n- Sample forms, pens and ink pad are there\n- The name badge sits straight\n\n</Checklist>' },
  },
  {
    key: 'Reveal',
    name: { zh: '先想后看', en: 'Reveal' },
    what: { zh: '先请读者自己想，点开再看答案。', en: 'Asks the reader to think first; a tap shows the answer.' },
    snippet: { zh: '<Reveal title="换作是您，第一句会说什么？">\n\n先称呼，再把对方的事复述一遍。\n\n</Reveal>', en: '<Reveal title="What would you say first?">\n\nAddress the person, then say their matter back to them.\n\n</Reveal>' },
  },
  ...ACTIVE_ENTRIES,
  {
    key: 'KnowledgeCheck',
    static: true,
    name: { zh: '检测题', en: 'Knowledge check' },
    what: { zh: 'question是题库中练习题的编号；也可以像下面的第二个那样把题目写在课文里。都由服务器判分，答案不会发到网页上。', en: 'question is the id of a practice item of the bank; or write the item in the lesson as in the second one. Both are graded by the server, and no key reaches the page.' },
    snippet: {
      zh: '<KnowledgeCheck question="check-contribution-1" />\n\n<KnowledgeCheck name="first-word" type="single" why="先让群众把话说完，才知道缺什么。">\n\n群众走到窗口，第一句说什么？\n\n- [ ] 材料呢\n- [x] 您好，请问办理什么业务\n- [ ] 等一下\n\n</KnowledgeCheck>',
      en: '<KnowledgeCheck question="check-contribution-1" />\n\n<KnowledgeCheck name="first-word" type="single" why="Only when the customer has spoken do you know what is missing.">\n\nA customer comes to the counter. What do you say first?\n\n- [ ] Your papers?\n- [x] Good morning, what can I do for you?\n- [ ] One moment\n\n</KnowledgeCheck>',
    },
  },
  {
    key: 'Param',
    inline: true,
    name: { zh: '参数', en: 'Parameter' },
    what: { zh: '期限、比例、额度等会变的数，写在一句话里；显示今天有效的值和出处。', en: 'A time limit, rate or amount that can change, inside a sentence; shows the value of today and its source.' },
    snippet: { zh: '自受理之日起 <Param name="loan.decision-days" /> 内作出决定。', en: 'The decision is made within <Param name="loan.decision-days" /> of acceptance.' },
  },
  {
    key: 'Clause',
    inline: true,
    name: { zh: '条款', en: 'Clause' },
    what: { zh: '依据哪一条，写在一句话里；点开可看要点和生效日期。', en: 'The article that a sentence rests on; opens its point and dates.' },
    snippet: { zh: '依据是<Clause standard="hpf-regulation" article="24" />。', en: 'The ground is <Clause standard="hpf-regulation" article="24" />.' },
  },
  {
    key: 'Term',
    inline: true,
    name: { zh: '术语', en: 'Term' },
    what: { zh: '术语表里的词，写在一句话里；点开可看它的意思和出处。shown可换一种写法。', en: 'A word of the glossary, inside a sentence; opens its meaning and source. shown puts it differently.' },
    snippet: { zh: '先弄清什么是<Term name="housing-provident-fund" />。', en: 'First be clear what the <Term name="housing-provident-fund" /> is.' },
  },
];

/** What the editor puts into a text: the whole snippet, or of an inline component the tag alone. */
export function insertionOf(entry: GuideEntry, language: Language): string {
  const snippet = entry.snippet[language];
  return entry.inline ? (/<[A-Z][^>]*\/>/.exec(snippet)?.[0] ?? snippet) : snippet;
}

const BETWEEN = '\n\n***\n\n';

/** All snippets as one lesson, so that one compile shows them all. */
export function guideSource(language: Language): string {
  return COMPONENT_GUIDE.map((entry) => entry.snippet[language]).join(BETWEEN);
}

/** The compiled snippets, one a component. Throws when their number differs: the guide would show the wrong one. */
export function splitGuide(html: string): string[] {
  const parts = html.split(/<hr\s*\/?>/);
  if (parts.length !== COMPONENT_GUIDE.length) throw new Error(`The guide has ${parts.length} parts for ${COMPONENT_GUIDE.length} components`);
  return parts;
}
