import { can } from '~/domain/people/policy';
import { wallClock } from '~/domain/kernel/wall-clock';
import type { ActorContext } from '~/server/platform/request-context.server';

/** The classes this person may see: all for whoever manages them, else those announced to them. */
export async function listClasses({ db, actor, zone }: ActorContext) {
  const manages = can(actor, 'class:manage');
  const rows = await db.trainingClass.findMany({
    where: manages ? {} : { state: { not: 'planned' }, attendances: { some: { personId: actor.id } } },
    orderBy: { startsAt: 'desc' }, take: 100,
    include: { attendances: { select: { personId: true, signedInAt: true } } },
  });
  return {
    manages,
    classes: rows.map((row) => ({
      id: row.id, title: { zh: row.titleZh, en: row.titleEn }, state: row.state, startsAt: wallClock(row.startsAt, zone), endsAt: wallClock(row.endsAt, zone), place: row.place,
      invited: row.attendances.length, present: row.attendances.filter((entry) => entry.signedInAt).length,
      mine: row.attendances.some((entry) => entry.personId === actor.id && entry.signedInAt),
    })),
  };
}

/** One class. `null` for whoever is neither invited nor manages classes. The code and the list are for those who manage. */
export async function readClass({ db, actor, zone, classId }: ActorContext & { classId: string }) {
  const manages = can(actor, 'class:manage');
  const row = await db.trainingClass.findFirst({
    where: { id: classId, ...(manages ? {} : { state: { not: 'planned' }, attendances: { some: { personId: actor.id } } }) },
    include: {
      teachers: { include: { person: { select: { name: true } } } },
      attendances: { include: { person: { select: { name: true, staffNumber: true } } }, orderBy: { person: { staffNumber: 'asc' } } },
    },
  });
  if (!row) return null;
  const own = row.attendances.find((entry) => entry.personId === actor.id);
  return {
    id: row.id, manages, title: { zh: row.titleZh, en: row.titleEn }, state: row.state, startsAt: wallClock(row.startsAt, zone), endsAt: wallClock(row.endsAt, zone),
    place: row.place, notice: row.notice, minutes: row.minutes, teachers: row.teachers.map((entry) => entry.person.name),
    code: manages ? row.signInCode : null,
    invitedMe: own !== undefined, signedInAt: own?.signedInAt ? wallClock(own.signedInAt, zone) : null,
    people: manages
      ? row.attendances.map((entry) => ({ id: entry.personId, name: entry.person.name, staffNumber: entry.person.staffNumber, signedInAt: entry.signedInAt ? wallClock(entry.signedInAt, zone) : null }))
      : [],
  };
}

/** Who can teach and who can be invited. */
export async function planningLists({ db }: ActorContext) {
  const [people, departments] = await Promise.all([
    db.person.findMany({ where: { leftOn: null }, orderBy: { staffNumber: 'asc' }, select: { id: true, name: true, staffNumber: true, roles: { select: { role: true } } } }),
    db.department.findMany({ where: { people: { some: { leftOn: null, roles: { some: { role: 'learner' } } } } }, orderBy: { order: 'asc' }, select: { id: true, nameZh: true, nameEn: true } }),
  ]);
  const view = (person: (typeof people)[number]) => ({ id: person.id, name: person.name, staffNumber: person.staffNumber });
  return {
    teachers: people.filter((person) => person.roles.some((entry) => ['trainer', 'mentor', 'examiner', 'department-head'].includes(entry.role))).map(view),
    learners: people.filter((person) => person.roles.some((entry) => entry.role === 'learner')).map(view),
    departments: departments.map((row) => ({ id: row.id, name: { zh: row.nameZh, en: row.nameEn } })),
  };
}
