import type { ComponentForm, FormField } from './component-form';

const title: FormField = { label: { zh: '标题', en: 'Title' }, kind: 'text' };
const name: FormField = {
  label: { zh: '名称', en: 'Name' }, kind: 'text',
  hint: { zh: '小写字母、数字和连字符，例如 first-step；读者看不到', en: 'Lower-case letters, digits and hyphens, such as first-step; readers do not see it' },
};
const file = (zh: string, en: string): FormField => ({ label: { zh, en }, kind: 'media' });

/** Forms of the components that draw, show files, or are answered. Apart from the others only to keep both files short. */
export const ACTIVE_FORMS: Readonly<Record<string, ComponentForm>> = {
  Flow: { name: { zh: '流程图', en: 'Process' }, what: { zh: '一件事怎么走，画成图', en: 'How a matter proceeds, drawn' }, fields: { title } },
  Stage: {
    name: { zh: '环节', en: 'Stage' }, add: { zh: '再加一个环节', en: 'Add a stage' },
    fields: {
      name,
      label: { label: { zh: '框里的字', en: 'Words in the box' }, kind: 'text' },
      kind: { label: { zh: '种类', en: 'Kind' }, kind: 'choice', choices: { start: { zh: '开始', en: 'Start' }, act: { zh: '办理', en: 'Act' }, choice: { zh: '判断', en: 'Decision' }, end: { zh: '结束', en: 'End' } } },
      to: { label: { zh: '通往（不填就是下一个）', en: 'Leads to (empty: the next)' }, kind: 'text', hint: { zh: '有分叉时写“名称：条件；名称：条件”', en: 'At a fork: name: condition; name: condition' } },
    },
  },
  Figure: {
    name: { zh: '图片', en: 'Picture' }, what: { zh: '媒体库里的图片，带说明', en: 'A picture of the library, with a caption' },
    fields: { src: file('图片文件', 'Picture file'), alt: { label: { zh: '写给看不见图的人', en: 'For those who cannot see it' }, kind: 'long' }, caption: { label: { zh: '图下说明（可不填）', en: 'Caption (optional)' }, kind: 'text' } },
  },
  Video: {
    name: { zh: '视频', en: 'Video' }, what: { zh: '媒体库里的视频，必须有字幕', en: 'A video of the library; captions are required' },
    fields: { src: file('视频文件', 'Video file'), captions: file('字幕文件（VTT）', 'Captions file (VTT)'), title, poster: file('播放前的画面（可不选）', 'Picture before it plays (optional)') },
  },
  Download: { name: { zh: '附件', en: 'Attachment' }, what: { zh: '供下载的文件', en: 'A file to download' }, fields: { src: file('文件', 'File'), title } },
  Scenario: { name: { zh: '情景演练', en: 'Scenario' }, what: { zh: '读者选做法，看后果', en: 'The reader chooses and sees what follows' }, fields: { name, title } },
  Scene: {
    name: { zh: '情境', en: 'Scene' }, add: { zh: '再加一个情境', en: 'Add a scene' },
    fields: {
      name,
      ending: { label: { zh: '结局（不是结局就不填）', en: 'Ending (empty: none)' }, kind: 'choice', choices: { good: { zh: '处理得当', en: 'Handled well' }, fair: { zh: '还可以更好', en: 'Could be better' }, poor: { zh: '处理不当', en: 'Handled badly' } } },
    },
  },
  Option: {
    name: { zh: '做法', en: 'Choice' }, add: { zh: '再加一种做法', en: 'Add a choice' },
    fields: { label: { label: { zh: '做法', en: 'Words of the choice' }, kind: 'text' }, to: { label: { zh: '通往哪个情境（写名称）', en: 'Leads to the scene (its name)' }, kind: 'text' } },
  },
  KnowledgeCheck: {
    name: { zh: '检测题', en: 'Knowledge check' }, what: { zh: '题库里的一道练习题，或写在这里的一道题', en: 'A practice item of the bank, or one written here' },
    fields: {
      question: { label: { zh: '题库里的练习题', en: 'Practice item of the bank' }, kind: 'question' },
      name: { ...name, label: { zh: '自己出题：名称', en: 'Own item: name' } },
      type: {
        label: { zh: '自己出题：题型', en: 'Own item: type' }, kind: 'choice',
        choices: { single: { zh: '单选', en: 'Single choice' }, multiple: { zh: '多选', en: 'Multiple choice' }, 'true-false': { zh: '判断', en: 'True or false' }, numeric: { zh: '数值', en: 'Numeric' }, ordering: { zh: '排序', en: 'Ordering' }, matching: { zh: '配对', en: 'Matching' }, 'document-review': { zh: '资料审查', en: 'Document review' } },
      },
      answer: { label: { zh: '答案（判断写true或false，数值写数）', en: 'Answer (true or false, or the number)' }, kind: 'text' },
      tolerance: { label: { zh: '允许误差', en: 'Tolerance' }, kind: 'text' },
      unit: { label: { zh: '单位', en: 'Unit' }, kind: 'text' },
      why: { label: { zh: '解析', en: 'Explanation' }, kind: 'long' },
    },
  },
};
