import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { importedOf } from '~/domain/questions/imported-of';
import { writeGift } from '~/domain/questions/import/write-gift';
import { TABLE_HEADINGS, writeRow } from '~/domain/questions/import/write-table';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { findItems, type BankFilter } from './find-items.server';

/** `left`: items for which the format has no words. */
export type Exported = { rows: string[][]; gift: string; left: number };

/** The items of the bank that match, as a table or in GIFT: each comes back the same when it is imported. In Chinese; noted in the log, because it holds keys. */
export async function exportBank(options: ActorContext & { filter: BankFilter; format: 'table' | 'gift' }): Promise<Result<Exported, 'forbidden'>> {
  const { db, actor, now, filter, format } = options;
  if (!can(actor, 'bank:edit')) return fail('forbidden');
  const found = await findItems(db, filter);
  const items = found.flatMap(({ item }) => { const file = importedOf(item); return file ? [file] : []; });
  const rows = format === 'table' ? items.map(writeRow).filter((row) => row !== null) : [];
  const gift = format === 'gift' ? items.map(writeGift).filter((text) => text !== null) : [];
  const written = rows.length + gift.length;
  await db.$transaction((tx) => appendAudit(tx, { action: 'questions.exported', entity: 'bank', entityId: 'questions', actorId: actor.id, at: now, details: { format, items: written } }));
  return ok({ rows: [[...TABLE_HEADINGS], ...rows], gift: gift.join('\n'), left: found.length - written });
}
