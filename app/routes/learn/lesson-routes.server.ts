import { Router } from 'express';
import { navigationFor } from '~/domain/people/navigation';
import { can } from '~/domain/people/policy';
import { sendPacked } from '~/server/platform/http/packed-html.server';
import { preferencesOf } from '~/server/platform/preferences.server';
import { actorOfCookie } from '~/server/platform/request-context.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { readLessonRows } from '~/server/study/read-lesson-rows.server';
import { lessonDocument, lessonPiece } from './lesson-document.server';

/**
 * `GET /courses/COURSE/LESSON` for who may read it: the page most opened of all, served in two queries and without compiling, rendering or
 * compressing what was rendered before. Everything else about the address (strangers, refusals, unknown lessons, answers) is the route's,
 * and so is every other request.
 */
export function lessonRoutes(): Router {
  const router = Router();
  router.get('/courses/:course/:lesson', async (request, response, next) => {
    if (request.method !== 'GET' || request.originalUrl.includes('?') || request.params.lesson.endsWith('.data')) return next();
    try {
      const context = await actorOfCookie(request.headers.cookie ?? null);
      if (!context || !can(context.actor, 'study:self')) return next();
      const preferences = await preferencesOf(request.headers.cookie ?? null, request.headers['accept-language'] ?? null);
      const { course, lesson } = request.params;
      const { language } = preferences;
      const rows = await readLessonRows({ db: context.db, personId: context.actor.id, course, lesson });
      if (!rows) return next();
      // All that the page shows follows from these: published text and items never change, everything else is in the rows.
      const begin = request.headers['x-keep'] === undefined;
      const key = JSON.stringify([begin, context.actor.id, context.today, language, preferences.textSize, lesson, rows]);
      const piece = await lessonPiece(key, preferences, () => lessonView({ ...context, course, lesson, language, rows, begin }));
      if (!piece) return next();
      const frame = { centre: rows.centre, person: { name: context.actor.name }, search: true, navigation: navigationFor(context.actor), theme: preferences.theme };
      sendPacked(request, response, lessonDocument({ piece, frame, preferences, here: request.originalUrl, nonce: String(response.locals.nonce) }));
    } catch (error) {
      next(error);
    }
  });
  return router;
}
