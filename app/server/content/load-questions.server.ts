import { questionFile } from '~/domain/questions/question-file';
import type { Question } from '~/domain/questions/schema';
import { canonicalJson } from '~/domain/audit/hash-chain';
import { newId, sha256 } from '~/server/platform/ids.server';
import type { LoadOptions } from './load-content.server';
import { readYamlFolder } from './read-content.server';

/** New and changed items of the shipped bank; a changed item gets a new version. Returns how many changed. */
export async function loadQuestions({ db, now, publish, root }: LoadOptions): Promise<number> {
  const items: Question[] = [];
  for (const { file, data } of readYamlFolder(root, 'questions')) {
    const parsed = questionFile.safeParse(data);
    if (!parsed.success) throw new Error(`content/${file}: ${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`);
    items.push(...(parsed.data.items as Question[]));
  }
  const known = new Map<string, { number: number; hash: string }>();
  for (const row of await db.questionVersion.findMany({ select: { questionId: true, number: true, hash: true }, orderBy: { number: 'asc' } })) {
    known.set(row.questionId, row);
  }
  const changed = items
    .map((item) => ({ item, body: canonicalJson(item) }))
    .map(({ item, body }) => ({ item, body, hash: sha256(body), last: known.get(item.id) }))
    .filter(({ hash, last }) => last?.hash !== hash);
  if (changed.length === 0) return 0;
  await db.$transaction(async (tx) => {
    for (const { item, body, hash, last } of changed) {
      const versionId = newId();
      const facts = { use: item.use, competency: item.competency, line: item.line, redLine: item.redLine, currentVersionId: versionId };
      if (last) await tx.question.update({ where: { id: item.id }, data: facts });
      else await tx.question.create({ data: { id: item.id, ...facts, state: publish ? 'live' : 'draft', createdAt: now } });
      await tx.questionVersion.create({
        data: {
          id: versionId, questionId: item.id, number: (last?.number ?? 0) + 1, body, hash, createdAt: now,
          effectiveFrom: item.effectiveFrom, effectiveTo: item.effectiveTo ?? null,
        },
      });
    }
  });
  return changed.length;
}
