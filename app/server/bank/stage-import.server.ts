import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import type { ReadItem } from '~/domain/questions/import/imported-item';
import { describeReason } from '~/domain/questions/import/reasons';
import { normalisedText } from '~/domain/questions/same-text';
import type { Language } from '~/domain/kernel/text';
import { draftView, type DraftView } from '~/domain/questions/draft-view';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { readQuestionFile, type FileFailure, type QuestionFormat } from '~/server/questions/read-question-file.server';
import { sourceNames } from '~/server/standards/name-sources.server';
import { bankStems } from './bank-stems.server';

/** Staged files that nobody confirmed are forgotten after this many days. */
const KEPT_DAYS = 7;

/** Reads a file of items and keeps what was understood until its importer confirms it. Nothing is in the bank yet. Returns the import's id. */
export async function stageImport(
  options: ActorContext & { name: string; data: Uint8Array; format?: QuestionFormat | undefined },
): Promise<Result<{ importId: string }, FileFailure | 'forbidden' | 'no-items'>> {
  const { db, actor, now, name, data, format } = options;
  if (!can(actor, 'bank:edit')) return fail('forbidden');
  const read = await readQuestionFile({ name, data, format });
  if (!read.ok) return fail(read.code);
  if (read.items.length === 0) return fail('no-items');
  const importId = newId();
  await db.questionImport.deleteMany({ where: { ownerId: actor.id, createdAt: { lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } } });
  await db.questionImport.create({ data: { id: importId, ownerId: actor.id, fileName: name.slice(0, 200), format: read.format, items: JSON.stringify(read.items), createdAt: now } });
  return ok({ importId });
}

export type StagedItem = {
  /** Place in the file, from 0. */
  index: number;
  line: number;
  type: string | null;
  /** Null where it is refused. */
  view: DraftView | null;
  source: string;
  reason: string;
  /** Whether the bank or a draft asks the same already, or the file asked it before. */
  twin: boolean;
};

/** What was understood of the actor's own file, item by item. Null when there is no such import. */
export async function readImport(options: ActorContext & { importId: string; language: Language }): Promise<{ fileName: string; format: string; items: StagedItem[] } | null> {
  const { db, actor, importId, language } = options;
  const staged = await db.questionImport.findFirst({ where: { id: importId, ownerId: actor.id } });
  if (!staged) return null;
  const known = await bankStems(db);
  const named = await sourceNames(options);
  const items = (JSON.parse(staged.items) as ReadItem[]).map((item, index): StagedItem => {
    const place = { index, line: item.line, type: item.type };
    if (item.verdict === 'refused') return { ...place, view: null, source: '', reason: describeReason(item.reason, language), twin: false };
    const stem = normalisedText(item.item.stem);
    const twin = known.has(stem);
    known.add(stem);
    return { ...place, view: draftView(item.item, language), source: named(item.item.facts), reason: '', twin };
  });
  return { fileName: staged.fileName, format: staged.format, items };
}
