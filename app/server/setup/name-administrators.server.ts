import { fail, ok, type Result } from '~/domain/kernel/result';
import { readSetupInput, type AdministratorRole, type SetupField, type SetupInput, type SetupProblem } from '~/domain/people/setup-input';
import { putCode } from '~/server/account/one-time-codes.server';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { Tx } from '~/server/platform/db/open.server';
import { newId } from '~/server/platform/ids.server';
import type { Context } from '~/server/platform/request-context.server';
import { readSetup, type NamedAdministrator } from './read-setup.server';

export type AdministratorLink = { role: AdministratorRole; name: string; staffNumber: string; code: string; expiresAt: Date };
export type NamingFailure = { ok: false; code: 'setup-invalid'; problems: Partial<Record<SetupField, SetupProblem>> };

const ROOT_CODE = 'centre';
const REASON = '中心启用时指定';

/**
 * Uses the set-up link up: names the centre, makes its root department and three different people as its administrators, and
 * gives each a one-time code, all in one transaction, so that no code works before all three exist. When an earlier link's codes
 * ran out, the administrators who have not come yet may be corrected and get new ones. `not-found`: no such link any more.
 */
export async function nameAdministrators(
  options: Context & { token: string; fields: Partial<Record<SetupField, string>> },
): Promise<Result<AdministratorLink[], 'not-found'> | NamingFailure> {
  const { db, now, today } = options;
  const setup = await readSetup(options);
  if (!setup) return fail('not-found');
  const { input, problems } = readSetupInput(withActive(options.fields, setup.administrators));
  if (Object.keys(problems).length > 0) return { ok: false, code: 'setup-invalid', problems };
  return db.$transaction(async (tx) => {
    const used = await tx.setupLink.updateMany({ where: { id: setup.linkId, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
    if (used.count === 0) return fail('not-found');
    await tx.centre.update({ where: { id: 'centre' }, data: { nameZh: input.nameZh, nameEn: input.nameEn } });
    const departmentId = await rootDepartment(tx, input);
    const links: AdministratorLink[] = [];
    const pending = setup.administrators.filter((one) => !one.active);
    // Numbers may be swapped between two of them: free them all before any is given again.
    for (const one of pending) await tx.person.update({ where: { id: one.personId }, data: { staffNumber: one.personId } });
    const created: { personId: string; role: AdministratorRole }[] = [];
    for (const wanted of input.administrators) {
      const named = setup.administrators.find((one) => one.role === wanted.role);
      if (named?.active) continue;
      const personId = named ? await correct(tx, named, wanted) : await create(tx, { ...wanted, departmentId, today, now });
      if (!named) created.push({ personId, role: wanted.role });
      links.push({ ...wanted, ...(await putCode(tx, { personId, purpose: 'administrator', issuedById: null, now })) });
    }
    for (const { personId, role } of created) {
      await appendAudit(tx, { action: 'person.created', entity: 'person', entityId: personId, details: { by: 'setup' }, actorId: null, at: now });
      await appendAudit(tx, { action: 'role.granted', entity: 'person', entityId: personId, details: { role, from: today, to: null, reason: REASON }, actorId: null, at: now });
    }
    for (const link of links) {
      await appendAudit(tx, { action: 'code.issued', entity: 'centre', entityId: 'centre', details: { role: link.role, staffNumber: link.staffNumber }, actorId: null, at: now });
    }
    return ok(links);
  });
}

/** Whoever has activated the account stays as they are, whatever the form says. */
function withActive(fields: Partial<Record<SetupField, string>>, administrators: NamedAdministrator[]): Partial<Record<SetupField, string>> {
  const fixed = administrators.filter((one) => one.active).flatMap((one) => [[`${one.role}-name`, one.name], [`${one.role}-number`, one.staffNumber]]);
  return { ...fields, ...Object.fromEntries(fixed) };
}

async function rootDepartment(tx: Tx, { nameZh, nameEn }: SetupInput): Promise<string> {
  const root = await tx.department.upsert({ where: { code: ROOT_CODE }, update: { nameZh, nameEn }, create: { id: newId(), code: ROOT_CODE, nameZh, nameEn } });
  return root.id;
}

async function correct(tx: Tx, named: NamedAdministrator, wanted: { name: string; staffNumber: string }): Promise<string> {
  await tx.person.update({ where: { id: named.personId }, data: { name: wanted.name, staffNumber: wanted.staffNumber, version: { increment: 1 } } });
  return named.personId;
}

async function create(
  tx: Tx,
  wanted: { role: AdministratorRole; name: string; staffNumber: string; departmentId: string; today: string; now: Date },
): Promise<string> {
  const { role, name, staffNumber, departmentId, today, now } = wanted;
  const id = newId();
  await tx.person.create({ data: { id, name, staffNumber, departmentId, employment: 'permanent', joinedOn: today, createdAt: now } });
  await tx.roleAssignment.create({ data: { id: newId(), personId: id, role, fromDate: today, reason: REASON, createdAt: now } });
  return id;
}
