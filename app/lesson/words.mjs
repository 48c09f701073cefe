/** The fixed words that lesson components print, by language. Plain JavaScript: the compiler's child process loads it as it is. */
export const LESSON_WORDS = {
  zh: {
    kind: { note: '说明', tip: '提示', warning: '注意', redline: '红线' },
    verdict: { good: '好的应答', poor: '不妥的应答' },
    who: { clerk: '窗口人员', customer: '办事群众', colleague: '同事' },
    why: '为什么', national: '国家规定', local: '本市规定', table: '表格', done: '已完成', open: '未完成', between: '：',
    flow: '流程图', inWords: '用文字看这个流程', bracket: (text) => `（${text}）`, or: '；', ends: '（结束）', download: '下载', captions: '中文字幕', captionsLanguage: 'zh',
  },
  en: {
    kind: { note: 'Note', tip: 'Tip', warning: 'Caution', redline: 'Red line' },
    verdict: { good: 'Good example', poor: 'Poor example' },
    who: { clerk: 'Clerk', customer: 'Customer', colleague: 'Colleague' },
    why: 'Why', national: 'National rule', local: 'Local rule', table: 'Table', done: 'Done', open: 'Not done', between: ': ',
    flow: 'Process', inWords: 'Read this process in words', bracket: (text) => `(${text}) `, or: '; ', ends: ' (end)', download: 'Download', captions: 'English captions', captionsLanguage: 'en',
  },
};
