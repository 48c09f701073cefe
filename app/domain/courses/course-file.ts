import { z } from 'zod';
import { shippedText } from '~/domain/kernel/text';

const slug = z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** `content/courses/<slug>/course.yaml` (docs/content-format.md). `lessons`: slugs in order. */
export const courseFile = z
  .strictObject({
    slug,
    title: shippedText,
    summary: shippedText,
    order: z.int().min(1).max(999),
    /** Courses that are best learnt first: advice, never a wall. */
    after: z.array(slug).max(10).optional(),
    lessons: z.array(slug).min(1).max(60),
  })
  .refine((course) => new Set(course.lessons).size === course.lessons.length, { message: 'a lesson is listed twice', path: ['lessons'] });
export type CourseFile = z.infer<typeof courseFile>;

/** A lesson's file name: `NN-<slug>.mdx`, English `NN-<slug>.en.mdx`. Null for any other name. */
export function readLessonFileName(name: string): { place: number; slug: string; language: 'zh' | 'en' } | null {
  const match = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)(\.en)?\.mdx$/.exec(name);
  return match ? { place: Number(match[1]), slug: match[2] ?? '', language: match[3] ? 'en' : 'zh' } : null;
}
