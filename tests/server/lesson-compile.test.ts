import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { COMPONENT_GUIDE, guideSource, splitGuide } from '~/domain/courses/component-guide';
import { checkBody, checkLesson, COMPONENTS, type GatedLesson } from '~/domain/courses/gate';
import { textOf } from '~/domain/courses/gate/walk';
import { assertLessonHtml } from '~/domain/courses/lesson-html';
import { compileLesson } from '~/server/courses/compile/compile-lesson.server';
import { CompileQueue } from '~/server/courses/compile/compile-queue.server';
import { COMPILE_LIMITS } from '~/server/courses/compile/compiler-child.server';

const queue = new CompileQueue({ children: 1, most: 100 });
afterAll(() => queue.stop());

const SAMPLES = join(process.cwd(), 'tests/fixtures/mdx-attacks');

test('every accepted sample compiles to allow-listed HTML', async () => {
  let compiled = 0;
  for (const name of readdirSync(SAMPLES).filter((entry) => entry.endsWith('.mdx'))) {
    const result = checkLesson(readFileSync(join(SAMPLES, name), 'utf8'));
    if (!result.ok) continue;
    expect((await compile(result.lesson)).html).not.toBe('');
    compiled += 1;
  }
  expect(compiled).toBeGreaterThanOrEqual(4);
});

test('a lesson becomes HTML with markers, islands, slots and headings', async () => {
  const lesson = gated('## 期限\n\n见<Clause standard="hpf-regulation" article="26" />，<Param name="loan.decision-days" />内。\n\n<Callout kind="redline" title="不得">\n\n收礼。\n\n</Callout>\n\n<KnowledgeCheck question="check-a-1" />\n\n### 小结\n\n完。');
  const compiled = await compileLesson({ lesson, language: 'zh', queue });
  expect(compiled.html).toContain('<p>见<span data-slot="1"></span>，<span data-slot="2"></span>内。</p>');
  expect(compiled.html).toContain('<aside class="callout callout-redline" aria-label="红线：不得">');
  expect(compiled.html).toContain('<div data-check="1"></div>');
  expect(compiled.islands).toEqual([{ id: 1, kind: 'knowledge-check', question: 'check-a-1' }]);
  expect(compiled.slots).toEqual([
    { id: 1, kind: 'clause', standard: 'hpf-regulation', article: '26' },
    { id: 2, kind: 'param', name: 'loan.decision-days' },
  ]);
  expect(compiled.headings).toEqual([{ depth: 2, id: 's-1', text: '期限' }, { depth: 3, id: 's-2', text: '小结' }]);
  expect(compiled.hash).toBe(createHash('sha256').update(`zh\n${lesson.source}`, 'utf8').digest('hex'));
});

test('dialogue and comparison carry their verdict and sides in words, in the lesson’s language', async () => {
  const lesson = gated('<Dialogue title="Asking" verdict="poor" why="Too short.">\n\n<Turn who="clerk">What?</Turn>\n\n<Turn who="customer">Sorry.</Turn>\n\n</Dialogue>\n\n<Compare>\n\n<National>\n\na\n\n</National>\n\n<Local>\n\nb\n\n</Local>\n\n</Compare>');
  const zh = await compileLesson({ lesson, language: 'zh', queue });
  const en = await compileLesson({ lesson, language: 'en', queue });
  expect(zh.html).toContain('<figcaption><span class="verdict">不妥的应答</span><span class="dialogue-title">Asking</span></figcaption>');
  expect(zh.html).toContain('<div class="turn turn-clerk"><span class="who">窗口人员</span>');
  expect(zh.html).toContain('<section class="local" aria-label="本市规定">');
  expect(en.html).toContain('Poor example');
  expect(en.html).toContain('National rule');
});

test('prose that begins with import or export arrives as prose', async () => {
  const { html } = await compile(gated('import duties are not ours\n\nexport licences neither\nimport again'));
  expect(html).toContain('<p>import duties are not ours</p>');
  expect(html).toContain('export licences neither\nimport again');
});

test('the second allow-list stops what the gate never saw', async () => {
  for (const source of [
    'export const x = 1', 'import fs from "fs"', '{process.env.SECRET_FOR_TEST}', '{1}', '<b>x</b>', '<Callout kind={1}>x</Callout>', '<Callout {...{}}>x</Callout>',
    '<Callout kind="note" className="x">y</Callout>', '<script>x</script>', '<Video src="/x" />', '[x](javascript:1)', '![x](https://a.example/b.png)', 'a[^1]\n\n[^1]: x',
    '<KnowledgeCheck question="a" slot="9" />',
  ]) {
    await expect(compile({ source, characters: 0 }), source).rejects.toMatchObject({ code: 'refused' });
  }
});

test('front matter that the gate never saw is text to the child, not code', async () => {
  const { html } = await compile({ source: '---js\n(globalThis.process.exit())\n---\n\na', characters: 0 });
  expect(html).toContain('---js');
});

test.runIf(process.platform === 'linux')('the child sees nothing of the server’s environment', async () => {
  await compile(gated('a'));
  const environments = childrenOf(process.pid).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('lesson-compiler')).map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8'));
  expect(environments.length).toBeGreaterThan(0);
  for (const environment of environments) {
    const names = environment.split('\0').filter(Boolean).map((entry) => entry.split('=')[0]);
    expect(names.filter((name) => !['NODE_ENV', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE'].includes(name ?? ''))).toEqual([]);
  }
});

test('a compile that takes too long is killed, and the next one gets a new child', async () => {
  const impatient = new CompileQueue({ children: 1, most: 10, limits: { ...COMPILE_LIMITS, cold: 1 } });
  await expect(compileLesson({ lesson: gated('a'), language: 'zh', queue: impatient })).rejects.toMatchObject({ code: 'timeout' });
  impatient.stop();
  const small = new CompileQueue({ children: 1, most: 10, limits: { ...COMPILE_LIMITS, warm: 1 } });
  await compileLesson({ lesson: gated('a'), language: 'zh', queue: small });
  await expect(compileLesson({ lesson: gated('a'), language: 'zh', queue: small })).rejects.toMatchObject({ code: 'timeout' });
  expect((await compileLesson({ lesson: gated('b'), language: 'zh', queue: small })).html).toBe('<p>b</p>');
  small.stop();
});

test('a child without memory dies alone', async () => {
  const poor = new CompileQueue({ children: 1, most: 10, limits: { ...COMPILE_LIMITS, heapMegabytes: 8 } });
  await expect(compileLesson({ lesson: gated('a'), language: 'zh', queue: poor })).rejects.toMatchObject({ code: 'crashed' });
  poor.stop();
});

test('twenty previews at once are served in turn while the server answers others', async () => {
  // Others are answered by the same thread: it must go on turning while the children compile.
  let turns = 0;
  const pulse = setInterval(() => { turns += 1; }, 5);
  const done = await Promise.all(Array.from({ length: 20 }, (_, index) => compile(gated(`第${index}课\n\n`.repeat(50)))));
  clearInterval(pulse);
  expect(done.map(({ html }) => html.slice(0, 8)).length).toBe(20);
  expect(turns).toBeGreaterThan(20);
});

test('beyond the queue’s length the next preview is turned away, not kept waiting', async () => {
  const short = new CompileQueue({ children: 1, most: 2 });
  const jobs = Array.from({ length: 4 }, () => compileLesson({ lesson: gated('a'), language: 'zh', queue: short }));
  const outcomes = await Promise.allSettled(jobs);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  short.stop();
});

test('every component of the guide compiles in both languages', async () => {
  for (const language of ['zh', 'en'] as const) {
    const { html } = await compileLesson({ lesson: gated(guideSource(language)), language, queue });
    expect(splitGuide(html).length).toBe(COMPONENT_GUIDE.length);
    expect(html).toContain('<svg class="flow-picture"');
    expect(html).toMatch(/<video [^>]*controls=""[^>]*><track [^>]*kind="captions"/);
  }
});

test('the two allow-lists of components agree', async () => {
  // A path in a variable: the script is plain JavaScript without types.
  const path = '../../scripts/lesson-compiler/allow-list.mjs';
  const { COMPONENT_PROPS } = (await import(path)) as { COMPONENT_PROPS: Map<string, string[]> };
  const ours = [...COMPONENTS].map(([name, rule]) => [name, [...rule.props.keys()].sort()]);
  expect([...COMPONENT_PROPS].map(([name, props]) => [name, [...props].sort()])).toEqual(ours);
});

const inline = fc.constantFrom(
  '文字', 'word ', '**b**', '*i*', '~~d~~', '`c{}`', '[l](/x)', '[l](https://example.com/?a=1&b=2 "t")', 'x < 5', '\\{', '&#123;', '&lt;b&gt;', '{/* c */}', '\n', '\\\n',
  'import a', 'export b', '_', '*', '"', "'", '&amp;', '&', '|', '#', '-', '1.', '=', '>', '[', ']', '(', ')', '!', '`', '~', '<', '{', '}', '$', '\\', '@', 'a@b.example', 'www.x.example',
  'https://a.example', '<Param name="a.b" />', '<Clause standard="s" article="1" />', '<b>', '{1}', '\u202e', '𠮷', 'javascript:', '${1}', '&#x69;mport x', '&NewLine;', '\t',
);
const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const block = fc.oneof(
  { weight: 6, arbitrary: line },
  line.map((text) => `## ${text}`),
  line.map((text) => `> ${text}`),
  line.map((text) => `- ${text}\n  - ${text}\n- [x] ${text}`),
  line.map((text) => `3. ${text}`),
  line.map((text) => `| ${text} | b |\n| :- | -: |\n| c | ${text} |`),
  line.map((text) => `\`\`\`js\n${text}\nimport x from "y"\n{1}\n\`\`\``),
  fc.constantFrom('***', '![a](/media/a.png "t")', '<KnowledgeCheck question="check-a-1" />', 'import x from "y"', 'export default 1', '---', '    code'),
  line.map((text) => `<Callout kind="tip" title="t &quot; > ' &amp;lt;">\n\n${text}\n\n</Callout>`),
  line.map((text) => `<Dialogue title="t" verdict="good" why="w">\n\n<Turn who="clerk">${text}</Turn>\n\n</Dialogue>`),
);

test('property: whatever the gate accepts compiles to allow-listed HTML that says what the author wrote', { timeout: 60_000 }, async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n')), async (source) => {
      const result = checkBody(source);
      if (!result.ok) return;
      accepted += 1;
      const { html } = await compile(result.lesson);
      assertLessonHtml(html);
      if (result.lesson.components.length === 0) expect(bare(plainText(html))).toBe(bare(textOf(result.lesson.tree)));
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(60);
});

function childrenOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean));
}

async function compile(lesson: Pick<GatedLesson, 'source' | 'characters'>) {
  return compileLesson({ lesson, language: 'zh', queue });
}

function gated(body: string): GatedLesson {
  const result = checkBody(body);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.lesson;
}

function plainText(html: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' };
  return html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => entities[entity] ?? entity);
}

/** Spaces and the task boxes aside. */
function bare(text: string): string {
  return text.replace(/[\s☑☐]/g, '');
}
