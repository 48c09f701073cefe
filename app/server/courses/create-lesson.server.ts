import { z } from 'zod';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

const slug = z.string().trim().max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const title = z.string().trim().min(1).max(120).regex(/^[^\r\n"]*$/);

/** A lesson to start from: it already passes the gate, and shows what a lesson is made of. */
export function newLessonText(name: string, today: string): string {
  return `---
title: "${name}"
objectives:
  - 请写出学完这一课能做什么
competency: knowledge
line: general
minutes: 15
asOf: '${today}'
---

## 第一节

在这里写正文。

<Callout kind="tip" title="提示">

提示写在这里。

</Callout>
`;
}

/** A new course of the trainer's own; it goes live with its first published lesson. */
export async function createCourse(options: ActorContext & { slug: string; title: string; summary: string }): Promise<Result<{ courseId: string }, 'forbidden' | 'slug-wrong' | 'slug-taken' | 'title-missing'>> {
  const { db, actor, now } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  const path = slug.safeParse(options.slug);
  const name = title.safeParse(options.title);
  if (!path.success) return fail('slug-wrong');
  if (!name.success) return fail('title-missing');
  const last = await db.course.findFirst({ orderBy: { order: 'desc' }, select: { order: true } });
  const id = newId();
  try {
    await db.$transaction(async (tx) => {
      await tx.course.create({
        data: { id, slug: path.data, titleZh: name.data, summaryZh: options.summary.trim().slice(0, 500) || name.data, order: (last?.order ?? 0) + 1, source: 'trainer', state: 'draft', createdAt: now },
      });
      await appendAudit(tx, { action: 'course.created', entity: 'course', entityId: id, actorId: actor.id, at: now, details: { slug: path.data } });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return fail('slug-taken');
    throw error;
  }
  return ok({ courseId: id });
}

/** A new lesson at the end of a course, as a draft. */
export async function createLesson(options: ActorContext & { courseId: string; slug: string; title: string }): Promise<Result<{ lessonId: string }, 'forbidden' | 'not-found' | 'slug-wrong' | 'slug-taken' | 'title-missing'>> {
  const { db, actor, now, today, courseId } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  const path = slug.safeParse(options.slug);
  const name = title.safeParse(options.title);
  if (!path.success) return fail('slug-wrong');
  if (!name.success) return fail('title-missing');
  const course = await db.course.findUnique({ where: { id: courseId }, include: { lessons: { orderBy: { order: 'desc' }, take: 1, select: { order: true } } } });
  if (!course) return fail('not-found');
  const id = newId();
  try {
    await db.$transaction(async (tx) => {
      await tx.lesson.create({
        data: { id, courseId, slug: path.data, order: (course.lessons[0]?.order ?? 0) + 1, titleZh: name.data, draftZh: newLessonText(name.data, today), draftEn: '', draftById: actor.id, draftAt: now },
      });
      await appendAudit(tx, { action: 'lesson.created', entity: 'lesson', entityId: id, actorId: actor.id, at: now, details: { slug: path.data } });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return fail('slug-taken');
    throw error;
  }
  return ok({ lessonId: id });
}
