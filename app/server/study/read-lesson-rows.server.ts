import type { Actor } from '~/domain/people/policy';
import { sql, type Db, type Sql } from '~/server/platform/db/open.server';
import { sha256 } from '~/server/platform/ids.server';
import { visitorOf, type RoleRow, type VisitorRow } from '~/server/platform/read-visitor.server';

type Row = { kind: string; a: string; b: string | null; c: string | null; d: string | null; e: string | null; n: number | bigint; m: number | bigint; k: number | bigint };
type SessionRow = Row & Pick<VisitorRow, 'endedAt' | 'expiresAt' | 'lastSeenAt'>;

export type LessonRows = {
  centre: { name: { zh: string; en: string }; demonstration: boolean };
  /** Numbers of reference documents and of item versions: both only grow, so what was read at a number still holds at it. */
  register: number;
  bank: number;
  course: { slug: string; titleZh: string; titleEn: string | null; retired: boolean };
  /** Published lessons of the course in order, retired ones too. */
  lessons: { id: string; slug: string; currentVersionId: string; titleZh: string; titleEn: string | null; retired: boolean }[];
  /** `seenVersionId`: the newest version whose changes the reader confirmed; `moved`: from which version a trainer moved the reader, and why. */
  progress: { id: string; lessonVersionId: string; place: string | null; completed: boolean; seenVersionId: string | null; moved: { from: number; reason: string } | null } | null;
  /** Urgent corrections of this lesson whose review is not done, by version. */
  urgent: { versionId: string; state: 'open' | 'returned' }[];
  /** Tries at checks, oldest first, of all versions of the lesson. */
  answered: { questionId: string; questionVersionId: string; response: string; score: number; right: boolean; lessonVersionId: string }[];
  steps: { scenario: string; scene: string; run: number; step: number; choice: number; lessonVersionId: string }[];
};

/**
 * What stands about a lesson in the database and may change with the day or the reader. `person`: an id, or a query that finds one.
 * Columns are named by the first part of a whole query, and typed by it.
 */
function lessonParts(person: Sql, course: string, lesson: string): Sql {
  return sql`
    SELECT 'centre' AS "kind", "nameZh" AS "a", "nameEn" AS "b", "kind" AS "c", NULL AS "d", NULL AS "e", 0 AS "n", 0 AS "m", 0 AS "k" FROM "Centre" WHERE "id" = 'centre'
    UNION ALL SELECT 'register', '', NULL, NULL, NULL, NULL, COUNT(*), 0, 0 FROM "ReferenceDocument" WHERE "kind" IN ('standard', 'parameters', 'glossary')
    UNION ALL SELECT 'bank', '', NULL, NULL, NULL, NULL, COUNT(*), 0, 0 FROM "QuestionVersion"
    UNION ALL SELECT 'course', "titleZh", "titleEn", "state", NULL, NULL, 0, 0, 0 FROM "Course" WHERE "slug" = ${course} AND "state" IN ('live', 'retired')
    UNION ALL SELECT 'lesson', l."id", l."slug", l."currentVersionId", l."titleZh", l."titleEn", l."order", CASE WHEN l."retiredAt" IS NULL THEN 0 ELSE 1 END, 0
      FROM "Lesson" l JOIN "Course" c ON c."id" = l."courseId" WHERE c."slug" = ${course} AND c."state" IN ('live', 'retired') AND l."currentVersionId" IS NOT NULL
    UNION ALL SELECT 'urgent', r."versionId", r."state", NULL, NULL, NULL, 0, 0, 0
      FROM "LessonReview" r JOIN "Lesson" l ON l."id" = r."lessonId" JOIN "Course" c ON c."id" = l."courseId"
      WHERE r."urgent" AND r."versionId" IS NOT NULL AND r."state" IN ('open', 'returned') AND l."slug" = ${lesson} AND c."slug" = ${course}
    UNION ALL SELECT 'progress', p."id", p."lessonVersionId", p."place", p."seenVersionId", p."movedNote", CASE WHEN p."completedAt" IS NULL THEN 0 ELSE 1 END, COALESCE(p."movedFrom", 0), 0
      FROM "LessonProgress" p JOIN "Lesson" l ON l."id" = p."lessonId" JOIN "Course" c ON c."id" = l."courseId"
      WHERE p."personId" = ${person} AND l."slug" = ${lesson} AND c."slug" = ${course}
    UNION ALL SELECT 'check', r."questionId", r."questionVersionId", r."response", CAST(r."at" AS TEXT), r."lessonVersionId", r."score", CASE WHEN r."right" THEN 1 ELSE 0 END, 0
      FROM "CheckResponse" r JOIN "LessonVersion" v ON v."id" = r."lessonVersionId" JOIN "Lesson" l ON l."id" = v."lessonId" JOIN "Course" c ON c."id" = l."courseId"
      WHERE r."personId" = ${person} AND l."slug" = ${lesson} AND c."slug" = ${course}
    UNION ALL SELECT 'step', s."scenario", s."scene", NULL, NULL, s."lessonVersionId", s."run", s."step", s."choice"
      FROM "ScenarioStep" s JOIN "LessonVersion" v ON v."id" = s."lessonVersionId" JOIN "Lesson" l ON l."id" = v."lessonId" JOIN "Course" c ON c."id" = l."courseId"
      WHERE s."personId" = ${person} AND l."slug" = ${lesson} AND c."slug" = ${course}`;
}

/** Everything about a lesson that depends on the day or on the reader, in one query; the published text comes from memory. Null when there is no such course. */
export async function readLessonRows(options: { db: Db; personId: string; course: string; lesson: string }): Promise<LessonRows | null> {
  const { db, personId, course, lesson } = options;
  return sortRows(await db.$queryRaw<Row[]>(lessonParts(sql`${personId}`, course, lesson)), course);
}

/**
 * The same for whoever a session belongs to, and the person, still in one query: this is read more often than all else. Null for a stranger or an
 * ended session.
 */
export async function readLessonVisit(options: { db: Db; token: string; now: Date; today: string; course: string; lesson: string }): Promise<{ actor: Actor; rows: LessonRows | null } | null> {
  const { db, token, course, lesson } = options;
  if (token === '') return null;
  const sessionId = sha256(token);
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT 'visitor' AS "kind", p."id" AS "a", p."name" AS "b", p."staffNumber" AS "c", p."departmentId" AS "d", p."leftOn" AS "e", 0 AS "n", 0 AS "m", 0 AS "k",
      s."endedAt" AS "endedAt", s."expiresAt" AS "expiresAt", s."lastSeenAt" AS "lastSeenAt"
      FROM "Session" s JOIN "Person" p ON p."id" = s."personId" WHERE s."id" = ${sessionId}
    UNION ALL SELECT 'role', r."role", r."fromDate", r."toDate", r."endedOn", NULL, 0, 0, 0, NULL, NULL, NULL
      FROM "Session" s JOIN "RoleAssignment" r ON r."personId" = s."personId" WHERE s."id" = ${sessionId}
    UNION ALL SELECT parts.*, NULL, NULL, NULL FROM (${lessonParts(sql`(SELECT "personId" FROM "Session" WHERE "id" = ${sessionId})`, course, lesson)}) parts`;
  const visitor = rows.find((row) => row.kind === 'visitor');
  if (!visitor) return null;
  const { a: id, b, c, d, e: leftOn, endedAt, expiresAt, lastSeenAt } = visitor;
  const spans = rows.flatMap((row): RoleRow[] => (row.kind === 'role' ? [{ role: row.a, fromDate: text(row.b), toDate: row.c, endedOn: row.d }] : []));
  const actor = await visitorOf({ ...options, sessionId, visitor: { id, name: text(b), staffNumber: text(c), departmentId: text(d), leftOn, endedAt, expiresAt, lastSeenAt }, spans });
  return actor ? { actor, rows: sortRows(rows, course) } : null;
}

const text = (value: string | null) => value ?? '';

function sortRows(rows: Row[], slug: string): LessonRows | null {
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const [centre, course, progress] = [of('centre')[0], of('course')[0], of('progress')[0]];
  if (!course) return null;
  return {
    centre: { name: { zh: centre?.a ?? '', en: centre?.b ?? '' }, demonstration: centre?.c === 'demonstration' },
    register: Number(of('register')[0]?.n),
    bank: Number(of('bank')[0]?.n),
    course: { slug, titleZh: course.a, titleEn: course.b, retired: course.c === 'retired' },
    lessons: of('lesson').sort((x, y) => Number(x.n) - Number(y.n)).map((row) => ({ id: row.a, slug: text(row.b), currentVersionId: text(row.c), titleZh: text(row.d), titleEn: row.e, retired: Number(row.m) === 1 })),
    progress: progress
      ? {
          id: progress.a, lessonVersionId: text(progress.b), place: progress.c, completed: Number(progress.n) === 1, seenVersionId: progress.d,
          moved: Number(progress.m) > 0 ? { from: Number(progress.m), reason: text(progress.e) } : null,
        }
      : null,
    urgent: of('urgent').map((row) => ({ versionId: row.a, state: row.b === 'returned' ? 'returned' : 'open' })),
    // Instants as text sort like instants: each database writes all of its own in one form.
    answered: of('check').sort((x, y) => (text(x.d) < text(y.d) ? -1 : text(x.d) > text(y.d) ? 1 : 0)).map((row) => ({
      questionId: row.a, questionVersionId: text(row.b), response: text(row.c), score: Number(row.n), right: Number(row.m) === 1, lessonVersionId: text(row.e),
    })),
    steps: of('step').map((row) => ({ scenario: row.a, scene: text(row.b), run: Number(row.n), step: Number(row.m), choice: Number(row.k), lessonVersionId: text(row.e) }))
      .sort((x, y) => x.run - y.run || x.step - y.step),
  };
}
