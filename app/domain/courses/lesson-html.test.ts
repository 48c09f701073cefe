import { expect, test } from 'vitest';
import { assertLessonHtml } from './lesson-html';

test.each([
  '', 'text &lt; &amp;', '<p>a<br/>b</p>', '<h2 id="s-1">x</h2>', '<a href="/a?b=1&amp;c=2#d">x</a>', '<a href="https://a.example/x" rel="noopener noreferrer" title="t">x</a>',
  '<a href="part">x</a>', '<a href="mailto:a@b.example">x</a>', '<img src="/media/a.png" alt="x" loading="lazy"/>', '<span data-slot="1"></span>', '<div data-check="1"></div>',
])('%j is lesson HTML', (html) => {
  expect(() => assertLessonHtml(html)).not.toThrow();
});

test.each([
  '<script>x</script>', '<p onclick="x">a</p>', '<p>a', 'a</p>', '<p><strong>a</p></strong>', '<img src="https://a.example/b.png"/>', '<img src="/media/a.png" alt="x" onerror="x"/>',
  '<a href="javascript:x">x</a>', '<a href="java&#9;script:x">x</a>', '<a href="//a.example">x</a>', '<a href="data:text/html,x">x</a>', '<p style="x">a</p>', '<h2 id="__remixContext">x</h2>',
  '<!-- x -->', '<p/>', '<P>a</P>', "<a href='/x'>x</a>", '<a href=/x>x</a>', '<a href="/x" href="/y">x</a>', '<div data-check="1;2"></div>', 'a > b', '<', '<p', '<br></br>', '<iframe></iframe>',
])('%j is refused', (html) => {
  expect(() => assertLessonHtml(html)).toThrow(/Lesson HTML/);
});

test('a hostile text costs linear time', () => {
  const start = performance.now();
  for (const html of ['<p a="'.repeat(20_000), '<'.repeat(100_000), `<p${' a="b"'.repeat(20_000)}`, '<p>'.repeat(30_000)]) expect(() => assertLessonHtml(html)).toThrow();
  expect(performance.now() - start).toBeLessThan(1_000);
});
