import { expect, test } from 'vitest';
import { charactersOf, outlineOf } from './lesson-outline';

test('the outline has every heading with its line, and none from a code sample', () => {
  expect(outlineOf('## 一\n\n文字\n\n```\n## 不是\n```\n\n### 二 ##\n')).toEqual([{ line: 1, depth: 2, text: '一' }, { line: 9, depth: 3, text: '二' }]);
});

test('words are counted without front matter and tags', () => {
  expect(charactersOf('---\ntitle: 课名\n---\n\n两字 word <Param name="loan.decision-days" />\n')).toBe(3);
});
