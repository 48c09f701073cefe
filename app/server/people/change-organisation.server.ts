import { BUSINESS_LINES } from '~/domain/kernel/business-line';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

export type UnitFailure = 'forbidden' | 'unit-code' | 'unit-name' | 'unit-code-taken' | 'parent-missing';
type UnitFields = { code?: string; nameZh?: string; nameEn?: string };

/** Adds a department under another one. */
export async function addDepartment(options: ActorContext & { fields: UnitFields & { parentId?: string } }): Promise<Result<{ id: string }, UnitFailure>> {
  const { db, actor, now, fields } = options;
  if (!can(actor, 'person:manage')) return fail('forbidden');
  const unit = readUnit(fields);
  if (!unit.ok) return unit;
  const parent = await db.department.findUnique({ where: { id: fields.parentId ?? '' }, select: { id: true } });
  if (!parent) return fail('parent-missing');
  const id = newId();
  return unlessTaken(() => db.$transaction(async (tx) => {
    const order = await tx.department.count();
    await tx.department.create({ data: { id, ...unit.value, parentId: parent.id, order } });
    await appendAudit(tx, { action: 'department.created', entity: 'department', entityId: id, details: { code: unit.value.code }, actorId: actor.id, at: now });
    return { id };
  }));
}

/** Adds a post with the business lines that it serves at the counter; none for a post without a counter. */
export async function addPost(options: ActorContext & { fields: UnitFields & { lines: string[] } }): Promise<Result<{ id: string }, UnitFailure>> {
  const { db, actor, now, fields } = options;
  if (!can(actor, 'person:manage')) return fail('forbidden');
  const unit = readUnit(fields);
  if (!unit.ok) return unit;
  const id = newId();
  const lines = BUSINESS_LINES.filter((line) => fields.lines.includes(line));
  return unlessTaken(() => db.$transaction(async (tx) => {
    await tx.post.create({ data: { id, ...unit.value, lines: JSON.stringify(lines) } });
    await appendAudit(tx, { action: 'post.created', entity: 'post', entityId: id, details: { code: unit.value.code, lines: lines.join(' ') }, actorId: actor.id, at: now });
    return { id };
  }));
}

function readUnit(fields: UnitFields): Result<{ code: string; nameZh: string; nameEn: string }, 'unit-code' | 'unit-name'> {
  const code = (fields.code ?? '').normalize('NFKC').trim().toLowerCase();
  const nameZh = (fields.nameZh ?? '').trim().slice(0, 60);
  if (!/^[a-z0-9][a-z0-9-]{0,29}$/.test(code)) return fail('unit-code');
  if (!nameZh) return fail('unit-name');
  return ok({ code, nameZh, nameEn: (fields.nameEn ?? '').trim().slice(0, 100) || nameZh });
}

async function unlessTaken(work: () => Promise<{ id: string }>): Promise<Result<{ id: string }, 'unit-code-taken'>> {
  try {
    return ok(await work());
  } catch (error) {
    if (isUniqueViolation(error)) return fail('unit-code-taken');
    throw error;
  }
}
