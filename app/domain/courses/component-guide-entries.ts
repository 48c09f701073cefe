import type { GuideEntry } from './component-guide';

/** Entries of the guide for components that draw, show files or are played. Apart from the others only to keep both files short. */
export const ACTIVE_ENTRIES: readonly GuideEntry[] = [
  {
    key: 'Flow',
    name: { zh: '流程图', en: 'Process' },
    what: {
      zh: '一件事怎么走。按顺序写各步；不写to就通往下一步，有分叉时写“名称：条件；名称：条件”。kind：start 开始、act 办理、choice 判断、end 结束。',
      en: 'How a matter proceeds. Stages in order; without "to" a stage leads to the next, at a fork write "name: condition; name: condition". kind: start, act, choice or end.',
    },
    snippet: {
      zh: '<Flow title="材料怎么收">\n\n<Stage name="hand" kind="start" label="群众递来材料" />\n\n<Stage name="check" kind="choice" label="齐不齐" to="accept：齐；tell：不齐" />\n\n<Stage name="tell" label="一次说清缺什么" to="hand：补齐再来" />\n\n<Stage name="accept" kind="end" label="受理" />\n\n</Flow>',
      en: '<Flow title="Taking the papers">\n\n<Stage name="hand" kind="start" label="Papers handed in" />\n\n<Stage name="check" kind="choice" label="Complete?" to="accept: yes; tell: no" />\n\n<Stage name="tell" label="Say at once what is missing" to="hand: back with all" />\n\n<Stage name="accept" kind="end" label="Accepted" />\n\n</Flow>',
    },
  },
  {
    key: 'Scenario',
    static: true,
    name: { zh: '情景演练', en: 'Scenario' },
    what: {
      zh: '读者在每个情境里选一种做法，看到后果；进度存在服务器上。每个Scene要么有至少两个Option，要么用ending写明结局：good 得当、fair 还可更好、poor 不当。',
      en: 'The reader chooses in each scene and sees what follows; progress is kept by the server. A scene has at least two choices, or an ending: good, fair or poor.',
    },
    snippet: {
      zh: '<Scenario name="papers-missing" title="材料差一样">\n\n<Scene name="start">\n\n群众只带了身份证，后面还排着五个人。\n\n<Option label="说“回去拿齐再来”" to="away" />\n\n<Option label="写下还差什么，再问方便怎么补" to="list" />\n\n</Scene>\n\n<Scene name="away" ending="poor">\n\n他第二天又少带了一样。\n\n</Scene>\n\n<Scene name="list" ending="good">\n\n他照着单子带来，一次办成。\n\n</Scene>\n\n</Scenario>',
      en: '<Scenario name="papers-missing" title="One paper is missing">\n\n<Scene name="start">\n\nThe customer has only an identity card, and five people are waiting.\n\n<Option label="Say: come back with everything" to="away" />\n\n<Option label="Write down what is missing and ask how it can be supplied" to="list" />\n\n</Scene>\n\n<Scene name="away" ending="poor">\n\nThe next day another paper is missing.\n\n</Scene>\n\n<Scene name="list" ending="good">\n\nThe customer follows the list and it is done in one visit.\n\n</Scene>\n\n</Scenario>',
    },
  },
  {
    key: 'Figure',
    name: { zh: '图片', en: 'Picture' },
    what: { zh: '媒体库里的图片。alt写给看不见图的人，必填；caption是图下的说明。', en: 'A picture of the media library. alt is for those who cannot see it and must be given; caption stands beneath.' },
    snippet: {
      zh: '<Figure src="/media/shipped/six-steps.webp" alt="六步从左到右：举手迎、笑相问、礼貌接、及时办、准确签、目相送" caption="窗口服务六步" />',
      en: '<Figure src="/media/shipped/six-steps.webp" alt="The six steps from left to right: greet, ask, receive, handle, sign, see off" caption="The six steps at the counter" />',
    },
  },
  {
    key: 'Video',
    name: { zh: '视频', en: 'Video' },
    what: { zh: '媒体库里的视频（MP4或WebM），必须配字幕（VTT）。', en: 'A video of the media library (MP4 or WebM); captions (VTT) are required.' },
    snippet: {
      zh: '<Video src="/media/shipped/six-steps.webm" captions="/media/shipped/six-steps.zh.vtt" poster="/media/shipped/step-1-raise-hand.webp" title="六步走一遍" />',
      en: '<Video src="/media/shipped/six-steps.webm" captions="/media/shipped/six-steps.en.vtt" poster="/media/shipped/step-1-raise-hand.webp" title="The six steps in one visit" />',
    },
  },
  {
    key: 'Download',
    name: { zh: '附件', en: 'Attachment' },
    what: { zh: '供下载的文件：PDF、PPTX、DOCX或XLSX。', en: 'A file to download: PDF, PPTX, DOCX or XLSX.' },
    snippet: { zh: '<Download src="/media/shipped/six-steps-practice.zh.docx" title="六步服务练习记录" />', en: '<Download src="/media/shipped/six-steps-practice.en.docx" title="Six steps: practice record" />' },
  },
];
