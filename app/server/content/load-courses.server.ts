import path from 'node:path';
import { courseFile } from '~/domain/courses/course-file';
import { describeFinding } from '~/domain/courses/gate/messages';
import { appendVersion } from '~/server/courses/append-version.server';
import { prepareVersion } from '~/server/courses/prepare-version.server';
import { newId, sha256 } from '~/server/platform/ids.server';
import type { LoadOptions } from './load-content.server';
import { readCourseSlugs, readLessons, readYaml, type LessonFiles } from './read-content.server';

/**
 * Shipped lessons. A lesson that a trainer has published or is editing is never overwritten: the shipped text is then only a draft
 * that nobody asked for, so it is left out. Returns how many lessons changed.
 */
export async function loadCourses({ db, now, publish, root }: LoadOptions): Promise<number> {
  let changed = 0;
  for (const slug of readCourseSlugs(root)) {
    const course = courseFile.parse(readYaml(path.join(root, 'courses', slug, 'course.yaml')));
    const texts = {
      titleZh: course.title.zh, titleEn: course.title.en ?? null, summaryZh: course.summary.zh, summaryEn: course.summary.en ?? null, order: course.order,
    };
    const afterSlugs = JSON.stringify(course.after ?? []);
    const row = await db.course.upsert({
      where: { slug },
      update: {},
      create: { id: newId(), slug, ...texts, afterSlugs, source: 'content', state: publish ? 'live' : 'draft', createdAt: now },
    });
    // What a shipped course advises comes with it; a trainer's own course of the same name keeps its own.
    if (row.source === 'content' && row.afterSlugs !== afterSlugs) await db.course.update({ where: { id: row.id }, data: { afterSlugs } });
    const files = new Map(readLessons(root, slug).map((lesson) => [lesson.slug, lesson]));
    for (const [index, lessonSlug] of course.lessons.entries()) {
      const file = files.get(lessonSlug);
      if (!file) throw new Error(`content/courses/${slug}/course.yaml names the lesson ${lessonSlug}, which has no file`);
      if (await loadLesson({ db, now, publish }, row.id, index + 1, file, `content/courses/${slug}`)) changed += 1;
    }
  }
  return changed;
}

async function loadLesson(
  { db, now, publish }: Pick<LoadOptions, 'db' | 'now' | 'publish'>,
  courseId: string,
  order: number,
  file: LessonFiles,
  folder: string,
): Promise<boolean> {
  const shippedHash = sha256(`${order}\0${file.zh}\0${file.en ?? ''}`);
  const existing = await db.lesson.findUnique({ where: { courseId_slug: { courseId, slug: file.slug } } });
  if (existing?.shippedHash === shippedHash) return false;
  if (existing && existing.draftById) return false;
  const lessonId = existing?.id ?? newId();
  const prepared = await prepareVersion({ lessonId, sourceZh: file.zh, sourceEn: file.en });
  if (!prepared.ok) {
    const first = prepared.findings[0];
    const reason = first ? describeFinding(first.finding, 'zh') : `front matter: ${prepared.missing[0]?.key}`;
    throw new Error(`${folder}/${file.slug}: ${first?.finding.line ?? 1}:${first?.finding.column ?? 1} ${reason}`);
  }
  const { version } = prepared;
  const columns = { order, titleZh: version.titleZh, titleEn: version.titleEn, draftZh: file.zh, draftEn: file.en ?? '', draftAt: now, shippedHash };
  await db.$transaction(async (tx) => {
    if (existing) await tx.lesson.update({ where: { id: lessonId }, data: columns });
    else await tx.lesson.create({ data: { id: lessonId, courseId, slug: file.slug, ...columns } });
    if (publish || existing?.currentVersionId) {
      await appendVersion(tx, { lessonId, version, publishedById: null, note: '随系统发布', now });
    }
  });
  return true;
}
