import { Router } from 'express';
import { navigationFor } from '~/domain/people/navigation';
import { can } from '~/domain/people/policy';
import { sendPacked } from '~/server/platform/http/packed-html.server';
import { preferencesOf } from '~/server/platform/preferences.server';
import { publicContext } from '~/server/platform/request-context.server';
import { sessionToken } from '~/server/platform/session.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { readLessonVisit } from '~/server/study/read-lesson-rows.server';
import { lessonDocument, lessonPiece } from './lesson-document.server';

/**
 * `GET /courses/COURSE/LESSON` for who may read it: the page most opened of all, served with one query and without compiling, rendering or
 * compressing what was rendered before. Everything else about the address (strangers, refusals, unknown lessons, answers) is the route's,
 * and so is every other request.
 */
export function lessonRoutes(): Router {
  const router = Router();
  router.get('/courses/:course/:lesson', async (request, response, next) => {
    if (request.method !== 'GET' || request.originalUrl.includes('?') || request.params.lesson.endsWith('.data')) return next();
    try {
      const { course, lesson } = request.params;
      const { cookie = null } = request.headers;
      const open = publicContext();
      const visit = await readLessonVisit({ ...open, token: await sessionToken(cookie), course, lesson });
      if (!visit?.rows || !can(visit.actor, 'study:self')) return next();
      const { rows, actor } = visit;
      const context = { ...open, actor };
      const preferences = await preferencesOf(cookie, request.headers['accept-language'] ?? null);
      const { language } = preferences;
      // All that the page shows follows from these: published text and items never change, everything else is in the rows.
      const begin = request.headers['x-keep'] === undefined;
      const key = JSON.stringify([begin, actor.id, open.today, language, preferences.textSize, lesson, rows]);
      const piece = await lessonPiece(key, preferences, () => lessonView({ ...context, course, lesson, language, rows, begin }));
      if (!piece) return next();
      const frame = { centre: rows.centre, person: { name: actor.name }, search: true, navigation: navigationFor(actor), theme: preferences.theme };
      sendPacked(request, response, lessonDocument({ piece, frame, preferences, here: request.originalUrl, nonce: String(response.locals.nonce) }));
    } catch (error) {
      next(error);
    }
  });
  return router;
}
