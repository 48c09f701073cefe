import { checksOf, scenariosOf, type LessonScene } from '~/domain/courses/compiled-lesson';
import type { ItemResponse } from '~/domain/questions/response';
import { rightResponse, wrongResponse } from '~/domain/questions/right-response';
import type { ActorContext } from '~/server/platform/request-context.server';
import { questionOf } from '~/server/quizzes/question-body.server';
import { chooseInScenario } from '~/server/study/choose-in-scenario.server';
import { answerCheck } from '~/server/study/answer-check.server';
import { openLesson } from '~/server/study/open-lesson.server';

/** The person reads `count` lessons, course by course from the number `from`, and answers their checks; the last one is left open when `leaveOpen`. */
export async function playLessons(context: ActorContext, options: { from?: number; count: number; leaveOpen?: boolean }): Promise<void> {
  const { db } = context;
  const from = options.from ?? 0;
  const courses = await db.course.findMany({
    where: { state: 'live' }, orderBy: { order: 'asc' },
    include: { lessons: { where: { currentVersionId: { not: null } }, orderBy: { order: 'asc' } } },
  });
  const lessons = courses.flatMap((course) => course.lessons.map((lesson) => ({ course: course.slug, lesson: lesson.slug }))).slice(from, from + options.count);
  const minutes = 60_000;
  for (const [index, path] of lessons.entries()) {
    const now = new Date(context.now.getTime() + index * 20 * minutes);
    const opened = await openLesson({ ...context, now, ...path, language: 'zh' });
    if (!opened || (options.leaveOpen && index === lessons.length - 1)) continue;
    for (const { name, scenes } of scenariosOf(opened.compiled)) {
      for (const [step, choice] of wayToGood(scenes).entries()) {
        await chooseInScenario({ ...context, now: new Date(now.getTime() + (2 + step) * minutes), lessonId: opened.lessonId, scenario: name, run: 1, step, choice });
      }
    }
    for (const island of checksOf(opened.compiled)) {
      const question = await db.question.findUnique({ where: { id: island.question } });
      const version = question ? await db.questionVersion.findUnique({ where: { id: question.currentVersionId } }) : null;
      if (!version) continue;
      const body = questionOf(version);
      const answer = (response: ItemResponse, later: number) =>
        answerCheck({ ...context, now: new Date(now.getTime() + later * minutes), lessonId: opened.lessonId, questionId: island.question, form: formOf(response) });
      // Now and then the first try is wrong, as with real people.
      if ((index + island.id) % 4 === 0) await answer(wrongResponse(body), 8);
      await answer(rightResponse(body), 10);
    }
  }
}

/** The choices of a shortest way from the first scene to a good ending. */
function wayToGood(scenes: readonly LessonScene[]): number[] {
  const ways: { scene: LessonScene | undefined; choices: number[] }[] = [{ scene: scenes[0], choices: [] }];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    const { scene, choices } = way;
    if (!scene || seen.has(scene.name)) continue;
    if (scene.ending === 'good') return choices;
    seen.add(scene.name);
    scene.choices.forEach((choice, index) => ways.push({ scene: scenes.find((entry) => entry.name === choice.to), choices: [...choices, index] }));
  }
  return [];
}

/** The fields that the lesson's form would send for a response. */
export function formOf(response: ItemResponse): FormData {
  const form = new FormData();
  switch (response.type) {
    case 'single':
      form.set('answer', response.choice);
      break;
    case 'true-false':
      form.set('answer', String(response.value));
      break;
    case 'numeric':
      form.set('answer', response.text);
      break;
    case 'short-text':
      form.set('answer', response.text);
      break;
    case 'cloze':
      response.texts.forEach((words, at) => form.set(`blank-${at + 1}`, words));
      break;
    case 'multiple':
      for (const choice of response.choices) form.append('answer', choice);
      break;
    case 'document-review':
      for (const field of response.marked) form.append('answer', field);
      break;
    case 'ordering':
      response.order.forEach((id, at) => form.set(`position-${id}`, String(at + 1)));
      break;
    case 'matching':
      for (const [left, right] of Object.entries(response.pairs)) form.set(`pair-${left}`, right);
      break;
  }
  return form;
}
