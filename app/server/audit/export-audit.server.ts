import { inLanguage, type Language } from '~/domain/kernel/text';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { auditWhere, type AuditFilter } from './audit-filter.server';
import { auditLines } from './list-audit.server';

const PART = 1000;

/** The filtered log oldest first as cells, without headings. That it left the house is itself in the log. */
export async function exportAudit(options: ActorContext & { filter: AuditFilter; language: Language }): Promise<(string | number)[][]> {
  const { db, actor, now, zone, filter, language } = options;
  const where = await auditWhere(options);
  const cells: (string | number)[][] = [];
  for (let after = 0; ; ) {
    const rows = await db.auditEvent.findMany({ where: { AND: [where, { position: { gt: after } }] }, orderBy: { position: 'asc' }, take: PART });
    const lines = await auditLines(db, zone, rows);
    lines.forEach((line, index) => cells.push([
      line.position, line.at.date, line.at.time, line.actor?.staffNumber ?? '', line.actor?.name ?? '', inLanguage(line.action, language), rows[index]?.action ?? '',
      line.entity, line.about?.staffNumber ?? line.entityId, line.about?.name ?? '', rows[index]?.details ?? '', rows[index]?.hash ?? '',
    ]));
    after = rows.at(-1)?.position ?? after;
    if (rows.length < PART) break;
  }
  const narrowed = Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
  await db.$transaction((tx) =>
    appendAudit(tx, { action: 'audit.exported', entity: 'audit', entityId: 'audit', details: { rows: cells.length, ...narrowed }, actorId: actor.id, at: now }),
  );
  return cells;
}
