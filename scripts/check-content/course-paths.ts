import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLessonFileName } from '~/domain/courses/course-file';

/** Addresses of all courses and lessons of a content folder. */
export function coursePaths(root: string): Set<string> {
  const folder = join(root, 'courses');
  if (!existsSync(folder)) return new Set();
  return new Set(readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap((course) => [
    `/courses/${course.name}`,
    ...readdirSync(join(folder, course.name)).flatMap((name) => readLessonFileName(name)?.slug ?? []).map((slug) => `/courses/${course.name}/${slug}`),
  ]));
}
