import type { GatedLesson } from './gate/gated-lesson';
import { walk } from './gate/walk';
import type { PublishProblem } from './publish-problem';

/** Pages that every reader has, whatever a centre teaches. */
export const READER_PAGES = ['/', '/account', '/courses', '/glossary', '/hours', '/notes', '/quizzes', '/search', '/verify'] as const;

/** What a lesson may link to within this site. `here`: the lesson's own path; null where it is not known, and relative links are let be. */
export type KnownPages = { paths: ReadonlySet<string>; here: string | null };

/** Links that lead nowhere within this site: to a page that is not there, or to a heading that the lesson does not have. Links to elsewhere are not tried. */
export function brokenLinks(lesson: GatedLesson, { paths, here }: KnownPages): PublishProblem[] {
  const problems: PublishProblem[] = [];
  for (const { node } of walk(lesson.tree)) {
    if (node.type !== 'link' || /^(?:https|mailto|tel):/i.test(node.url)) continue;
    if (leads(node.url, lesson, paths, here)) continue;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    problems.push({ severity: 'problem', code: 'link-broken', line, column, details: { name: node.url } });
  }
  return problems;
}

function leads(url: string, lesson: GatedLesson, paths: ReadonlySet<string>, here: string | null): boolean {
  if (url.startsWith('#')) {
    const number = /^#s-(\d{1,4})$/.exec(url)?.[1];
    return number !== undefined && Number(number) >= 1 && Number(number) <= lesson.headings.length;
  }
  if (!url.startsWith('/') && here === null) return true;
  const path = new URL(url, `https://site.invalid${here ?? '/'}`).pathname.replace(/(.)\/$/, '$1');
  return path.startsWith('/media/') || (READER_PAGES as readonly string[]).includes(path) || paths.has(path);
}
