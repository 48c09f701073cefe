import { inForce } from '~/domain/questions/in-force';
import { poolOf } from '~/domain/quizzes/blueprint';
import { drawItems, type BankItem } from '~/domain/quizzes/draw';
import type { ActorContext } from '~/server/platform/request-context.server';
import { latestReference } from '~/server/references/read-reference.server';
import { keyedHash } from './keyed-hash.server';

/** The live items of a use as the draw sees them on a day. */
export async function readBank(db: ActorContext['db'], use: string, today: string): Promise<BankItem[]> {
  const rows = await db.question.findMany({ where: { use: { in: [use, 'both'] }, state: 'live' } });
  const versions = await db.questionVersion.findMany({
    where: { id: { in: rows.map((row) => row.currentVersionId) } },
    select: { id: true, effectiveFrom: true, effectiveTo: true },
  });
  const dates = new Map(versions.map((version) => [version.id, version]));
  return rows.map((row) => {
    const version = dates.get(row.currentVersionId);
    return {
      id: row.id, versionId: row.currentVersionId, use: row.use as BankItem['use'], competency: row.competency as BankItem['competency'],
      line: row.line as BankItem['line'], redLine: row.redLine, state: 'live' as const, inForce: version ? inForce(version, today) : false,
    };
  });
}

/** Whether the bank holds what the quiz draws today: said before somebody presses start. `false` too when there is no such quiz. */
export async function bankSuffices({ db, today, key }: ActorContext & { key: string }): Promise<boolean> {
  const plan = await latestReference(db, 'blueprint', key);
  if (!plan) return false;
  return drawItems({ blueprint: plan.value, bank: await readBank(db, poolOf(plan.value.mode), today), seenIds: new Set(), hash: keyedHash('') }).ok;
}
