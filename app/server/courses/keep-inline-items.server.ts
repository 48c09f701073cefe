import { canonicalJson } from '~/domain/audit/hash-chain';
import type { Question } from '~/domain/questions/schema';
import type { Tx } from '~/server/platform/db/open.server';
import { newId, sha256 } from '~/server/platform/ids.server';

/**
 * Brings the items that are written in a lesson into the bank, as practice items: a changed one gets a new version, so that what was
 * answered before keeps its own. Items that the lesson no longer has stay for those who are on an older version of it.
 */
export async function keepInlineItems(tx: Tx, { items, now }: { items: Question[]; now: Date }): Promise<void> {
  for (const item of items) {
    const body = canonicalJson(item);
    const hash = sha256(body);
    const last = await tx.questionVersion.findFirst({ where: { questionId: item.id }, orderBy: { number: 'desc' }, select: { number: true, hash: true } });
    if (last?.hash === hash) continue;
    const versionId = newId();
    const facts = { use: item.use, competency: item.competency, line: item.line, redLine: item.redLine, currentVersionId: versionId, state: 'live' };
    if (last) await tx.question.update({ where: { id: item.id }, data: facts });
    else await tx.question.create({ data: { id: item.id, ...facts, createdAt: now } });
    await tx.questionVersion.create({
      data: { id: versionId, questionId: item.id, number: (last?.number ?? 0) + 1, body, hash, createdAt: now, effectiveFrom: item.effectiveFrom, effectiveTo: item.effectiveTo ?? null },
    });
  }
}
