import { ON_JOB_LIST } from '~/domain/practicals/on-job-list';
import { announceClass, closeClass } from '~/server/classes/change-class.server';
import { planClass } from '~/server/classes/plan-class.server';
import { signInToClass } from '~/server/classes/sign-in.server';
import { addHardCase, addSuggestion, endMeeting, openMeeting, settleSuggestion } from '~/server/meetings/hold-meeting.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { confirmOnJob } from '~/server/practicals/confirm-on-job.server';
import { listMeetings } from '~/server/meetings/read-meetings.server';
import type { At, On } from './timeline.server';

/** What a centre does together: classes, morning meetings, mentors beside newcomers. */
export function playCentre(at: At, on: On): void {
  playClosedClass(at, on, { teacher: 'D0011', daysAgo: 21, pupils: PUPILS, absent: 1, title: { zh: '六步服务示范与练习', en: 'Six steps: demonstration and practice' } });
  // An examiner who teaches: may examine none of these for a year.
  playClosedClass(at, on, { teacher: 'D0004', daysAgo: 14, pupils: ['D0205', 'D0206'], absent: 0, title: { zh: '贷款资料审核要点', en: 'Reviewing loan documents' } });
  playUpcomingClass(at, on);
  playMeetings(at, on);
  playMentoring(at, on);
}

const TRAINER = 'D0011';
const PUPILS = ['D0103', 'D0109', 'D0110', 'D0111', 'D0112'];

type ClassPlan = { title: { zh: string; en: string }; day: string; teacherId: string; pupils: string[] };

async function plan(trainer: ActorContext, { title, day, teacherId, pupils }: ClassPlan): Promise<string> {
  const people = await trainer.db.person.findMany({ where: { staffNumber: { in: pupils } }, select: { id: true } });
  const planned = await planClass({
    ...trainer, teacherIds: [teacherId], personIds: people.map((person) => person.id), departmentIds: [],
    fields: {
      titleZh: title.zh, titleEn: title.en, place: '市直服务大厅三楼培训室（演示）', startsAt: `${day}T14:00`, endsAt: `${day}T15:30`, minutes: '90',
      notice: '请提前十分钟到场，按窗口着装要求着装。培训内容以讲解、示范和分组练习为主。',
    },
  });
  if (!planned.ok) throw new Error(`Demonstration: class refused: ${planned.code}`);
  await announceClass({ ...trainer, classId: planned.value.classId });
  return planned.value.classId;
}

type HeldClass = { teacher: string; daysAgo: number; pupils: string[]; absent: number; title: { zh: string; en: string } };

/** Planned, held and closed; the last `absent` pupils did not come. */
function playClosedClass(at: At, on: On, { teacher, daysAgo, pupils, absent, title }: HeldClass): void {
  let classId = '';
  const planned = { daysAgo: daysAgo + 5 };
  on(planned, async () => {
    const held = await at(teacher, { daysAgo });
    classId = await plan(await at(TRAINER, planned), { title, day: held.today, teacherId: held.actor.id, pupils });
  });
  on({ daysAgo, hours: 5.1 }, async () => {
    const trainer = await at(TRAINER, { daysAgo });
    const row = await trainer.db.trainingClass.findUniqueOrThrow({ where: { id: classId } });
    const during = new Date(row.startsAt.getTime() + 5 * 60_000);
    for (const pupil of pupils.slice(0, pupils.length - absent)) {
      const context = await at(pupil, { daysAgo });
      const signed = await signInToClass({ ...context, now: during, classId, personId: context.actor.id, how: { by: 'code', typed: row.signInCode } });
      if (!signed.ok) throw new Error(`Demonstration: sign-in refused: ${signed.code}`);
    }
    const closed = await closeClass({ ...trainer, now: new Date(row.endsAt.getTime() + 10 * 60_000), classId });
    if (!closed.ok) throw new Error(`Demonstration: class not closed: ${closed.code}`);
  });
}

function playUpcomingClass(at: At, on: On): void {
  on({ daysAgo: 0 }, async () => {
    const trainer = await at(TRAINER, { daysAgo: 0 });
    const next = await at(TRAINER, { daysAgo: -3 });
    await plan(trainer, {
      title: { zh: '新规专项培训：2026年9月20日起的变化', en: 'What changed on 20 September 2026' }, day: next.today, teacherId: trainer.actor.id, pupils: [...PUPILS, 'D0001', 'D0101', 'D0102'],
    });
  });
}

const HEAD = 'D0005';

function playMeetings(at: At, on: On): void {
  on({ daysAgo: 4 }, async () => {
    const head = await at(HEAD, { daysAgo: 4 });
    const { meetingId } = await openMeeting(head);
    await addHardCase({ ...head, meetingId, input: { found: '群众持外地缴存证明办理异地贷款，格式与本市样式不同', consulted: '信贷管理科', resolved: '先联网核验缴存记录，再一次性告知补充事项' } });
    await addHardCase({ ...head, meetingId, input: { found: '老年群众看不清填单台样例', consulted: '办公室', resolved: '' } });
    const people = await head.db.person.findMany({ where: { departmentId: head.actor.departmentId, leftOn: null }, orderBy: { staffNumber: 'asc' }, select: { id: true } });
    await addSuggestion({ ...head, meetingId, input: { text: '填单台增设大字样例和老花镜', ownerId: people[1]?.id ?? head.actor.id } });
    await addSuggestion({ ...head, meetingId, input: { text: '等候区增加业务办理进度提示', ownerId: people[2]?.id ?? head.actor.id } });
    await endMeeting({ ...head, meetingId, drillComment: '讲清了依据，语速可以再慢一些。' });
  });
  on({ daysAgo: 2, hours: 3 }, async () => {
    const head = await at(HEAD, { daysAgo: 2, hours: 3 });
    const first = (await listMeetings(head)).open[0];
    if (first) await settleSuggestion({ ...head, suggestionId: first.id, followUp: '已放置大字样例三套、老花镜两副。' });
  });
}

/** How many items of their list their mentor has confirmed. */
const CONFIRMED: Record<string, { mentor: string; count: number }> = {
  D0001: { mentor: 'D0002', count: 2 },
  D0109: { mentor: 'D0002', count: ON_JOB_LIST.length },
  D0110: { mentor: 'D0002', count: 5 },
  D0206: { mentor: 'D0013', count: ON_JOB_LIST.length },
};

function playMentoring(at: At, on: On): void {
  for (const [staffNumber, { mentor, count }] of Object.entries(CONFIRMED)) {
    const moment = { daysAgo: 3, hours: 8 };
    on(moment, async () => {
      const beside = await at(mentor, moment);
      const learner = await at(staffNumber, moment);
      for (const item of ON_JOB_LIST.slice(0, count)) await confirmOnJob({ ...beside, learnerId: learner.actor.id, itemKey: item.key });
    });
  }
}
