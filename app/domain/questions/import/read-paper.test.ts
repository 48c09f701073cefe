import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadItem } from './imported-item';
import { readPaper } from './read-paper';
import { describeReason } from './reasons';

const brief = (items: ReadItem[]) => items.map((item) => (item.verdict === 'accepted' ? [item.line, item.item.key] : [item.line, item.reason.code]));
const only = (items: ReadItem[]) => {
  expect(items).toHaveLength(1);
  const item = items[0];
  if (item?.verdict !== 'accepted') throw new Error(item ? describeReason(item.reason, 'zh') : 'nothing');
  return item.item;
};

test('answers in the stem’s brackets, several options in a line, points left out', () => {
  const items = readPaper(`\ufeff2026年业务知识考试\r\n\r\n一、单项选择题（每题2分，共4分）\r\n1、录用职工后最迟（ C ）日内办理登记。\r\nA．10  B．20  C．30  D．60\r\n2、公积金贷款应当自受理之日起几日内决定？（B）（2分）\r\nA. 3\r\nB. 10\r\nC. 15\r\n二、判断题\r\n1．提取要单位开证明。（×）\r\n2．两部分都归职工所有。（ √ ）\r\n`);
  expect(brief(items)).toEqual([
    [4, { type: 'single', right: 2 }], [6, { type: 'single', right: 1 }], [11, { type: 'true-false', right: false }], [12, { type: 'true-false', right: true }],
  ]);
  expect(items[0]?.verdict === 'accepted' && items[0].item).toMatchObject({ stem: '录用职工后最迟（\u3000）日内办理登记。', options: ['10', '20', '30', '60'] });
  expect(items[2]?.verdict === 'accepted' && items[2].item.stem).toBe('提取要单位开证明。');
});

test('answers after each item, with explanation and facts, full-width numbers and marks', () => {
  const item = only(readPaper('１．现行条例列明的提取情形有：\nＡ．支付房租\nＢ．装修自住住房\nＣ．购买家用轿车\nＤ．出境定居\n【答案】ＡＢＤ\n【解析】九种情形；C不是住房消费。\n【难度】中\n【能力】掌握业务知识\n【业务】提取\n【依据】条例（2026）第二十四条\n'));
  expect(item.key).toEqual({ type: 'multiple', right: [0, 1, 3] });
  expect(item.explanation).toBe('九种情形；C不是住房消费。');
  expect(item.facts).toEqual({ difficulty: 2, competency: 'knowledge', line: 'withdrawal', citations: [{ standard: 'hpf-regulation', version: '2026', article: '24' }] });
});

test('answer and explanation in one line', () => {
  const item = only(readPaper('1. 封存以后还计息吗？\nA. 计\nB. 不计\n答案：A 解析：封存不是冻结。'));
  expect([item.key, item.explanation]).toEqual([{ type: 'single', right: 0 }, '封存不是冻结。']);
});

describe('a list of answers at the end', () => {
  const paper = '一、单选题\n1、甲\nA、一\nB、二\n2、乙\nA、一\nB、二\n3、丙\nA、一\nB、二\n二、多选题\n1、丁\nA、一\nB、二\nC、三\n三、判断题\n1、戊\n';
  test('by sections', () => {
    expect(brief(readPaper(`${paper}\n参考答案\n一、单选题\n1.A 2.B 3.A\n二、多选题\n1. AC\n三、判断题\n1.×`))).toEqual([
      [2, { type: 'single', right: 0 }], [5, { type: 'single', right: 1 }], [8, { type: 'single', right: 0 }], [12, { type: 'multiple', right: [0, 2] }], [17, { type: 'true-false', right: false }],
    ]);
  });
  test('by ranges', () => {
    const read = readPaper(`${paper}\n【参考答案】\n一、单选题：1-3 BAB\n二、多选题：\n1、ABC\n三、判断题\n1、对`);
    expect(read.map((item) => item.verdict)).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'accepted']);
    expect(brief(read)[2]).toEqual([8, { type: 'single', right: 1 }]);
  });
  test('numbers that come twice are not guessed at', () => {
    expect(brief(readPaper(`${paper}\n答案\n1.A 2.B 3.A`))).toEqual([[2, 'number-repeated'], [5, { type: 'single', right: 1 }], [8, { type: 'single', right: 0 }], [12, 'number-repeated'], [17, 'number-repeated']]);
  });
  test('with explanations', () => {
    const item = only(readPaper('1、甲\nA、一\nB、二\n\n答案及解析\n1. B\u3000解析：因为二，见第3. 节。\n再看一遍。'));
    expect([item.key, item.explanation]).toEqual([{ type: 'single', right: 1 }, '因为二，见第3. 节。\n再看一遍。']);
  });
});

test('one bad item never spoils the others; each says what is wrong with it', () => {
  const items = readPaper('一、单项选择题\n1. 甲\nA. 一\nB. 二\n答案：AB\n2. 乙\nA. 一\nC. 三\n答案：A\n3. 丙\nA. 一\nB. 一\n答案：A\n4. 丁（A）\nA. 一\nB. 二\n答案：B\n5. 戊\nA. 一\nB. 二\n6. 己\nA. 一\nB. 二\n答案：D\n7. 庚\nA. 一\nB. 二\n答案：B\n');
  expect(brief(items)).toEqual([[2, 'single-several'], [6, 'options-gap'], [10, 'options-same'], [14, 'answers-differ'], [18, 'no-answer'], [21, 'answer-not-among'], [25, { type: 'single', right: 1 }]]);
  for (const item of items) if (item.verdict === 'refused') expect(describeReason(item.reason, 'en')).not.toMatch(/[{}]/);
});

test('numbers, orders, pairs, blanks and words', () => {
  const items = readPaper([
    '一、计算题', '1. 每月计入多少？', '答案：1,280元', '2. 月还款额？', '答案：2802.38±1', '单位：元', '容差：1',
    '二、排序题', '1. 排出先后。', 'A. 收件', 'B. 迎接', 'C. 送别', '答案：B>A>C',
    '三、配对题', '1. 把制度和意思连起来。', '1. 首问负责', '2. 限时办结', 'A. 按期办完', 'B. 问到谁谁负责', '答案：1-B;2-A',
    '四、填空题', '1. 提取自受理起____日内决定，贷款自受理起____日内决定。', '答案：3；10', '2. 每人____个账户。', '答案：一|1',
    '五、简答题', '1. 什么是一次性告知？', '答：材料、流程、时限一次说全，', '并给书面清单。',
  ].join('\n'));
  expect(brief(items)).toEqual([
    [2, { type: 'numeric', value: '1280', tolerance: '0', unit: '元' }], [4, { type: 'numeric', value: '2802.38', tolerance: '1', unit: '元' }],
    [9, { type: 'ordering', order: [1, 0, 2] }], [15, { type: 'matching', left: ['首问负责', '限时办结'], right: [1, 0] }],
    [22, { type: 'cloze', blanks: [['3'], ['10']] }], [24, { type: 'short-text', accepted: ['一', '1'] }],
    [27, { type: 'written', model: '材料、流程、时限一次说全，\n并给书面清单。' }],
  ]);
  expect(items[3]?.verdict === 'accepted' && items[3].item.stem).toBe('把制度和意思连起来。');
});

test('a mark before the stem names the type; a stem may go over several lines and begin with a number', () => {
  const items = readPaper('1. 【多选题】下列哪些可以？\n2026年9月20日起算。\n1.5万元以下不论。\nA. 一\nB. 二\nC. 三\n答案：A、C\n2. [判断] 对吗？\n答案：错误');
  expect(brief(items)).toEqual([[1, { type: 'multiple', right: [0, 2] }], [8, { type: 'true-false', right: false }]]);
  expect(items[0]?.verdict === 'accepted' && items[0].item.stem).toBe('下列哪些可以？\n2026年9月20日起算。\n1.5万元以下不论。');
});

test('a stem may begin with a number', () => {
  const items = readPaper('1、2026年起几日？（A）\nA、3\nB、10\n2.2026年呢？（B）\nA．1.5\nB．2.5\n3．1.5万元以上？\nA.是\nB.否\n答案：A');
  expect(brief(items)).toEqual([[1, { type: 'single', right: 0 }], [4, { type: 'single', right: 1 }], [7, { type: 'single', right: 0 }]]);
});

test('what nobody can tell is refused, not guessed', () => {
  expect(brief(readPaper('1. 说说看。\n答案：都可以'))).toEqual([[1, 'no-type']]);
  expect(brief(readPaper('一、多选题\n1. 甲\nA. 一\nB. 二\n答案：A'))).toEqual([[2, 'multiple-one']]);
  expect(brief(readPaper('一、判断题\n1. 甲\n答案：也许'))).toEqual([[2, 'not-true-false']]);
  expect(brief(readPaper('一、计算题\n1. 甲\n答案：大约一千'))).toEqual([[2, 'not-a-number']]);
  expect(brief(readPaper('1. 甲\nA. 一\nB. 二\n答案：A\n难度：很难说'))).toEqual([[1, 'fact-unknown']]);
  expect(readPaper('没有题目的一段话。')).toEqual([]);
});

describe('whatever a paper holds', () => {
  const line = fc.constantFrom('一、单选题', '二、判断题（每题1分）', '参考答案', '答案：', '1-3 ABC', '1. A 2. B', '1、题干（A）', '2．题干', '（3）题干', 'A．甲 B．乙', 'A、甲', 'B、乙', '答案：B', '【解析】因为', '难度：中', '（√）', '', '随便写的话', '1. 首问', '2. 限时', '答案：1-B;2-A', '____', '{=a ~b}');
  test('every item has one verdict, the lines count on, and an accepted choice has its right option', () => {
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: line }, fc.string({ maxLength: 30 })), { maxLength: 25 }), (lines) => {
      const items = readPaper(lines.join('\n'));
      const places = items.map((item) => item.line);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      for (const item of items) {
        if (item.verdict !== 'accepted') continue;
        expect(item.item.stem.trim()).not.toBe('');
        if (item.item.key.type === 'single') expect(item.item.options[item.item.key.right]).toBeTruthy();
      }
    }), { numRuns: 500 });
  });
  test('a long one is read in no time worth speaking of', () => {
    const long = Array.from({ length: 2000 }, (_, index) => `${index + 1}、第${index + 1}题的题干（ A ）\nA、${'甲'.repeat(20)}\nB、${'乙'.repeat(20)}`).join('\n');
    expect(readPaper(long).filter((item) => item.verdict === 'accepted')).toHaveLength(2000);
    expect(readPaper(`1、${'（A'.repeat(5000)}\nA、一\nB、二\n答案：A\n2、${'1. '.repeat(5000)}\n答案：对`)).toHaveLength(2);
  });
});
