import { scenariosOf, type CompiledLesson } from '~/domain/courses/compiled-lesson';
import { languageBehind } from '~/domain/courses/language-behind';
import { assertLessonHtml } from '~/domain/courses/lesson-html';
import type { Language } from '~/domain/kernel/text';
import { wallClock } from '~/domain/kernel/wall-clock';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import type { Db } from '~/server/platform/db/open.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { readLessonRows, type LessonRows } from './read-lesson-rows.server';

export type OpenLesson = NonNullable<Awaited<ReturnType<typeof openLesson>>>;

/** What was parsed once stays right: versions never change. */
const parsed = new Map<string, CompiledLesson>();
const MOST = 500;

const versionsRead = new Map<string, Awaited<ReturnType<typeof loadVersion>>>();

async function loadVersion(db: Db, id: string) {
  const { sourceZh, sourceEn, ...version } = await db.lessonVersion.findUniqueOrThrow({
    where: { id },
    select: { sourceZh: true, sourceEn: true, number: true, publishedAt: true, titleZh: true, titleEn: true, objectivesZh: true, objectivesEn: true, minutes: true, compiledZh: true, compiledEn: true },
  });
  return { ...version, behind: languageBehind(sourceZh, sourceEn) };
}

async function readVersion(db: Db, id: string) {
  const known = versionsRead.get(id);
  if (known) return known;
  const version = await loadVersion(db, id);
  if (versionsRead.size >= MOST) versionsRead.clear();
  versionsRead.set(id, version);
  return version;
}

function compiledOf(key: string, json: string): CompiledLesson {
  let value = parsed.get(key);
  if (!value) {
    value = JSON.parse(json) as CompiledLesson;
    // Checked again when read: what left the compiler must be what is served.
    assertLessonHtml(value.html);
    for (const { scenes } of scenariosOf(value)) for (const scene of scenes) assertLessonHtml(scene.html);
    if (parsed.size >= MOST) parsed.clear();
    parsed.set(key, value);
  }
  return value;
}

/**
 * A lesson for reading. The first visit pins the reader to the version of that day; they stay on it until the lesson is done or they
 * ask for the newer one. Compiles nothing. `rows`: what was read of the database already. `begin` false: a device fetches it for later. `null`: no such live lesson.
 */
export async function openLesson(options: ActorContext & { course: string; lesson: string; language: Language; rows?: LessonRows | null; begin?: boolean }) {
  const { db, actor, language } = options;
  const rows = options.rows !== undefined ? options.rows : await readLessonRows({ db, personId: actor.id, course: options.course, lesson: options.lesson });
  const row = rows?.lessons.find((entry) => entry.slug === options.lesson);
  if (!rows || !row) return null;
  // What was taken out of the offer may be finished, not begun.
  if (!rows.progress && (row.retired || rows.course.retired)) return null;
  const progress: Reading = rows.progress ?? (options.begin === false ? notBegun(row.currentVersionId) : await beginLesson(options, row.id, row.currentVersionId));
  const versionId = progress.completed ? row.currentVersionId : progress.lessonVersionId;
  const version = await readVersion(db, versionId);
  const english = language === 'en' && version.compiledEn !== null;
  const compiled = compiledOf(`${versionId}/${english ? 'en' : 'zh'}`, english && version.compiledEn ? version.compiledEn : version.compiledZh);
  const offered = rows.lessons.filter((entry) => !entry.retired || entry === row);
  const place = offered.indexOf(row);
  return {
    lessonId: row.id,
    versionId,
    versionNumber: version.number,
    publishedAt: version.publishedAt,
    newerVersion: versionId !== row.currentVersionId,
    course: rows.course,
    titleZh: version.titleZh,
    titleEn: version.titleEn,
    objectives: JSON.parse(english && version.objectivesEn ? version.objectivesEn : version.objectivesZh) as string[],
    /** The text's own language: a lesson without English is read in Chinese, and says so. */
    textLanguage: (english ? 'en' : 'zh') as Language,
    /** Set when this text is as of an earlier day than the same lesson in the other language. */
    behind: version.behind?.language === (english ? 'en' : 'zh') ? version.behind : null,
    minutes: version.minutes,
    compiled,
    completed: progress.completed,
    place: progress.place,
    answered: rows.answered.filter((entry) => entry.lessonVersionId === versionId),
    steps: rows.steps.filter((entry) => entry.lessonVersionId === versionId),
    centre: rows.centre,
    register: rows.register,
    bank: rows.bank,
    number: place + 1,
    count: offered.length,
    previous: offered[place - 1] ?? null,
    next: offered[place + 1] ?? null,
    newerUrgent: versionId !== row.currentVersionId && rows.urgent.some((entry) => entry.versionId === row.currentVersionId),
    urgent: rows.urgent.find((entry) => entry.versionId === versionId)?.state ?? null,
    change: await changeFor(options, row, progress),
  };
}

type Reading = Pick<NonNullable<LessonRows['progress']>, 'lessonVersionId' | 'place' | 'completed' | 'seenVersionId' | 'moved'>;

/**
 * What a reader is told who knows an older text: whoever is done with it, until they confirm the newest, and whoever was moved by a
 * trainer. Null for everybody else.
 */
async function changeFor({ db, zone }: ActorContext, row: LessonRows['lessons'][number], progress: Reading) {
  const { moved, completed, lessonVersionId, seenVersionId } = progress;
  if (!moved && (!completed || lessonVersionId === row.currentVersionId || seenVersionId === row.currentVersionId)) return null;
  const known = moved ? moved.from : Math.max((await readVersion(db, lessonVersionId)).number, seenVersionId ? (await readVersion(db, seenVersionId)).number : 0);
  const versions = await db.lessonVersion.findMany({ where: { lessonId: row.id, number: { gt: known } }, orderBy: { number: 'asc' }, select: { id: true, number: true, note: true, publishedAt: true } });
  const corrections = await db.lessonReview.findMany({ where: { lessonId: row.id, urgent: true }, select: { versionId: true } });
  const urgent = new Set(corrections.map((entry) => entry.versionId));
  return {
    movedFor: moved?.reason ?? null,
    entries: versions.map(({ id, number, note, publishedAt }) => ({ number, note, on: wallClock(publishedAt, zone).date, urgent: urgent.has(id) })),
  };
}

/** The reader has been told of everything up to the newest version. */
export async function confirmChanges(options: ActorContext & { lessonId: string }): Promise<void> {
  const { db, actor, lessonId } = options;
  const lesson = await db.lesson.findUnique({ where: { id: lessonId }, select: { currentVersionId: true } });
  await db.lessonProgress.updateMany({ where: { personId: actor.id, lessonId }, data: { seenVersionId: lesson?.currentVersionId ?? null, movedFrom: null, movedNote: null } });
}

const notBegun = (lessonVersionId: string): Reading => ({ lessonVersionId, place: null, completed: false, seenVersionId: null, moved: null });

/** A lesson that was first read without a network is begun when its place or an answer arrives. */
export async function beginIfOffered(options: ActorContext & { lessonId: string }): Promise<void> {
  const { db, actor, lessonId } = options;
  if (await db.lessonProgress.findUnique({ where: { personId_lessonId: { personId: actor.id, lessonId } }, select: { id: true } })) return;
  const lesson = await db.lesson.findFirst({ where: { id: lessonId, retiredAt: null, course: { state: 'live' } }, select: { currentVersionId: true } });
  if (lesson?.currentVersionId) await beginLesson(options, lessonId, lesson.currentVersionId);
}

async function beginLesson({ db, actor, now }: ActorContext, lessonId: string, lessonVersionId: string) {
  try {
    await db.lessonProgress.create({ data: { id: newId(), personId: actor.id, lessonId, lessonVersionId, startedAt: now, lastReadAt: now } });
    return notBegun(lessonVersionId);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Two tabs opened the lesson at once.
    const row = await db.lessonProgress.findUniqueOrThrow({ where: { personId_lessonId: { personId: actor.id, lessonId } } });
    return { lessonVersionId: row.lessonVersionId, place: row.place, completed: row.completedAt !== null, seenVersionId: row.seenVersionId, moved: null };
  }
}

/** Moves a reader who is under way to the newest version, because they asked. */
export async function moveToNewestVersion(options: ActorContext & { lessonId: string }): Promise<void> {
  const { db, actor, lessonId } = options;
  const lesson = await db.lesson.findUnique({ where: { id: lessonId }, select: { currentVersionId: true } });
  if (!lesson?.currentVersionId) return;
  await db.lessonProgress.updateMany({
    where: { personId: actor.id, lessonId, completedAt: null },
    data: { lessonVersionId: lesson.currentVersionId, place: null, percent: 0 },
  });
}

/**
 * Remembers where the reader is. `place`: id of a heading or check of the lesson. `late`: a place from a time without a network, which
 * may have been passed on another device since: then the further one stays.
 */
export async function rememberPlace(options: ActorContext & { lessonId: string; place: string; percent: number; late?: boolean }): Promise<void> {
  const { db, actor, now, lessonId, place, percent, late = false } = options;
  if (late) await beginIfOffered(options);
  await db.lessonProgress.updateMany({
    where: { personId: actor.id, lessonId, completedAt: null, ...(late ? { percent: { lt: percent } } : {}) }, data: { place, percent, lastReadAt: now },
  });
}
