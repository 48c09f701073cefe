import { parametersFile, type Parameter } from '~/domain/standards/parameters';
import { glossaryFile, type GlossaryTerm } from '~/domain/standards/glossary';
import { standard, type Standard } from '~/domain/standards/register';
import type { Db } from '~/server/platform/db/open.server';

export type Register = { standards: Standard[]; parameters: Parameter[]; terms: GlossaryTerm[] };

let cached: { stamp: string; register: Register } | null = null;
let counted: { db: Db; count: number; register: Register } | null = null;

/** The same without a query when `count`, the number of such documents, is as it was: documents are only ever added. */
export async function readRegisterOf(db: Db, count: number): Promise<Register> {
  if (counted?.db !== db || counted.count !== count) counted = { db, count, register: await readRegister(db) };
  return counted.register;
}

/** The newest register of regulations, dated parameters and terms, parsed once per version: one small query when nothing changed. */
export async function readRegister(db: Db): Promise<Register> {
  const newest = await db.referenceDocument.findMany({
    where: { kind: { in: ['standard', 'parameters', 'glossary'] } },
    select: { id: true, kind: true, key: true },
    orderBy: [{ kind: 'asc' }, { key: 'asc' }, { number: 'asc' }],
  });
  const ids = [...new Map(newest.map((row) => [`${row.kind}/${row.key}`, row.id])).values()];
  const stamp = ids.join();
  if (cached?.stamp === stamp) return cached.register;
  const rows = await db.referenceDocument.findMany({ where: { id: { in: ids } }, orderBy: [{ kind: 'asc' }, { key: 'asc' }] });
  const register: Register = {
    standards: rows.filter((row) => row.kind === 'standard').map((row) => standard.parse(JSON.parse(row.json))),
    parameters: rows.filter((row) => row.kind === 'parameters').flatMap((row) => parametersFile.parse(JSON.parse(row.json)).parameters),
    terms: rows.filter((row) => row.kind === 'glossary').flatMap((row) => glossaryFile.parse(JSON.parse(row.json)).terms),
  };
  cached = { stamp, register };
  return register;
}
