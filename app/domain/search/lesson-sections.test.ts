import { expect, test } from 'vitest';
import { plainText, sectionsOf } from './lesson-sections';

test('a lesson is cut at its headings, each part with the anchor to open it at', () => {
  const html = '<p>开头。</p>\n<h2 id="s-1">先说<strong>钱</strong>是谁的</h2>\n<p>归职工。</p><h3 id="s-2">四句原则</h3><ul>\n<li>一</li><li>二</li></ul>';
  const headings = [{ depth: 2, id: 's-1', text: '先说钱是谁的' }, { depth: 3, id: 's-2', text: '四句原则' }];
  expect(sectionsOf({ html, headings })).toEqual([
    { anchor: '', heading: '', text: '开头。' },
    { anchor: 's-1', heading: '先说钱是谁的', text: '归职工。' },
    { anchor: 's-2', heading: '四句原则', text: '一 二' },
  ]);
});

test('emphasis and filled places do not tear a word apart, blocks do', () => {
  expect(plainText('<p>住房<strong>公积金</strong>提取，<a class="slot" href="#source-1">10日</a>内</p><p>下一段</p>')).toBe('住房公积金提取，10日内 下一段');
});

test('the fixed words of components and drawings are left out; written characters are themselves again', () => {
  expect(plainText('<div class="turn"><span class="who">客户</span><div class="said"><p>能取吗？</p></div></div><svg viewBox="0"><text>图</text></svg>')).toBe('能取吗？');
  expect(plainText('<p>A &#x26; B &lt;C&gt; &amp;lt; &#39;D&#39;</p>')).toBe("A & B <C> &lt; 'D'");
});
