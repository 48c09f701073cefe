import { checksOf } from '~/domain/courses/compiled-lesson';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { gradeResponse } from '~/domain/questions/grade';
import { parseResponse } from '~/domain/questions/response';
import { responseFromForm, type FormFields } from '~/domain/questions/response-from-form';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { questionOf } from '~/server/quizzes/question-body.server';
import { completeLesson } from './complete-lesson.server';
import { versionInUse } from './version-in-use.server';

/**
 * Grades one knowledge check on the server and keeps the try. When every check of the lesson was answered right, the lesson is done
 * and its planned minutes are credited once. `no-answer`: the form was empty.
 */
export async function answerCheck(
  options: ActorContext & { lessonId: string; questionId: string; form: FormFields },
): Promise<Result<{ right: boolean; completed: boolean }, 'not-found' | 'no-answer'>> {
  const { db, actor, now, questionId, form } = options;
  const version = await versionInUse(options);
  if (!version) return fail('not-found');
  const checks = checksOf(version.compiled).map((check) => check.question);
  const question = checks.includes(questionId) ? await db.question.findFirst({ where: { id: questionId, use: { in: ['practice', 'both'] } } }) : null;
  if (!question) return fail('not-found');
  const questionVersion = await db.questionVersion.findUniqueOrThrow({ where: { id: question.currentVersionId } });
  const body = questionOf(questionVersion);
  const response = parseResponse(body, responseFromForm(body, form));
  if (!response.ok || response.value === null) return fail('no-answer');
  const grade = gradeResponse(body, response.value);

  const completed = await db.$transaction(async (tx) => {
    // The place is the parent row's: it is locked before anything else.
    await tx.lessonProgress.update({ where: { id: version.progress.id }, data: { lastReadAt: now, place: `check-${questionId}` } });
    await tx.checkResponse.create({
      data: {
        id: newId(), personId: actor.id, lessonVersionId: version.id, questionId, questionVersionId: questionVersion.id,
        response: JSON.stringify(response.value), score: grade.score, right: grade.right, at: now,
      },
    });
    return completeLesson(tx, { ...options, version });
  });
  return ok({ right: grade.right, completed });
}
