import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterProblem } from '~/domain/courses/course-after';
import { courseFile, readLessonFileName } from '~/domain/courses/course-file';
import { checkLesson, describeFinding, type GatedLesson } from '~/domain/courses/gate';
import type { KnownReferences } from '~/domain/courses/lesson-references';
import { publishCheck } from '~/domain/courses/publish-check';
import { describeProblem } from '~/domain/courses/publish-problem';
import type { CalendarDate } from '~/domain/kernel/calendar';
import type { Language } from '~/domain/kernel/text';
import { readData } from './read-data';

type Options = { root: string; today: CalendarDate; language: Language; known: KnownReferences; lines: string[] };

const SHIPPED_FAULTS = new Set(['twin-behind', 'twin-front-matter']);

/** All courses: their file, their lessons in both languages, the twins against each other, every reference. Returns the lessons seen. */
export function checkCourses(options: Options): number {
  const folder = join(options.root, 'courses');
  if (!existsSync(folder)) return 0;
  const slugs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const after = new Map<string, readonly string[]>();
  const lessons = slugs.reduce((count, slug) => count + checkCourse(join(folder, slug), slug, options, after), 0);
  for (const [slug, advised] of after) {
    const problem = afterProblem(slug, advised, after);
    if (problem) options.lines.push(`${join(folder, slug, 'course.yaml')}:1:1 after: ${problem === 'after-circle' ? 'the courses advise each other in a circle' : 'names a course that is not there'}`);
  }
  return lessons;
}

/** `after`: gets what the course advises. Returns how many lessons it has. */
function checkCourse(folder: string, slug: string, options: Options, after: Map<string, readonly string[]>): number {
  const { lines } = options;
  const file = join(folder, 'course.yaml');
  if (!existsSync(file)) {
    lines.push(`${file}:1:1 is missing`);
    return 0;
  }
  const course = readData(file, courseFile, lines);
  if (!course) return 0;
  after.set(slug, course.after ?? []);
  if (course.slug !== slug) lines.push(`${file}:1:1 the slug ${course.slug} is not the name of the folder`);
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.mdx')).sort()) {
    const read = readLessonFileName(name);
    if (!read) lines.push(`${join(folder, name)}:1:1 a lesson is named NN-slug.mdx or NN-slug.en.mdx`);
    else if (course.lessons[read.place - 1] !== read.slug) lines.push(`${join(folder, name)}:1:1 is not number ${read.place} of the course's lessons`);
  }
  course.lessons.forEach((lesson, index) => checkTwins(join(folder, `${String(index + 1).padStart(2, '0')}-${lesson}`), options));
  return course.lessons.length;
}

/** `base`: the path of a lesson without its ending. */
function checkTwins(base: string, options: Options): void {
  const { lines, language, known, today } = options;
  const gate = (file: string): GatedLesson | null => {
    if (!existsSync(file)) {
      lines.push(`${file}:1:1 is missing`);
      return null;
    }
    const result = checkLesson(readFileSync(file, 'utf8'));
    if (result.ok) {
      // What an editor only marks in a trainer's draft is a fault in text that we ship.
      lines.push(...result.lesson.notices.map((notice) => `${file}:${notice.line}:${notice.column} ${describeFinding(notice, language)}`));
      return result.lesson;
    }
    lines.push(...result.findings.map((finding) => `${file}:${finding.line}:${finding.column} ${describeFinding(finding, language)}`));
    return null;
  };
  const zh = gate(`${base}.mdx`);
  const en = gate(`${base}.en.mdx`);
  const report = (file: string, lesson: GatedLesson, of: Language, twin: GatedLesson | null) => {
    // In what we ship no language is left behind.
    const problems = publishCheck({ lesson, language: of, twin, known, date: today }).filter((problem) => problem.severity === 'problem' || SHIPPED_FAULTS.has(problem.code));
    lines.push(...problems.map((problem) => `${file}:${problem.line}:${problem.column} ${describeProblem(problem, language)}`));
  };
  if (zh) report(`${base}.mdx`, zh, 'zh', null);
  // The pair is compared once, from the English side.
  if (en) report(`${base}.en.mdx`, en, 'en', zh);
}
