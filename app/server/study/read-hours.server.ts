import { hoursRuleAt, HOURS_RULES_KEY } from '~/domain/standards/hours-rules';
import type { HoursKind, HoursReason } from '~/domain/study/count-hours';
import { ledgerYears, linesOfYear, totalHours, type HoursSource, type LedgerLine } from '~/domain/study/hours-ledger';
import type { ActorContext } from '~/server/platform/request-context.server';
import { latestReference, pinnedReference } from '~/server/references/read-reference.server';

export type HoursView = Awaited<ReturnType<typeof readHours>>;

/** One's own hours ledger: the rows of a year, or of all when `year` is null, with the rule that each was counted by. */
export async function readHours(options: ActorContext & { year: string | null }) {
  const { db, actor, today, year } = options;
  const [person, centre, table, lines] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: actor.id }, include: { department: true } }),
    db.centre.findUnique({ where: { id: 'centre' } }),
    latestReference(db, 'hours', HOURS_RULES_KEY),
    readLedger(options),
  ]);
  const shown = linesOfYear(lines, year);
  return {
    person: { name: person.name, staffNumber: person.staffNumber, department: { zh: person.department.nameZh, en: person.department.nameEn } },
    centre: centre ? { zh: centre.nameZh, en: centre.nameEn } : null,
    year,
    years: ledgerYears(lines, today),
    lines: shown,
    total: totalHours(shown),
    /** The rule of today, or null when the table has none. */
    rule: table ? hoursRuleAt(table.value, today) : null,
    asOf: today,
  };
}

/** What the system counted and what HR entered from documents. */
async function readLedger({ db, actor }: ActorContext): Promise<LedgerLine[]> {
  const [counted, entered] = await Promise.all([
    db.hoursCredit.findMany({ where: { personId: actor.id } }),
    db.evidenceRecord.findMany({ where: { personId: actor.id, kind: 'hours' } }),
  ]);
  const ruleIds = [...new Set(counted.flatMap((row) => row.ruleId ?? []))];
  const tables = new Map((await Promise.all(ruleIds.map((id) => pinnedReference(db, 'hours', id)))).map((table) => [table.id, table.value]));
  return [
    ...counted.map((row): LedgerLine => {
      const table = row.ruleId ? tables.get(row.ruleId) : undefined;
      const rule = table ? hoursRuleAt(table, row.onDate) : null;
      return {
        id: row.id, onDate: row.onDate, source: row.source as HoursSource, title: { zh: row.noteZh, en: row.noteEn }, hundredths: row.hundredths, minutes: row.minutes,
        why: row.why as HoursReason | null, measure: rule?.[row.source as HoursKind] ?? null,
      };
    }),
    ...entered.map((row): LedgerLine => {
      const { amount, document } = JSON.parse(row.details) as { amount?: number | null; document?: string };
      return { id: row.id, onDate: row.onDate, source: row.source as HoursSource, title: { zh: document ?? '' }, hundredths: amount ?? 0, minutes: null, why: null, measure: null };
    }),
  ];
}
