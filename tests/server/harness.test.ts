import { expect, inject, test } from 'vitest';
import { loadActor } from '~/server/platform/request-context.server';
import { addPerson, context, openTestDatabase } from './harness';

const { db, provider, another } = await openTestDatabase();

test('each file has a database of its own, with the shipped content, that a second client sees too', async () => {
  expect(provider).toBe(inject('template').provider);
  expect(await db.lessonVersion.count()).toBeGreaterThan(0);
  const learner = await addPerson(db, { roles: ['learner'] });
  expect(await another().db.person.findUnique({ where: { id: learner.id } })).toMatchObject({ name: learner.name });
});

test('an added person is the actor that a session would load', async () => {
  const person = await addPerson(db, { roles: ['mentor', 'learner'], name: '张示例' });
  const now = new Date('2026-11-23T16:30:00Z');
  const ctx = context(db, person, now);
  expect(ctx.today).toBe('2026-11-24');
  expect(await loadActor(ctx, person.id)).toEqual(person);
});
