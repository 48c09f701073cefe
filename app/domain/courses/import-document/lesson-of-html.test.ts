import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLesson } from '~/domain/courses/gate';
import { lessonOfHtml } from './lesson-of-html';
import { describeReportLine } from './report';

const none = new Map<string, null>();
const made = (html: string, pictures: ReadonlyMap<string, { address: string; alt: string } | null> = none) => lessonOfHtml({ html, name: '文件名', today: '2026-11-23', pictures });
const bodyOf = (html: string) => made(html).source.split('\n---\n\n')[1] ?? '';
const codes = (html: string) => made(html).report.map((line) => `${line.kind} ${line.code} ${line.count}`);

test('the only first heading is the title; the rest begins at level 2 without a gap', () => {
  const result = made('<h1>收件规范</h1><h2>第一节</h2><p>正文</p><h4>细节</h4><p>再说</p>');
  expect(result.title).toBe('收件规范');
  expect(result.source).toContain('title: 收件规范');
  expect(result.source.split('\n---\n\n')[1]).toBe('## 第一节\n\n正文\n\n### 细节\n\n再说\n');
});

test('without heading styles Chinese section numbers and bold lines are headings, and it is said', () => {
  expect(bodyOf('<p>一、总则</p><p>正文一。</p><p>（一）范围</p><p>正文二。</p><p><strong>附则</strong></p><p>一、这是一句很长的话，带有句号，所以不是标题。</p>'))
    .toBe('## 一、总则\n\n正文一。\n\n### （一）范围\n\n正文二。\n\n## 附则\n\n一、这是一句很长的话，带有句号，所以不是标题。\n');
  expect(codes('<p>一、总则</p><p>正文。</p>')).toContain('changed headings-found 1');
});

test('lists, nested lists, tables with merged cells, bold and line breaks arrive; italics become plain', () => {
  expect(bodyOf('<ul><li>甲<ol><li>乙</li></ol></li><li>丙</li></ul>')).toBe('- 甲\n  1. 乙\n- 丙\n');
  expect(bodyOf('<table><tr><td colspan="2">合并</td></tr><tr><td>a</td><td>b|c</td></tr></table>')).toBe('| 合并 | |\n| - | - |\n| a | b\\|c |\n');
  expect(codes('<table><tr><td rowspan="2">x</td><td>1</td></tr><tr><td>2</td></tr></table>')).toContain('changed merged-cells 1');
  expect(bodyOf('<p>先<strong>看</strong>再<em>写</em></p>')).toBe('先**看**再写\n');
});

test('what could be code is text; links that may not be are words; notes stand in brackets', () => {
  expect(checkLesson(made('<p>{x} &lt;b&gt; import a from "b"</p>').source).ok).toBe(true);
  expect(bodyOf('<p><a href="javascript:alert(1)">链</a>和<a href="https://example.com/a">好</a></p>')).toBe('链和[好](https://example.com/a)\n');
  expect(bodyOf('<p>见注<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p>注文 <a href="#footnote-ref-1">↑</a></p></li></ol>')).toBe('见注（注文）\n');
  expect(bodyOf('<p>前<script>alert(1)</script><iframe src="x"></iframe>后</p>')).not.toMatch(/alert|iframe/);
});

test('what is too long for one line of source is cut at a sentence, and keeps its pictures and its lines of code', () => {
  const sentence = `${'很长的一句话'.repeat(40)}。`;
  const pictures = new Map([['picture:1', { address: '/media/a.webp', alt: '柜台' }]]);
  const paragraphs = made(`<p>${sentence.repeat(10)}<img src="picture:1"></p>`, pictures).source;
  expect(paragraphs.split(sentence)).toHaveLength(11);
  expect(paragraphs).toContain('![柜台](/media/a.webp)');
  const rows = bodyOf(`<table><tr><th>甲</th><th>乙</th></tr><tr><td>${sentence.repeat(10)}</td><td>短</td></tr></table>`).split('\n').filter((line) => line.startsWith('|'));
  expect(rows.length).toBeGreaterThan(4);
  expect(rows.filter((line) => line.includes('短'))).toHaveLength(1);
  expect(bodyOf('<pre>第一行\n第二行</pre>')).toBe('```\n第一行\n第二行\n```\n');
});

test('a picture that was stored stands in the text, another one leaves words and is reported', () => {
  const pictures = new Map([['picture:1', { address: '/media/a.webp', alt: '柜台' }], ['picture:2', null]]);
  const result = made('<p>看<img src="picture:1" alt="x"></p><p><img src="picture:2" alt="图标"></p>', pictures);
  expect(result.source).toContain('![柜台](/media/a.webp)');
  expect(result.source).toContain('（此处有图片：图标）');
  expect(result.report.map((line) => line.code)).toEqual(expect.arrayContaining(['pictures', 'pictures-lost']));
  for (const line of result.report) expect(describeReportLine(line, 'en')).not.toMatch(/\{|undefined/);
});

const words = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('住房公积金', '{a}', '<b>', 'import x from "y"', '---', '# 标题', '**', '`', '|', '1. ', '\\', 'https://a.example', '_', '&amp;', 'a'.repeat(900), '很长'.repeat(1_200)));
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const inline = fc.tuple(words, fc.constantFrom('', 'strong', 'em', 's', 'u', 'sup', 'a')).map(([text, tag]) => (tag === '' ? escape(text) : tag === 'a' ? `<a href="${escape(text).replace(/"/g, '')}">${escape(text)}</a>` : `<${tag}>${escape(text)}</${tag}>`));
const run = fc.array(inline, { maxLength: 4 }).map((parts) => parts.join(''));
const block = fc.oneof(
  run.map((html) => `<p>${html}</p>`), run.map((html) => `<h3>${html}</h3>`), run.map((html) => `<h1>${html}</h1>`), run.map((html) => `<ul><li>${html}<ul><li>${html}</li></ul></li></ul>`),
  run.map((html) => `<ol><li>${html}</li><li></li></ol>`), run.map((html) => `<table><tr><td colspan="3">${html}</td></tr><tr><td rowspan="2"><p>${html}</p><p>b</p></td><td><ul><li>c</li></ul></td></tr><tr><td>d</td></tr></table>`),
  run.map((html) => `<blockquote>${html}</blockquote><hr><pre>${html}</pre>`), fc.constant('<p><img src="picture:9" alt="a]b"></p>'), fc.constant('<p><br>a<br></p>'), fc.constant('<div><p>a</p>b</div>'),
);

test('property: whatever a document holds, the lesson made of it passes the gate', { timeout: 60_000 }, () => {
  fc.assert(fc.property(fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('')), (html) => {
    const { source } = made(html);
    const result = checkLesson(source);
    expect(result.ok ? [] : result.findings.filter((finding) => finding.code !== 'too-large')).toEqual([]);
  }), { numRuns: 400 });
});
