import type { DeskFigure } from '~/domain/people/desk';
import { can } from '~/domain/people/policy';
import { listTeaching } from '~/server/courses/list-teaching.server';
import { countMyReviews } from '~/server/courses/review/read-reviews.server';
import { certificationsOf, dutiesOf } from '~/server/certification/read-status.server';
import { departmentsBelow } from '~/server/people/subject-of.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { listMentees } from '~/server/practicals/confirm-on-job.server';
import { examinerDesk } from '~/server/practicals/read-practicals.server';

/** What waits for this person in each of their roles. */
export async function readDesk(context: ActorContext): Promise<DeskFigure[]> {
  const { db, actor, today } = context;
  const figures: DeskFigure[] = [];
  if (can(actor, 'certificate:issue')) {
    figures.push({ key: 'proposals', count: await db.proposal.count({ where: { state: 'proposed' } }), to: '/certification' });
    const people = await db.certificate.findMany({ select: { personId: true } });
    const states = [...(await certificationsOf({ db, personIds: people.map((row) => row.personId), today })).values()];
    figures.push({ key: 'expiring', count: states.filter((state) => state.status === 'expiring').length, to: '/register?status=expiring' });
    figures.push({ key: 'lapsed', count: states.filter((state) => state.status === 'expired').length, to: '/register?status=expired' });
  }
  if (can(actor, 'practical:examine')) {
    const desk = await examinerDesk(context);
    figures.push({ key: 'due-checks', count: desk.people.filter((person) => person.due && !person.problem).length, to: '/practicals' });
    figures.push({ key: 'open-sheets', count: desk.sheets.filter((sheet) => sheet.state !== 'complete').length, to: '/practicals' });
  }
  if (can(actor, 'mentee:confirm')) figures.push({ key: 'mentees', count: (await listMentees(context)).length, to: '/mentees' });
  if (can(actor, 'team:read')) {
    const departments = await departmentsBelow(db, actor.departmentId);
    const team = await db.person.findMany({ where: { departmentId: { in: departments }, leftOn: null, roles: { some: { role: 'learner' } } }, select: { id: true } });
    const duties = [...(await dutiesOf({ db, personIds: team.map((person) => person.id), today })).values()];
    figures.push({ key: 'supervised', count: duties.filter((duty) => duty.kind === 'supervised' || duty.kind === 'no-mentor').length, to: '/team' });
    figures.push({ key: 'suggestions', count: await db.suggestion.count({ where: { state: 'open', meeting: { departmentId: actor.departmentId } } }), to: '/meetings' });
  }
  if (can(actor, 'lesson:edit')) figures.push({ key: 'drafts', count: (await listTeaching(context)).courses.flatMap((course) => course.lessons).filter((lesson) => lesson.changed).length, to: '/teach' });
  if (can(actor, 'lesson:review')) figures.push({ key: 'reviews', count: await countMyReviews(context), to: '/teach/reviews' });
  // Anybody may be asked to teach a class, and finds it here.
  const teaching = await db.trainingClass.count({ where: { teachers: { some: { personId: actor.id } }, state: { not: 'closed' } } });
  if (teaching > 0) figures.push({ key: 'teaching', count: teaching, to: '/classes' });
  if (can(actor, 'slip:print')) figures.push({ key: 'without-account', count: await db.person.count({ where: { passwordHash: null, leftOn: null } }), to: '/admin/slips' });
  return figures;
}
