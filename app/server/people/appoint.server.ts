import { isCalendarDate } from '~/domain/kernel/calendar';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { judgeAppointment, type AppointedRole, type AppointmentLine } from '~/domain/people/appointment';
import { can } from '~/domain/people/policy';
import { ROLES } from '~/domain/people/roles';
import type { ActorContext } from '~/server/platform/request-context.server';
import { putRole } from './grant-role.server';

export type AppointmentFields = { document: string; from: string; reason: string; lists: Partial<Record<AppointedRole, string>> };
type Failure = 'forbidden' | 'document-missing' | 'from-format' | 'reason-missing' | 'nobody-named' | 'appointment-wrong' | 'nobody-ready';
const MOST = 500;

/** What a dated document would grant to whom, line by line. Writes nothing. */
export async function previewAppointment(options: ActorContext & { fields: AppointmentFields }): Promise<Result<AppointmentLine[], Failure>> {
  const { db, actor, today, fields } = options;
  if (!can(actor, 'role:grant')) return fail('forbidden');
  if (!fields.document.trim()) return fail('document-missing');
  if (!isCalendarDate(fields.from.trim())) return fail('from-format');
  if (!fields.reason.trim()) return fail('reason-missing');
  const rows = await db.person.findMany({ include: { roles: true } });
  const people = new Map(rows.map((row) => [row.staffNumber, row]));
  const lines = judgeAppointment({ ...fields, people, actorId: actor.id, today });
  if (lines.length === 0) return fail('nobody-named');
  return lines.length > MOST ? fail('appointment-wrong') : ok(lines);
}

/** Grants every line that is ready, in one transaction with one audit event each; other lines are left out, as the preview said. */
export async function appoint(options: ActorContext & { fields: AppointmentFields }): Promise<Result<{ granted: number }, Failure>> {
  const { db, actor, now, today } = options;
  const preview = await previewAppointment(options);
  if (!preview.ok) return preview;
  const ready = preview.value.filter((line) => line.verdict === 'ready');
  if (ready.length === 0) return fail('nobody-ready');
  let granted = 0;
  await db.$transaction(async (tx) => {
    granted = 0;
    for (const { personId, grant } of ready) {
      if (!personId || !grant) continue;
      const done = await putRole(tx, { personId, grant, actorId: actor.id, today, now });
      if (done.ok) granted += 1;
    }
  });
  return ok({ granted });
}

/** Staff numbers of those employed who hold no role today and none to come: new people who still need theirs. */
export async function withoutRole({ db, today }: ActorContext): Promise<string[]> {
  const rows = await db.person.findMany({
    where: {
      OR: [{ leftOn: null }, { leftOn: { gte: today } }],
      roles: { none: { role: { in: [...ROLES] }, AND: [{ OR: [{ toDate: null }, { toDate: { gte: today } }] }, { OR: [{ endedOn: null }, { endedOn: { gte: today } }] }] } },
    },
    select: { staffNumber: true }, orderBy: { staffNumber: 'asc' },
  });
  return rows.map((row) => row.staffNumber);
}
