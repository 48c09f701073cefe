import { keyView } from '~/domain/questions/key-lines';
import { normalisedText } from '~/domain/questions/same-text';
import type { Question } from '~/domain/questions/schema';
import type { ActorContext } from '~/server/platform/request-context.server';
import { readQuestionVersions } from '~/server/quizzes/question-body.server';

/** `words`: anywhere in stem, options or id, however they are typed. Empty: all. */
export type BankFilter = { state: 'live' | 'retired'; words: string; use: string; competency: string; line: string; page: number };
export type FoundItem = { id: string; versionId: string; item: Question };

/** The filter that an address asks for. */
export function filterOf(address: URL): BankFilter {
  const word = (name: string) => (address.searchParams.get(name) ?? '').slice(0, 80);
  return { state: word('state') === 'retired' ? 'retired' : 'live', words: word('words'), use: word('use'), competency: word('competency'), line: word('line'), page: Number.parseInt(word('page'), 10) || 1 };
}

/** Items that match, newest first. */
export async function findItems(db: ActorContext['db'], filter: BankFilter): Promise<FoundItem[]> {
  const rows = await db.question.findMany({
    where: { state: filter.state, ...(filter.use ? { use: filter.use } : {}), ...(filter.competency ? { competency: filter.competency } : {}), ...(filter.line ? { line: filter.line } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  const known = await readQuestionVersions(db, rows.map((row) => row.currentVersionId));
  const words = normalisedText(filter.words);
  return rows.flatMap((row): FoundItem[] => {
    const item = known.get(row.currentVersionId)?.question;
    if (!item) return [];
    const texts = () => (['zh', 'en'] as const).flatMap((language) => { const key = keyView(item, language); return [key.stem, ...key.lines.map((line) => line.text)]; });
    return words === '' || normalisedText([row.id, ...texts()].join(' ')).includes(words) ? [{ id: row.id, versionId: row.currentVersionId, item }] : [];
  });
}
