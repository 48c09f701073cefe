import { expect, test } from 'vitest';
import { addHardCase, addSuggestion, endMeeting, openMeeting, settleSuggestion } from '~/server/meetings/hold-meeting.server';
import { listMeetings, readMeeting } from '~/server/meetings/read-meetings.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T00:30:00Z');

test('a morning meeting from its opening to the closed suggestion, and nothing of it for another department', async () => {
  const head = context(db, await addPerson(db, { roles: ['department-head'] }), NOW);
  const clerk = await addPerson(db, { roles: ['learner'], departmentId: head.actor.departmentId });
  const { meetingId } = await openMeeting(head);
  expect((await openMeeting(head)).meetingId).toBe(meetingId);

  expect(await addHardCase({ ...head, meetingId, input: { found: ' ' } })).toMatchObject({ ok: false, code: 'case-empty' });
  expect((await addHardCase({ ...head, meetingId, input: { found: '异地缴存证明格式不一', consulted: '归集管理科' } })).ok).toBe(true);
  expect((await addSuggestion({ ...head, meetingId, input: { text: '增设填单样例', ownerId: clerk.id } })).ok).toBe(true);

  const other = context(db, await addPerson(db, { roles: ['department-head'], departmentId: await anotherDepartment() }), NOW);
  expect(await readMeeting({ ...other, meetingId })).toBeNull();
  expect(await addSuggestion({ ...other, meetingId, input: { text: '越权', ownerId: clerk.id } })).toMatchObject({ ok: false, code: 'not-found' });

  expect((await endMeeting({ ...head, meetingId, drillComment: '讲清了依据' })).ok).toBe(true);
  expect(await addHardCase({ ...head, meetingId, input: { found: '太迟' } })).toMatchObject({ ok: false, code: 'not-found' });

  const { open } = await listMeetings(head);
  expect(open).toHaveLength(1);
  const suggestionId = open[0]!.id;
  expect(await settleSuggestion({ ...head, suggestionId, followUp: '' })).toMatchObject({ ok: false, code: 'follow-up-missing' });
  expect((await settleSuggestion({ ...head, suggestionId, followUp: '样例已上墙' })).ok).toBe(true);
  expect(await settleSuggestion({ ...head, suggestionId, followUp: '再来一次' })).toMatchObject({ ok: false, code: 'already-closed' });
  expect(await db.auditEvent.count({ where: { action: { in: ['meeting.held', 'suggestion.closed'] }, entityId: { in: [meetingId, suggestionId] } } })).toBe(2);
});

async function anotherDepartment(): Promise<string> {
  const id = 'another-department';
  await db.department.create({ data: { id, code: id, nameZh: '另一科室', nameEn: 'Another department' } });
  return id;
}
