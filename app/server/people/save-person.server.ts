import { fail, ok, type Result } from '~/domain/kernel/result';
import { readPerson, type PersonField, type PersonInput, type PersonProblem, type PersonProblems } from '~/domain/people/person-input';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import type { Db, Tx } from '~/server/platform/db/open.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

export type PersonFields = Partial<Record<PersonField, string>>;
export type PersonInvalid = { ok: false; code: 'person-invalid'; problems: Partial<Record<PersonField, PersonProblem | 'staff-number-taken'>> };
type SaveFailure = 'forbidden' | 'not-found' | 'changed-meanwhile';

/** Adds one person from the form. They get in only with a code that is handed over separately, and no role. */
export async function addPerson(options: ActorContext & { fields: PersonFields }): Promise<Result<{ personId: string }, SaveFailure> | PersonInvalid> {
  const { db, actor, now } = options;
  if (!can(actor, 'person:manage')) return fail('forbidden');
  const { person, problems } = readPerson(options.fields, await knownIds(db));
  if (hasAny(problems)) return { ok: false, code: 'person-invalid', problems };
  return unlessTaken(() => db.$transaction((tx) => createPerson(tx, { person, source: 'form', actorId: actor.id, now })));
}

/**
 * Changes a person's facts. `version`: the one that the form was filled from; another one means that somebody else was faster.
 * Whoever has left is signed out at once. The staff number stays: the records go by it.
 */
export async function changePerson(
  options: ActorContext & { personId: string; version: number; fields: PersonFields },
): Promise<Result<{ personId: string }, SaveFailure> | PersonInvalid> {
  const { db, actor, now, today, personId, version } = options;
  if (!can(actor, 'person:manage')) return fail('forbidden');
  const before = await db.person.findUnique({ where: { id: personId } });
  if (!before) return fail('not-found');
  const { person, problems } = readPerson({ ...options.fields, staffNumber: before.staffNumber }, await knownIds(db));
  if (hasAny(problems)) return { ok: false, code: 'person-invalid', problems };
  const changed = (Object.keys(person) as PersonField[]).filter((field) => before[field] !== person[field]);
  if (changed.length === 0) return ok({ personId });
  return db.$transaction(async (tx) => {
    const saved = await tx.person.updateMany({ where: { id: personId, version }, data: { ...person, version: { increment: 1 } } });
    if (saved.count === 0) return fail('changed-meanwhile');
    if (person.leftOn && person.leftOn < today) {
      await tx.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } });
      await tx.oneTimeCode.updateMany({ where: { personId, usedAt: null, cancelledAt: null }, data: { cancelledAt: now } });
    }
    await appendAudit(tx, { action: 'person.changed', entity: 'person', entityId: personId, details: { fields: changed.join(' '), leftOn: person.leftOn }, actorId: actor.id, at: now });
    return ok({ personId });
  });
}

/** Creates one person in the caller's transaction. */
export async function createPerson(tx: Tx, options: { person: PersonInput; source: 'form' | 'roster'; actorId: string; now: Date }): Promise<{ personId: string }> {
  const { person, source, actorId, now } = options;
  const personId = newId();
  await tx.person.create({ data: { id: personId, ...person, createdAt: now } });
  await appendAudit(tx, { action: 'person.created', entity: 'person', entityId: personId, details: { source }, actorId, at: now });
  return { personId };
}

async function knownIds(db: Db) {
  const [departments, posts] = await Promise.all([db.department.findMany({ select: { id: true } }), db.post.findMany({ select: { id: true } })]);
  return { departmentIds: new Set(departments.map((row) => row.id)), postIds: new Set(posts.map((row) => row.id)) };
}

function hasAny(problems: PersonProblems): boolean {
  return Object.keys(problems).length > 0;
}

async function unlessTaken(work: () => Promise<{ personId: string }>): Promise<Result<{ personId: string }, never> | PersonInvalid> {
  try {
    return ok(await work());
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, code: 'person-invalid', problems: { staffNumber: 'staff-number-taken' } };
    throw error;
  }
}
