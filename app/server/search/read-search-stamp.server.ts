import type { Db } from '~/server/platform/db/open.server';

export type FindableLesson = { course: string; courseTitle: { zh: string; en: string | null }; lesson: string; versionId: string };
/** What the index is made of. Two equal ones give the same index, on one day. */
export type SearchStamp = {
  /** Numbers of reference documents and of item versions, which only grow, and of practice items that are live. */
  references: number;
  itemVersions: number;
  items: number;
  lessons: FindableLesson[];
};

type Row = { kind: string; a: string; b: string | null; c: string | null; d: string | null; e: string | null; n: number | bigint };

/** Which versions, items and reference documents are the current ones: one small query. */
export async function readSearchStamp(db: Db): Promise<SearchStamp> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'references' AS "kind", '' AS "a", NULL AS "b", NULL AS "c", NULL AS "d", NULL AS "e", COUNT(*) AS "n" FROM "ReferenceDocument"
    UNION ALL SELECT 'versions', '', NULL, NULL, NULL, NULL, COUNT(*) FROM "QuestionVersion"
    UNION ALL SELECT 'items', '', NULL, NULL, NULL, NULL, COUNT(*) FROM "Question" WHERE "use" = 'practice' AND "state" = 'live'
    UNION ALL SELECT 'lesson', l."currentVersionId", c."slug", l."slug", c."titleZh", c."titleEn", c."order" * 1000 + l."order"
      FROM "Lesson" l JOIN "Course" c ON c."id" = l."courseId" WHERE c."state" = 'live' AND l."currentVersionId" IS NOT NULL AND l."retiredAt" IS NULL`;
  const count = (kind: string) => Number(rows.find((row) => row.kind === kind)?.n ?? 0);
  const lessons = rows.filter((row) => row.kind === 'lesson').sort((x, y) => Number(x.n) - Number(y.n) || (x.a < y.a ? -1 : 1));
  return {
    references: count('references'),
    itemVersions: count('versions'),
    items: count('items'),
    lessons: lessons.map((row) => ({ versionId: row.a, course: row.b ?? '', lesson: row.c ?? '', courseTitle: { zh: row.d ?? '', en: row.e } })),
  };
}
