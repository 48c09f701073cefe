import { ON_JOB_LIST } from '~/domain/practicals/on-job-list';
import { announceClass, closeClass } from '~/server/classes/change-class.server';
import { planClass } from '~/server/classes/plan-class.server';
import { signInToClass } from '~/server/classes/sign-in.server';
import { addHardCase, addSuggestion, endMeeting, openMeeting, settleSuggestion } from '~/server/meetings/hold-meeting.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { confirmOnJob } from '~/server/practicals/confirm-on-job.server';
import { listMeetings } from '~/server/meetings/read-meetings.server';
import type { At } from './play-history.server';

/** What a centre does together: classes, morning meetings, mentors beside newcomers. */
export async function playCentre(at: At): Promise<void> {
  await playClosedClass(at);
  await playUpcomingClass(at);
  await playMeetings(at);
  await playMentoring(at);
}

const TRAINER = 'D0011';
const PUPILS = ['D0103', 'D0109', 'D0110', 'D0111', 'D0112'];

async function plan(trainer: ActorContext, title: { zh: string; en: string }, day: string, pupils: string[]): Promise<string> {
  const people = await trainer.db.person.findMany({ where: { staffNumber: { in: pupils } }, select: { id: true } });
  const planned = await planClass({
    ...trainer, teacherIds: [trainer.actor.id], personIds: people.map((person) => person.id), departmentIds: [],
    fields: {
      titleZh: title.zh, titleEn: title.en, place: '市直服务大厅三楼培训室（演示）', startsAt: `${day}T14:00`, endsAt: `${day}T15:30`, minutes: '90',
      notice: '请提前十分钟到场，按窗口着装要求着装。培训内容：六步服务示范与分组练习。',
    },
  });
  if (!planned.ok) throw new Error(`Demonstration: class refused: ${planned.code}`);
  return planned.value.classId;
}

/** Held three weeks ago: its teacher may examine none of its pupils for a year. */
async function playClosedClass(at: At): Promise<void> {
  const before = await at(TRAINER, 26);
  const held = await at(TRAINER, 21);
  const classId = await plan(before, { zh: '六步服务示范与练习', en: 'Six steps: demonstration and practice' }, held.today, PUPILS);
  await announceClass({ ...before, classId });
  const row = await held.db.trainingClass.findUniqueOrThrow({ where: { id: classId } });
  const during = new Date(row.startsAt.getTime() + 5 * 60_000);
  for (const pupil of PUPILS.slice(0, 4)) {
    const context = await at(pupil, 21);
    const signed = await signInToClass({ ...context, now: during, classId, personId: context.actor.id, how: { by: 'code', typed: row.signInCode } });
    if (!signed.ok) throw new Error(`Demonstration: sign-in refused: ${signed.code}`);
  }
  await closeClass({ ...held, now: new Date(row.endsAt.getTime() + 10 * 60_000), classId });
}

async function playUpcomingClass(at: At): Promise<void> {
  const trainer = await at(TRAINER, 0);
  const next = await at(TRAINER, -3);
  const classId = await plan(trainer, { zh: '新规专项培训：2026年9月20日起的变化', en: 'What changed on 20 September 2026' }, next.today, [...PUPILS, 'D0001', 'D0101', 'D0102']);
  await announceClass({ ...trainer, classId });
}

const HEAD = 'D0005';

async function playMeetings(at: At): Promise<void> {
  const head = await at(HEAD, 4);
  const { meetingId } = await openMeeting(head);
  await addHardCase({ ...head, meetingId, input: { found: '群众持外地缴存证明办理异地贷款，格式与本市样式不同', consulted: '信贷管理科', resolved: '先联网核验缴存记录，再一次性告知补充事项' } });
  await addHardCase({ ...head, meetingId, input: { found: '老年群众看不清填单台样例', consulted: '办公室', resolved: '' } });
  const people = await head.db.person.findMany({ where: { departmentId: head.actor.departmentId, leftOn: null }, orderBy: { staffNumber: 'asc' }, select: { id: true } });
  await addSuggestion({ ...head, meetingId, input: { text: '填单台增设大字样例和老花镜', ownerId: people[1]?.id ?? head.actor.id } });
  await addSuggestion({ ...head, meetingId, input: { text: '等候区增加业务办理进度提示', ownerId: people[2]?.id ?? head.actor.id } });
  await endMeeting({ ...head, meetingId, drillComment: '讲清了依据，语速可以再慢一些。' });
  const { open } = await listMeetings(head);
  const first = open[0];
  if (first) await settleSuggestion({ ...(await at(HEAD, 2)), suggestionId: first.id, followUp: '已放置大字样例三套、老花镜两副。' });
}

async function playMentoring(at: At): Promise<void> {
  const done: Record<string, number> = { D0001: 2, D0109: ON_JOB_LIST.length, D0110: 5 };
  for (const [staffNumber, count] of Object.entries(done)) {
    const mentor = await at('D0002', 3);
    const learner = await at(staffNumber, 3);
    for (const item of ON_JOB_LIST.slice(0, count)) await confirmOnJob({ ...mentor, learnerId: learner.actor.id, itemKey: item.key });
  }
}
