import type { z } from 'zod';
import { assessmentFormula } from '~/domain/assessment/formula';
import { blueprint } from '~/domain/quizzes/blueprint';
import { checklist } from '~/domain/practicals/checklist';
import { programme } from '~/domain/certification/programme';
import { parametersFile } from '~/domain/standards/parameters';
import { hoursRules } from '~/domain/standards/hours-rules';
import { glossaryFile } from '~/domain/standards/glossary';
import { standard } from '~/domain/standards/register';
import { newId, sha256 } from '~/server/platform/ids.server';
import type { LoadOptions } from './load-content.server';
import { readYamlFolder } from './read-content.server';

type Kind = 'standard' | 'parameters' | 'glossary' | 'checklist' | 'programme' | 'blueprint' | 'assessment' | 'hours';

/** Which folder holds which kind, its schema, and what in it is the key. */
const SOURCES: { folder: string; kind: Kind; schema: z.ZodType; key: (data: never, file: string) => string }[] = [
  { folder: 'standards', kind: 'standard', schema: standard, key: (data: { id: string }) => data.id },
  { folder: 'parameters', kind: 'parameters', schema: parametersFile, key: (_data: never, file: string) => file.replace(/^.*\/|\.yaml$/g, '') },
  { folder: 'glossary', kind: 'glossary', schema: glossaryFile, key: (_data: never, file: string) => file.replace(/^.*\/|\.yaml$/g, '') },
  { folder: 'checklists', kind: 'checklist', schema: checklist, key: (data: { id: string }) => data.id },
  { folder: 'programmes', kind: 'programme', schema: programme, key: (data: { id: string }) => data.id },
  { folder: 'assessment', kind: 'assessment', schema: assessmentFormula, key: (data: { id: string }) => data.id },
  { folder: 'hours', kind: 'hours', schema: hoursRules, key: (data: { id: string }) => data.id },
  { folder: 'blueprints', kind: 'blueprint', schema: blueprint, key: (data: { id: string }) => data.id },
];

/** Each changed document becomes a new version; what was observed or issued stays pinned to its own. Returns how many changed. */
export async function loadReferences({ db, now, root }: LoadOptions): Promise<number> {
  const latest = new Map<string, { number: number; hash: string }>();
  for (const row of await db.referenceDocument.findMany({ select: { kind: true, key: true, number: true, hash: true }, orderBy: { number: 'asc' } })) {
    latest.set(`${row.kind}/${row.key}`, row);
  }
  let changed = 0;
  for (const source of SOURCES) {
    for (const { file, data } of readYamlFolder(root, source.folder)) {
      const parsed = source.schema.safeParse(data);
      if (!parsed.success) throw new Error(`content/${file}: ${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`);
      const json = JSON.stringify(parsed.data);
      const hash = sha256(json);
      const key = source.key(parsed.data as never, file);
      const known = latest.get(`${source.kind}/${key}`);
      if (known?.hash === hash) continue;
      await db.referenceDocument.create({
        data: { id: newId(), kind: source.kind, key, number: (known?.number ?? 0) + 1, json, hash, loadedAt: now },
      });
      changed += 1;
    }
  }
  return changed;
}
