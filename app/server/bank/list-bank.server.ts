import type { BusinessLine, Competency } from '~/domain/kernel/business-line';
import type { Language } from '~/domain/kernel/text';
import { can } from '~/domain/people/policy';
import type { ItemUse } from '~/domain/questions/common-fields';
import type { DraftItem } from '~/domain/questions/draft-item';
import { draftView, type DraftView } from '~/domain/questions/draft-view';
import { inForce } from '~/domain/questions/in-force';
import { keyView, type KeyView } from '~/domain/questions/key-lines';
import type { QuestionType } from '~/domain/questions/schema';
import { fail, ok, type Result } from '~/domain/kernel/result';
import type { ActorContext } from '~/server/platform/request-context.server';
import { sourceNames } from '~/server/standards/name-sources.server';
import { findItems, type BankFilter } from './find-items.server';

export type ListedDraft = { id: string; view: DraftView; source: string; fileName: string | null; line: number | null; returned: string | null; owner: string };

/** The actor's own drafts, newest file first and in the order of the file; and everybody's that the actor may decide on. */
export async function listDrafts(options: ActorContext & { language: Language }): Promise<Result<{ own: ListedDraft[]; submitted: ListedDraft[]; toReview: ListedDraft[] }, 'forbidden'>> {
  const { db, actor, language } = options;
  if (!can(actor, 'bank:edit') && !can(actor, 'bank:review')) return fail('forbidden');
  const rows = await db.questionDraft.findMany({
    where: { OR: [{ ownerId: actor.id, state: { in: ['draft', 'review'] } }, { state: 'review' }] },
    orderBy: [{ createdAt: 'desc' }, { line: 'asc' }, { id: 'asc' }], include: { owner: { select: { name: true } } },
  });
  const named = await sourceNames({ ...options, language });
  const listed = (wanted: (row: (typeof rows)[number]) => boolean) => rows.filter(wanted).map(({ id, body, fileName, line, returned, owner }): ListedDraft => ({
    id, ...shown(JSON.parse(body) as DraftItem), fileName, line, returned, owner: owner.name,
  }));
  function shown(item: DraftItem) {
    return { view: draftView(item, language), source: named(item.facts) };
  }
  return ok({
    own: listed((row) => row.ownerId === actor.id && row.state === 'draft'),
    submitted: listed((row) => row.ownerId === actor.id && row.state === 'review'),
    toReview: can(actor, 'bank:review') ? listed((row) => row.ownerId !== actor.id) : [],
  });
}

export type ListedItem = { id: string; use: ItemUse; competency: Competency; line: BusinessLine; redLine: boolean; type: QuestionType; version: number; inForce: boolean; source: string; key: KeyView };
const PAGE = 30;

/** Items of the bank that match, a page at a time. */
export async function listBank(options: ActorContext & { language: Language; filter: BankFilter }): Promise<Result<{ items: ListedItem[]; count: number; pages: number; page: number }, 'forbidden'>> {
  const { db, actor, today, language, filter } = options;
  if (!can(actor, 'bank:edit') && !can(actor, 'bank:review')) return fail('forbidden');
  const found = await findItems(db, filter);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(Math.max(1, filter.page), pages);
  const named = await sourceNames({ ...options, language });
  const shown = found.slice((page - 1) * PAGE, page * PAGE);
  const numbers = new Map((await db.questionVersion.findMany({ where: { id: { in: shown.map(({ versionId }) => versionId) } }, select: { id: true, number: true } })).map(({ id, number }) => [id, number]));
  return ok({
    count: found.length, pages, page,
    items: shown.map(({ id, versionId, item }) => ({
      id, use: item.use, competency: item.competency, line: item.line, redLine: item.redLine, type: item.type, version: numbers.get(versionId) ?? 1,
      inForce: inForce(item, today), key: keyView(item, language), source: named(item),
    })),
  });
}
