import { fail, ok, type Result } from '~/domain/kernel/result';
import type { LocalText } from '~/domain/kernel/text';
import { wallClock } from '~/domain/kernel/wall-clock';
import { can } from '~/domain/people/policy';
import { putCode } from '~/server/account/one-time-codes.server';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';

export type Slip = { personId: string; staffNumber: string; name: string; department: LocalText; code: string; until: { date: string; time: string } };
const MOST = 200;

/** People who have never set a password, with whether a slip of theirs is still good. */
export async function waitingForSlip({ db, now, today }: ActorContext) {
  const rows = await db.person.findMany({
    where: { passwordHash: null, OR: [{ leftOn: null }, { leftOn: { gte: today } }] },
    include: { department: true, oneTimeCodes: { where: { usedAt: null, cancelledAt: null, expiresAt: { gt: now } }, select: { id: true } } },
    orderBy: [{ department: { order: 'asc' } }, { staffNumber: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id, staffNumber: row.staffNumber, name: row.name, hasSlip: row.oneTimeCodes.length > 0,
    department: { zh: row.department.nameZh, en: row.department.nameEn },
  }));
}

/** Makes a code for each of these people, valid seven days, and returns the slips to print: they cannot be shown a second time. Earlier slips of theirs end. */
export async function printSlips(options: ActorContext & { personIds: string[] }): Promise<Result<Slip[], 'forbidden' | 'slips-none' | 'slips-many'>> {
  const { db, actor, now, zone } = options;
  if (!can(actor, 'slip:print')) return fail('forbidden');
  if (options.personIds.length > MOST) return fail('slips-many', { most: MOST });
  const wanted = new Set(options.personIds);
  const waiting = (await waitingForSlip(options)).filter((person) => wanted.has(person.id));
  if (waiting.length === 0) return fail('slips-none');
  const slips = await db.$transaction(async (tx) => {
    const made: Slip[] = [];
    for (const person of waiting) {
      const { code, expiresAt } = await putCode(tx, { personId: person.id, purpose: 'activation', issuedById: actor.id, now });
      made.push({ personId: person.id, staffNumber: person.staffNumber, name: person.name, department: person.department, code, until: wallClock(expiresAt, zone) });
    }
    for (const slip of made) {
      await appendAudit(tx, { action: 'code.issued', entity: 'person', entityId: slip.personId, details: { purpose: 'activation', by: 'slip' }, actorId: actor.id, at: now });
    }
    return made;
  });
  return ok(slips);
}
