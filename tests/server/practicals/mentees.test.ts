import { expect, test } from 'vitest';
import { newId } from '~/server/platform/ids.server';
import { confirmOnJob, listMentees } from '~/server/practicals/confirm-on-job.server';
import { addPerson, context, openTestDatabase } from '../harness';
import { NOW } from './counter';

const { db } = await openTestDatabase();

test('a mentor confirms the list of the post, item by item, until the person is ready; a repeat changes nothing', async () => {
  await db.post.create({ data: { id: 'loan-post', code: 'loan-post', nameZh: '贷款窗口', nameEn: 'Loan counter', lines: '["loan"]' } });
  const mentor = context(db, await addPerson(db, { roles: ['mentor'] }), NOW);
  const learner = await addPerson(db, { roles: ['learner'], postId: 'loan-post' });
  await db.mentorAssignment.create({ data: { id: newId(), mentorId: mentor.actor.id, learnerId: learner.id, fromDate: '2026-11-01', createdAt: NOW } });

  const [mentee] = await listMentees(mentor);
  expect(mentee).toMatchObject({ id: learner.id, ready: false });
  expect(mentee?.items).toHaveLength(8);
  for (const item of mentee?.items ?? []) expect((await confirmOnJob({ ...mentor, learnerId: learner.id, itemKey: item.key })).ok).toBe(true);
  expect((await confirmOnJob({ ...mentor, learnerId: learner.id, itemKey: 'loan-review' })).ok).toBe(true);
  expect((await listMentees(mentor))[0]?.ready).toBe(true);
  expect(await db.auditEvent.count({ where: { action: 'mentee.confirmed', entityId: learner.id } })).toBe(8);
  // An item of another business does not belong to this post.
  expect(await confirmOnJob({ ...mentor, learnerId: learner.id, itemKey: 'withdrawal-review' })).toMatchObject({ ok: false, code: 'not-found' });
});

test('nobody confirms for somebody whom they do not accompany today', async () => {
  const mentor = context(db, await addPerson(db, { roles: ['mentor'] }), NOW);
  const stranger = await addPerson(db, { roles: ['learner'] });
  const before = await addPerson(db, { roles: ['learner'] });
  await db.mentorAssignment.create({ data: { id: newId(), mentorId: mentor.actor.id, learnerId: before.id, fromDate: '2026-01-01', toDate: '2026-11-22', createdAt: NOW } });
  for (const { id } of [stranger, before, mentor.actor]) {
    expect(await confirmOnJob({ ...mentor, learnerId: id, itemKey: 'opening' })).toMatchObject({ ok: false, code: 'not-found' });
  }
  expect(await listMentees(mentor)).toEqual([]);
});
