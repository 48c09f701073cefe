import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { serialise } from '~/domain/courses/gate/serialise';
import { textOf } from '~/domain/courses/gate/walk';
import { settleAddresses } from '~/domain/courses/rich-text/typed-addresses';
import type { CalendarDate } from '~/domain/kernel/calendar';
import { cleanHtml } from './clean-html';
import { ImportReport, type ReportLine } from './report';
import { settleLesson } from './settle-lesson';

const parser = unified().use(rehypeParse, { fragment: true });
const converter = unified().use(rehypeRemark);

/** The gate counts braces; beyond this many they are written full-width, which reads the same. */
const MOST_BRACES = 40;

/**
 * A lesson's source from a document's HTML: always one that the gate accepts, unless it is too long for one lesson. `pictures`: see
 * settleLesson. The title is the document's own, else its first heading, else `name`.
 */
export function lessonOfHtml(options: { html: string; name: string; today: CalendarDate; pictures: ReadonlyMap<string, { address: string; alt: string } | null> }): { source: string; title: string; report: ReportLine[] } {
  const report = new ImportReport();
  const html = parser.parse(options.html) as HtmlRoot;
  cleanHtml(html, report);
  const tree = converter.runSync(html) as unknown as Root;
  const title = (takeTitle(tree) || options.name).replace(/[\r\n"{}]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 120) || '未命名';
  settleLesson(tree, options.pictures, report);
  let body = serialise(settleAddresses(tree));
  const braces = body.match(/\\?[{}]/g)?.length ?? 0;
  if (braces > MOST_BRACES) {
    body = body.replace(/\\?\{/g, '｛').replace(/\\?\}/g, '｝');
    report.add('changed', 'braces', '', braces);
  }
  const front = stringify({ title, objectives: ['请写出学完这一课能做什么'], competency: 'knowledge', line: 'general', minutes: 15 }, { lineWidth: 0 });
  return { source: `---\n${front}asOf: '${options.today}'\n---\n\n${body}`, title, report: report.lines };
}

/** A heading of the first level that opens the document, if it is the only one: that is the title, and leaves the text. */
function takeTitle(tree: Root): string {
  const [first] = tree.children;
  if (first?.type !== 'heading' || first.depth !== 1) return '';
  if (tree.children.filter((node) => node.type === 'heading' && node.depth === 1).length > 1) return '';
  tree.children = tree.children.slice(1);
  return textOf(first);
}
