import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { localText, type LocalText } from '~/domain/kernel/text';
import { readLessonFileName } from './course-file';

/** A course as files: what `content/courses/<slug>` holds. English may be missing. */
export type CoursePackage = {
  slug: string;
  title: LocalText;
  summary: LocalText;
  order: number;
  /** Slugs of courses that are best learnt first. */
  after: string[];
  lessons: { slug: string; zh: string; en: string | null }[];
};

export type PackageProblem = 'course-file-missing' | 'course-file-wrong' | 'lesson-missing' | 'file-unknown';

const slug = z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const courseYaml = z
  .strictObject({ slug, title: localText, summary: localText, order: z.int().min(1).max(999), after: z.array(slug).max(20).optional(), lessons: z.array(slug).max(60) })
  .refine((course) => new Set(course.lessons).size === course.lessons.length);

/** The files of a course, by name: `course.yaml` and a file a lesson and language. */
export function packCourse(course: CoursePackage): Map<string, string> {
  const { lessons, after, ...rest } = course;
  const files = new Map([['course.yaml', stringify({ ...rest, ...(after.length > 0 ? { after } : {}), lessons: lessons.map((lesson) => lesson.slug) }, { lineWidth: 0 })]]);
  lessons.forEach((lesson, index) => {
    const base = `${String(index + 1).padStart(2, '0')}-${lesson.slug}`;
    files.set(`${base}.mdx`, lesson.zh);
    if (lesson.en !== null) files.set(`${base}.en.mdx`, lesson.en);
  });
  return files;
}

/** A course from its files. A problem names the file; nothing is guessed. What it writes, `packCourse` wrote. */
export function readPackage(files: ReadonlyMap<string, string>): Result<CoursePackage, PackageProblem> {
  const text = files.get('course.yaml');
  if (text === undefined) return fail('course-file-missing');
  const read = courseYaml.safeParse(parseYaml(text));
  if (!read.success) return fail('course-file-wrong', { place: read.error.issues[0]?.path.join('.') ?? '' });
  const course = read.data;
  for (const name of files.keys()) {
    const lesson = readLessonFileName(name);
    if (name !== 'course.yaml' && (!lesson || course.lessons[lesson.place - 1] !== lesson.slug)) return fail('file-unknown', { file: name });
  }
  const lessons: CoursePackage['lessons'] = [];
  for (const [index, lessonSlug] of course.lessons.entries()) {
    const base = `${String(index + 1).padStart(2, '0')}-${lessonSlug}`;
    const zh = files.get(`${base}.mdx`);
    if (zh === undefined) return fail('lesson-missing', { file: `${base}.mdx` });
    lessons.push({ slug: lessonSlug, zh, en: files.get(`${base}.en.mdx`) ?? null });
  }
  const { title, summary, order, after = [] } = course;
  return ok({ slug: course.slug, title, summary, order, after, lessons });
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}
