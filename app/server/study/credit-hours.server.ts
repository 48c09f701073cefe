import type { LocalText } from '~/domain/kernel/text';
import { HOURS_RULES_KEY } from '~/domain/standards/hours-rules';
import { countHours, type HoursEvent } from '~/domain/study/count-hours';
import type { Tx } from '~/server/platform/db/open.server';
import { newId } from '~/server/platform/ids.server';
import { latestReference } from '~/server/references/read-reference.server';

/**
 * Writes what these people earned by one event into their ledgers, by the rule of that day. Who has it already gets nothing; what
 * brings no hours is written too, with the reason. Call it in the transaction that completes the lesson or closes the class.
 */
export async function creditHours(tx: Tx, options: { personIds: string[]; event: HoursEvent; note: LocalText; now: Date }): Promise<void> {
  const { personIds, event, note, now } = options;
  const table = await latestReference(tx, 'hours', HOURS_RULES_KEY);
  if (!table) throw new Error('The rules for training hours are not loaded.');
  // Two lessons done at the same moment must not both take the last room of the year: the person is the parent row of the ledger.
  if (event.kind === 'lesson') for (const id of personIds) await tx.$executeRaw`UPDATE "Person" SET "name" = "name" WHERE "id" = ${id}`;
  const year = event.onDate.slice(0, 4);
  const ledger = await tx.hoursCredit.findMany({
    where: { personId: { in: personIds }, OR: [{ source: 'lesson', onDate: { startsWith: year } }, { source: event.kind, sourceId: event.sourceId }] },
    select: { personId: true, source: true, sourceId: true, onDate: true, hundredths: true },
  });
  const rows = personIds.flatMap((personId) =>
    countHours(table.value, [event], ledger.filter((row) => row.personId === personId)).map(({ kind, sourceId, onDate, minutes, hundredths, why }) => ({
      id: newId(), personId, source: kind, sourceId, onDate, minutes, hundredths, why, ruleId: table.id, noteZh: note.zh, noteEn: note.en ?? note.zh, createdAt: now,
    })),
  );
  if (rows.length > 0) await tx.hoursCredit.createMany({ data: rows });
}
