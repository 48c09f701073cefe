import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import type { AttemptScore } from '~/domain/quizzes/score';
import type { Db } from '~/server/platform/db/open.server';

export type StudyAdvice = { titleZh: string; titleEn: string | null; course: string; lesson: string };

const WEAK = 8000;
const MOST = 4;

/** Lessons of the competencies and business lines in which the attempt was weak, weakest first. */
export async function studyAdvice(options: { db: Db; score: AttemptScore }): Promise<StudyAdvice[]> {
  const { db, score } = options;
  const competencies = COMPETENCIES.filter((name) => (score.byCompetency[name]?.score ?? WEAK) < WEAK);
  const lines = BUSINESS_LINES.filter((name) => (score.byLine[name]?.score ?? WEAK) < WEAK);
  if (competencies.length === 0 && lines.length === 0) return [];
  const lessons = await db.lesson.findMany({
    where: { currentVersionId: { not: null }, retiredAt: null, course: { state: 'live' } },
    include: { course: { select: { slug: true } }, versions: { select: { id: true, competency: true, line: true } } },
    orderBy: [{ course: { order: 'asc' } }, { order: 'asc' }],
  });
  return lessons
    .flatMap((lesson) => {
      const current = lesson.versions.find((version) => version.id === lesson.currentVersionId);
      if (!current) return [];
      const fit = (lines as string[]).includes(current.line) ? 2 : 0;
      const weight = fit + ((competencies as string[]).includes(current.competency) ? 1 : 0);
      return weight > 0 ? [{ weight, advice: { titleZh: lesson.titleZh, titleEn: lesson.titleEn, course: lesson.course.slug, lesson: lesson.slug } }] : [];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ advice }) => advice);
}
