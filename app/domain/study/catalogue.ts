import { BUSINESS_LINES, COMPETENCIES, type BusinessLine, type Competency } from '~/domain/kernel/business-line';

/** 未开始 · 学习中 · 已学完, of a lesson and of a course. */
export const STUDY_STATES = ['new', 'started', 'done'] as const;
export type StudyState = (typeof STUDY_STATES)[number];

type Titled = { titleZh: string; titleEn: string | null };
/** `minutes`: planned. `percent`: how far it was read, 0–100. */
export type CatalogueLesson = Titled & { minutes: number; percent: number; state: StudyState; line: string; competency: string };
export type CatalogueCourse = Titled & { summaryZh: string; summaryEn: string | null; lessons: CatalogueLesson[] };

/** A lesson of the catalogue as a person sees it. `place`: where they stopped. */
export type LessonLine = CatalogueLesson & { slug: string; place: string | null };

/** A course of the catalogue as a person sees it. */
export type CourseLine = Omit<CatalogueCourse, 'lessons'> & {
  slug: string;
  lessons: LessonLine[];
  done: number;
  state: StudyState;
  /** Planned minutes of what is still to be read. */
  minutesLeft: number;
  /** Business lines that its lessons are about. */
  lines: BusinessLine[];
  /** What is best learnt first, as far as this person is offered it. */
  after: (Titled & { slug: string; state: StudyState })[];
  /** The lesson to go on with: one under way, else the first that is not done. */
  next: LessonLine | null;
};

/** What of the catalogue somebody wants to see; an empty field asks nothing. */
export type CatalogueFilter = { text: string; line: BusinessLine | ''; competency: Competency | ''; state: StudyState | '' };

/** The filter of a page's address; what it does not know it leaves out. */
export function readCatalogueFilter(search: URLSearchParams): CatalogueFilter {
  const one = <Word extends string>(name: string, words: readonly Word[]): Word | '' => words.find((word) => word === search.get(name)) ?? '';
  return {
    text: (search.get('text') ?? '').trim().slice(0, 80), line: one('line', BUSINESS_LINES), competency: one('competency', COMPETENCIES), state: one('state', STUDY_STATES),
  };
}

/** A course is done when all its lessons are, and under way as soon as one was opened. */
export function courseState(lessons: readonly { state: StudyState }[]): StudyState {
  if (lessons.length > 0 && lessons.every((lesson) => lesson.state === 'done')) return 'done';
  return lessons.every((lesson) => lesson.state === 'new') ? 'new' : 'started';
}

/** Planned minutes of what is still to be read, rounded up: a lesson under way counts what is left of it, but at least a minute for its checks. */
export function minutesLeft(lessons: readonly Pick<CatalogueLesson, 'state' | 'minutes' | 'percent'>[]): number {
  return lessons.reduce((sum, { state, minutes, percent }) => {
    if (state === 'done') return sum;
    return sum + Math.max(1, Math.ceil((minutes * (100 - Math.min(100, Math.max(0, percent)))) / 100));
  }, 0);
}

/**
 * The courses that fit, in their order. A course fits a line and competency when one lesson of it has both, a text when every word of it
 * stands in the course or one of its lessons. `lessons`: those whose own title has all the words, to be offered at once.
 */
export function filterCatalogue<Course extends CatalogueCourse>(courses: readonly Course[], filter: CatalogueFilter): { course: Course; lessons: Course['lessons'] }[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => text.includes(word));
  return courses.flatMap((course) => {
    if (filter.state && courseState(course.lessons) !== filter.state) return [];
    const fitting = course.lessons.filter((lesson) => (!filter.line || lesson.line === filter.line) && (!filter.competency || lesson.competency === filter.competency));
    if ((filter.line || filter.competency) && fitting.length === 0) return [];
    if (words.length === 0) return [{ course, lessons: filter.line || filter.competency ? fitting : [] }];
    const lessons = fitting.filter((lesson) => has(titles(lesson)));
    const own = `${titles(course)} ${plain(`${course.summaryZh} ${course.summaryEn ?? ''}`)}`;
    return lessons.length > 0 || has(own) ? [{ course, lessons }] : [];
  });
}

const titles = ({ titleZh, titleEn }: Titled) => plain(`${titleZh} ${titleEn ?? ''}`);

/** Full-width letters and figures as plain ones, in lower case. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase();
