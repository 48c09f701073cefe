import { expect, test } from 'vitest';
import { listChoices } from '~/server/courses/list-choices.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), new Date('2026-11-23T02:00:00Z'));

test('a trainer picks from what holds today: values with their unit, clauses, practice items, and no item of an examination', async () => {
  const choices = await listChoices(trainer);
  expect(choices.parameters.find((entry) => entry.key === 'loan.decision-days')).toMatchObject({ value: { zh: '10日', en: '10 days' } });
  const regulation = choices.standards.find((entry) => entry.id === 'hpf-regulation');
  expect(regulation?.versions.filter((version) => version.inForce)).toHaveLength(1);
  expect(regulation?.versions.flatMap((version) => version.clauses.map((clause) => clause.article))).toContain('24');
  const formal = await db.question.findMany({ where: { use: 'formal' }, select: { id: true } });
  expect(formal.length).toBeGreaterThan(0);
  const offered = new Set(choices.questions.map((entry) => entry.id));
  expect(formal.filter((one) => offered.has(one.id))).toEqual([]);
  const live = await db.question.count({ where: { use: 'practice', state: 'live' } });
  expect(choices.questions).toHaveLength(live);
});
