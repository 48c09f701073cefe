import { expect, test } from 'vitest';
import { readAiken } from './read-aiken';

test('items with either mark, one after another, and the bad ones alone', () => {
  const items = readAiken('\ufeff提取几日内决定？\r\nA. 1日\r\nB. 3日\r\nANSWER: B\r\n\r\n贷款几日？\nA) 3\nB) 10\nC) 15\nANSWER: b\n没有答案的题\nA. 一\nB. 二\n\n不在选项里\nA. 一\nB. 二\nANSWER: D\n只有题干\nANSWER: A\n');
  expect(items.map((item) => (item.verdict === 'accepted' ? [item.line, item.item.key] : [item.line, item.reason.code]))).toEqual([
    [1, { type: 'single', right: 1 }], [6, { type: 'single', right: 1 }], [11, 'no-answer'], [15, 'answer-not-among'], [19, 'options-few'],
  ]);
});
