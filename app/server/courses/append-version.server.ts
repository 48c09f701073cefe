import type { Tx } from '~/server/platform/db/open.server';
import { newId } from '~/server/platform/ids.server';
import { keepInlineItems } from './keep-inline-items.server';
import type { PreparedVersion } from './prepare-version.server';

/**
 * Adds version n+1 of a lesson and makes it the one that new readers get. The unique index on (lesson, number) refuses a second
 * publication that was prepared at the same time. Returns the version's id and number.
 */
export async function appendVersion(
  tx: Tx,
  options: { lessonId: string; version: PreparedVersion; publishedById: string | null; note: string; now: Date },
): Promise<{ id: string; number: number }> {
  const { lessonId, version, publishedById, note, now } = options;
  const last = await tx.lessonVersion.findFirst({ where: { lessonId }, orderBy: { number: 'desc' }, select: { number: true } });
  const number = (last?.number ?? 0) + 1;
  const id = newId();
  const { items, ...columns } = version;
  await keepInlineItems(tx, { items, now });
  await tx.lessonVersion.create({ data: { id, lessonId, number, ...columns, publishedById, publishedAt: now, note } });
  await tx.lesson.update({ where: { id: lessonId }, data: { currentVersionId: id, titleZh: version.titleZh, titleEn: version.titleEn } });
  return { id, number };
}
