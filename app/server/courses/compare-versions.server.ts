import { compareRendered } from '~/domain/courses/compare-rendered';
import { compareSources, foldSame } from '~/domain/courses/compare-sources';
import type { Language } from '~/domain/kernel/text';
import { wallClock } from '~/domain/kernel/wall-clock';
import type { ActorContext } from '~/server/platform/request-context.server';
import { previewLesson } from './preview-lesson.server';

/** What stands for the draft in an address. */
export const DRAFT = 'draft';

type Side = { zh: string; en: string };

/**
 * Any two texts of a lesson, versions, kept drafts or the present draft: what differs in the text and on the page, in each language.
 * Without `from` and `to`: the current version and the draft. Null when there is no such lesson.
 */
export async function compareVersions(options: ActorContext & { lessonId: string; from: string; to: string; reader: Language }) {
  const { db, zone, lessonId } = options;
  const lesson = await db.lesson.findUnique({ where: { id: lessonId }, include: { versions: { orderBy: { number: 'desc' } }, keptDrafts: { orderBy: { at: 'desc' } } } });
  if (!lesson) return null;
  const sides = new Map<string, Side>([
    [DRAFT, { zh: lesson.draftZh, en: lesson.draftEn }],
    ...[...lesson.versions, ...lesson.keptDrafts].map((row): [string, Side] => [row.id, { zh: row.sourceZh, en: row.sourceEn ?? '' }]),
  ]);
  const from = sides.has(options.from) ? options.from : (lesson.currentVersionId ?? DRAFT);
  const to = sides.has(options.to) ? options.to : DRAFT;
  const [before, after] = [sides.get(from), sides.get(to)];
  if (!before || !after) return null;
  const languages = (['zh', 'en'] as const).filter((language) => before[language].trim() !== '' || after[language].trim() !== '');
  const compared = [];
  // One after the other: each compiles in a process of its own.
  for (const language of languages) {
    const html = async (source: string) => (source.trim() === '' ? '' : (await previewLesson({ ...options, source, language })).html);
    const [left, right] = [await html(before[language]), await html(after[language])];
    compared.push({
      language, same: before[language] === after[language], lines: foldSame(compareSources(before[language], after[language])),
      rows: left === null || right === null ? null : compareRendered(left, right),
    });
  }
  return {
    title: { zh: lesson.titleZh, en: lesson.titleEn ?? undefined }, from, to, compared,
    choices: [
      { id: DRAFT, kind: 'draft' as const, number: 0, at: wallClock(lesson.draftAt, zone) },
      ...lesson.versions.map((version) => ({ id: version.id, kind: 'version' as const, number: version.number, at: wallClock(version.publishedAt, zone) })),
      ...lesson.keptDrafts.map((kept) => ({ id: kept.id, kind: 'kept' as const, number: 0, at: wallClock(kept.at, zone) })),
    ],
  };
}

export type Comparison = NonNullable<Awaited<ReturnType<typeof compareVersions>>>;
