import type { CompiledLesson } from '~/domain/courses/compiled-lesson';
import type { ActorContext } from '~/server/platform/request-context.server';

export type VersionInUse = {
  id: string; number: number; minutes: number; titleZh: string; titleEn: string | null; compiled: CompiledLesson;
  progress: { id: string; completedAt: Date | null };
};

/**
 * The version that a learner's answers in a lesson belong to: the one they began, or once they are done the current one. Null when they
 * never opened the lesson.
 */
export async function versionInUse({ db, actor, lessonId }: ActorContext & { lessonId: string }): Promise<VersionInUse | null> {
  const progress = await db.lessonProgress.findUnique({ where: { personId_lessonId: { personId: actor.id, lessonId } }, include: { version: true, lesson: true } });
  if (!progress) return null;
  const version = progress.completedAt
    ? await db.lessonVersion.findUniqueOrThrow({ where: { id: progress.lesson.currentVersionId ?? progress.lessonVersionId } })
    : progress.version;
  const { id, number, minutes, titleZh, titleEn } = version;
  return { id, number, minutes, titleZh, titleEn, compiled: JSON.parse(version.compiledZh) as CompiledLesson, progress: { id: progress.id, completedAt: progress.completedAt } };
}
