import { AUDIT_ACTIONS } from '~/domain/audit/event';
import type { LocalText } from '~/domain/kernel/text';
import { wallClock } from '~/domain/kernel/wall-clock';
import type { Db } from '~/server/platform/db/open.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { auditWhere, isAuditAction, type AuditFilter } from './audit-filter.server';

const PAGE = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type AuditLine = {
  position: number;
  at: { date: string; time: string };
  /** `null`: the system itself. */
  actor: { name: string; staffNumber: string } | null;
  action: LocalText;
  /** The person it was about, or the kind and id of something else. */
  about: { name: string; staffNumber: string } | null;
  entity: string;
  entityId: string;
  details: { name: string; value: string }[];
};

/** The log, newest first. `before`: only events before this position, which is how the next page is asked for. */
export async function listAudit(options: ActorContext & { filter: AuditFilter; before: number | null }): Promise<{ lines: AuditLine[]; next: number | null; total: number }> {
  const { db } = options;
  const where = await auditWhere(options);
  const [total, rows] = await Promise.all([
    db.auditEvent.count({ where }),
    db.auditEvent.findMany({ where: options.before === null ? where : { AND: [where, { position: { lt: options.before } }] }, orderBy: { position: 'desc' }, take: PAGE + 1 }),
  ]);
  const lines = await auditLines(db, options.zone, rows.slice(0, PAGE));
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.position ?? null) : null, total };
}

type Row = { position: number; at: Date; actorId: string | null; action: string; entity: string; entityId: string; details: string };

/** Rows of the log with the names of the people in them. */
export async function auditLines(db: Db, zone: string, rows: Row[]): Promise<AuditLine[]> {
  const parsed = new Map(rows.map((row) => [row.position, Object.entries(JSON.parse(row.details) as Record<string, unknown>)]));
  const inDetails = [...parsed.values()].flatMap((entries) => entries.map(([, value]) => value).filter((value): value is string => typeof value === 'string' && UUID.test(value)));
  const ids = new Set([...rows.flatMap((row) => [row.actorId, row.entity === 'person' ? row.entityId : null]), ...inDetails].filter((id): id is string => id !== null));
  const people = await db.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true, staffNumber: true } });
  const named = new Map(people.map(({ id, name, staffNumber }) => [id, { name, staffNumber }]));
  return rows.map((row) => ({
    position: row.position,
    at: wallClock(row.at, zone),
    actor: row.actorId ? (named.get(row.actorId) ?? null) : null,
    action: isAuditAction(row.action) ? AUDIT_ACTIONS[row.action] : { zh: row.action },
    about: row.entity === 'person' ? (named.get(row.entityId) ?? null) : null,
    entity: row.entity, entityId: row.entityId,
    details: (parsed.get(row.position) ?? []).filter(([, value]) => value !== null && value !== '').map(([name, value]) => ({ name, value: shown(String(value), named) })),
  }));
}

/** A person's id as their name, a hash by its beginning; the export has both whole. */
function shown(value: string, named: ReadonlyMap<string, { name: string; staffNumber: string }>): string {
  const person = named.get(value);
  if (person) return `${person.name} ${person.staffNumber}`;
  return /^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, 12)}…` : value;
}
