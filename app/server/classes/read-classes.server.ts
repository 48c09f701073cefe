import { signInWindow } from '~/domain/classes/sign-in';
import { dateInZone } from '~/domain/kernel/calendar';
import { wallClock } from '~/domain/kernel/wall-clock';
import { can } from '~/domain/people/policy';
import { HOURS_RULES_KEY, hoursRuleAt } from '~/domain/standards/hours-rules';
import { hoursBy } from '~/domain/study/count-hours';
import type { ActorContext } from '~/server/platform/request-context.server';
import { latestReference } from '~/server/references/read-reference.server';

type PlanRow = {
  titleZh: string; titleEn: string; place: string; notice: string; minutes: number; startsAt: Date; endsAt: Date;
  teachers: { personId: string }[]; attendances: { personId: string }[];
};

/** What a person may see: whoever manages classes all, a teacher the own ones, everybody else those announced to them. */
function visible({ actor }: ActorContext) {
  if (can(actor, 'class:manage')) return {};
  return { OR: [{ teachers: { some: { personId: actor.id } } }, { state: { not: 'planned' }, attendances: { some: { personId: actor.id } } }] };
}

/** The newest hundred classes that this person may see. `teaches`: whether any of them is the person's own. */
export async function listClasses(context: ActorContext) {
  const { db, actor, zone } = context;
  const rows = await db.trainingClass.findMany({
    where: visible(context), orderBy: [{ startsAt: 'desc' }, { id: 'desc' }], take: 100,
    include: { attendances: { select: { personId: true, signedInAt: true } }, teachers: { select: { personId: true } } },
  });
  return {
    manages: can(actor, 'class:manage'),
    teaches: rows.some((row) => row.teachers.some((entry) => entry.personId === actor.id)),
    classes: rows.map((row) => ({
      id: row.id, title: { zh: row.titleZh, en: row.titleEn }, state: row.state, startsAt: wallClock(row.startsAt, zone), endsAt: wallClock(row.endsAt, zone), place: row.place,
      runs: can(actor, 'class:run', { teacherIds: row.teachers.map((entry) => entry.personId) }),
      invited: row.attendances.length, present: row.attendances.filter((entry) => entry.signedInAt).length,
      mine: row.attendances.some((entry) => entry.personId === actor.id && entry.signedInAt),
    })),
  };
}

/** A plan as the form shows it again. */
function planOf(row: PlanRow, zone: string) {
  const reading = (at: Date) => {
    const { date, time } = wallClock(at, zone);
    return `${date}T${time.slice(0, 5)}`;
  };
  const { titleZh, titleEn, place, notice, minutes, startsAt, endsAt } = row;
  return {
    values: { titleZh, titleEn: titleEn === titleZh ? '' : titleEn, place, notice, minutes: String(minutes), startsAt: reading(startsAt), endsAt: reading(endsAt) },
    chosen: [...row.teachers, ...row.attendances].map((entry) => entry.personId),
  };
}

/** One class, or `null` for whoever may not see it. The code and the list are for those who run it. */
export async function readClass(context: ActorContext & { classId: string }) {
  const { db, actor, now, zone, classId } = context;
  const row = await db.trainingClass.findFirst({
    where: { id: classId, ...visible(context) },
    include: {
      teachers: { include: { person: { select: { name: true } } } },
      attendances: { include: { person: { select: { name: true, staffNumber: true } } }, orderBy: { person: { staffNumber: 'asc' } } },
    },
  });
  if (!row) return null;
  const teacherIds = row.teachers.map((entry) => entry.personId);
  const runs = can(actor, 'class:run', { teacherIds });
  const own = row.attendances.find((entry) => entry.personId === actor.id);
  const { opensAt, closesAt } = signInWindow(row);
  const table = await latestReference(db, 'hours', HOURS_RULES_KEY);
  const rule = table ? hoursRuleAt(table.value, dateInZone(row.startsAt, zone)) : null;
  return {
    id: row.id, manages: can(actor, 'class:manage'), runs, title: { zh: row.titleZh, en: row.titleEn }, state: row.state,
    startsAt: wallClock(row.startsAt, zone), endsAt: wallClock(row.endsAt, zone), place: row.place, notice: row.notice,
    /** What one participant gets by the rule of the day, in hundredths of a 学时. */
    hundredths: hoursBy(rule?.class, row.minutes),
    signIn: { opensAt: wallClock(opensAt, zone), closesAt: wallClock(closesAt, zone), phase: now < opensAt ? ('before' as const) : now > closesAt ? ('after' as const) : ('open' as const) },
    over: now >= row.endsAt,
    teachers: row.teachers.map((entry) => entry.person.name),
    code: runs ? row.signInCode : null,
    invitedMe: own !== undefined, signedInAt: own?.signedInAt ? wallClock(own.signedInAt, zone) : null,
    people: runs
      ? row.attendances.map((entry) => ({ id: entry.personId, name: entry.person.name, staffNumber: entry.person.staffNumber, signedInAt: entry.signedInAt ? wallClock(entry.signedInAt, zone) : null }))
      : [],
    plan: can(actor, 'class:manage') && row.state === 'planned' ? planOf(row, zone) : null,
  };
}
