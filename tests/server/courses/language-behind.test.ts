import { expect, test } from 'vitest';
import { checkDraft } from '~/server/courses/check-draft.server';
import { listTeaching } from '~/server/courses/list-teaching.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { addPerson, context, openTestDatabase } from '../harness';
import { publishReviewedBy, write } from './reviewed';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const author = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
const reviewer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
const reader = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
const lesson = await db.lesson.findFirstOrThrow({ where: { course: { slug: 'six-steps' }, slug: 'see-off' } });

test('English that was left behind is no obstacle, and trainers and readers are told', async () => {
  await write(author, lesson.id, ({ zh, en }) => ({ zh: `${zh.replace(/asOf: .*/, "asOf: '2026-12-01'")}\n<Callout kind="tip" title="再看一眼">\n\n椅子上有没有落下的东西。\n\n</Callout>\n`, en }));
  const { draftZh, draftEn } = await db.lesson.findUniqueOrThrow({ where: { id: lesson.id } });
  const remarks = await checkDraft({ ...author, lessonId: lesson.id, sourceZh: draftZh, sourceEn: draftEn, reader: 'zh' });
  expect(remarks.every((remark) => remark.severity === 'note')).toBe(true);
  expect(remarks.map((remark) => remark.text)).toEqual(expect.arrayContaining(['这次改了中文，英文没有改，请核对是否要跟上。', expect.stringMatching(/内容块还不一致.*提示框/)]));
  expect(await publishReviewedBy(author, reviewer, lesson.id)).toBe(2);

  const listed = (await listTeaching(author)).courses.flatMap((course) => course.lessons).filter((entry) => entry.behind !== null);
  expect(listed).toMatchObject([{ id: lesson.id, behind: 'en' }]);
  const path = { course: 'six-steps', lesson: 'see-off' };
  const before = await db.lessonVersion.findFirstOrThrow({ where: { lessonId: lesson.id, number: 1 } });
  const asOf = /asOf: '(.*)'/.exec(before.sourceEn ?? '')?.[1];
  expect((await lessonView({ ...reader, ...path, language: 'en' }))?.behind).toMatchObject({ asOf, other: '2026-12-01' });
  expect((await lessonView({ ...reader, ...path, language: 'zh' }))?.behind).toBeNull();
});
