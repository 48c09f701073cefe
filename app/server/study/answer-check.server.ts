import { dateInZone } from '~/domain/kernel/calendar';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { gradeResponse } from '~/domain/questions/grade';
import { parseResponse } from '~/domain/questions/response';
import { responseFromForm, type FormFields } from '~/domain/questions/response-from-form';
import { hoursOfMinutes } from '~/domain/study/hours-of-minutes';
import type { CompiledLesson } from '~/domain/courses/compiled-lesson';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { questionOf } from '~/server/quizzes/question-body.server';

/**
 * Grades one knowledge check on the server and keeps the try. When every check of the lesson was answered right, the lesson is done
 * and its planned minutes are credited once. `no-answer`: the form was empty.
 */
export async function answerCheck(
  options: ActorContext & { lessonId: string; questionId: string; form: FormFields },
): Promise<Result<{ right: boolean; completed: boolean }, 'not-found' | 'no-answer'>> {
  const { db, actor, now, zone, lessonId, questionId, form } = options;
  const progress = await db.lessonProgress.findUnique({ where: { personId_lessonId: { personId: actor.id, lessonId } }, include: { version: true, lesson: true } });
  if (!progress) return fail('not-found');
  const version = progress.completedAt
    ? await db.lessonVersion.findUniqueOrThrow({ where: { id: progress.lesson.currentVersionId ?? progress.lessonVersionId } })
    : progress.version;
  const checks = (JSON.parse(version.compiledZh) as CompiledLesson).islands.map((island) => island.question);
  const question = checks.includes(questionId) ? await db.question.findFirst({ where: { id: questionId, use: 'practice' } }) : null;
  if (!question) return fail('not-found');
  const questionVersion = await db.questionVersion.findUniqueOrThrow({ where: { id: question.currentVersionId } });
  const body = questionOf(questionVersion);
  const response = parseResponse(body, responseFromForm(body, form));
  if (!response.ok || response.value === null) return fail('no-answer');
  const grade = gradeResponse(body, response.value);

  const completed = await db.$transaction(async (tx) => {
    // The parent row first: two last checks answered at once must not both, or neither, complete the lesson.
    await tx.lessonProgress.update({ where: { id: progress.id }, data: { lastReadAt: now, place: `check-${questionId}` } });
    await tx.checkResponse.create({
      data: {
        id: newId(), personId: actor.id, lessonVersionId: version.id, questionId, questionVersionId: questionVersion.id,
        response: JSON.stringify(response.value), score: grade.score, right: grade.right, at: now,
      },
    });
    if (progress.completedAt) return false;
    const right = await tx.checkResponse.findMany({
      where: { personId: actor.id, lessonVersionId: version.id, right: true }, distinct: ['questionId'], select: { questionId: true },
    });
    const answered = new Set(right.map((row) => row.questionId));
    if (!checks.every((check) => answered.has(check))) return false;
    const done = await tx.lessonProgress.updateMany({ where: { id: progress.id, completedAt: null }, data: { completedAt: now, percent: 100 } });
    if (done.count === 0) return false;
    await tx.hoursCredit.upsert({
      where: { personId_source_sourceId: { personId: actor.id, source: 'lesson', sourceId: lessonId } },
      update: {},
      create: {
        id: newId(), personId: actor.id, onDate: dateInZone(now, zone), hundredths: hoursOfMinutes(version.minutes), source: 'lesson', sourceId: lessonId,
        noteZh: version.titleZh, noteEn: version.titleEn ?? version.titleZh, createdAt: now,
      },
    });
    await appendAudit(tx, {
      action: 'lesson.completed', entity: 'lesson', entityId: lessonId, actorId: actor.id, at: now, details: { version: version.number },
    });
    return true;
  });
  return ok({ right: grade.right, completed });
}
