import { assessmentFormula, type AssessmentFormula } from '~/domain/assessment/formula';
import { programme, type Programme } from '~/domain/certification/programme';
import { checklist, type Checklist } from '~/domain/practicals/checklist';
import { blueprint, type Blueprint } from '~/domain/quizzes/blueprint';
import { hoursRules, type HoursRules } from '~/domain/standards/hours-rules';
import type { Db, Tx } from '~/server/platform/db/open.server';

type Kinds = { assessment: AssessmentFormula; blueprint: Blueprint; checklist: Checklist; hours: HoursRules; programme: Programme };
const SCHEMAS = { assessment: assessmentFormula, blueprint, checklist, hours: hoursRules, programme };

/** Documents never change, so what was read once stays right. */
const parsed = new Map<string, unknown>();

function parseDocument<Kind extends keyof Kinds>(kind: Kind, row: { id: string; json: string }): Kinds[Kind] {
  let value = parsed.get(row.id) as Kinds[Kind] | undefined;
  if (!value) {
    value = SCHEMAS[kind].parse(JSON.parse(row.json)) as Kinds[Kind];
    parsed.set(row.id, value);
  }
  return value;
}

export type Reference<Kind extends keyof Kinds> = { id: string; key: string; number: number; value: Kinds[Kind] };

/** The newest version of a document, or null when there is none. */
export async function latestReference<Kind extends keyof Kinds>(db: Db | Tx, kind: Kind, key: string): Promise<Reference<Kind> | null> {
  const row = await db.referenceDocument.findFirst({ where: { kind, key }, orderBy: { number: 'desc' } });
  return row ? { id: row.id, key: row.key, number: row.number, value: parseDocument(kind, row) } : null;
}

/** The version that something is pinned to. */
export async function pinnedReference<Kind extends keyof Kinds>(db: Db | Tx, kind: Kind, id: string): Promise<Reference<Kind>> {
  const row = await db.referenceDocument.findUniqueOrThrow({ where: { id } });
  return { id: row.id, key: row.key, number: row.number, value: parseDocument(kind, row) };
}

/** The newest version of every document of a kind, by key. */
export async function allReferences<Kind extends keyof Kinds>(db: Db | Tx, kind: Kind): Promise<Reference<Kind>[]> {
  const rows = await db.referenceDocument.findMany({ where: { kind }, orderBy: [{ key: 'asc' }, { number: 'asc' }] });
  const newest = new Map(rows.map((row) => [row.key, row]));
  return [...newest.values()].map((row) => ({ id: row.id, key: row.key, number: row.number, value: parseDocument(kind, row) }));
}
