import { checksOf, scenariosOf, type CompiledLesson } from '~/domain/courses/compiled-lesson';
import { fillSlots } from '~/domain/courses/fill-lesson';
import type { CalendarDate } from '~/domain/kernel/calendar';
import { inLanguage, type Language } from '~/domain/kernel/text';
import { inForce } from '~/domain/questions/in-force';
import type { SearchEntry } from '~/domain/search/entry';
import { plainText, sectionsOf } from '~/domain/search/lesson-sections';
import { fillingOf } from '~/server/courses/fill-slots.server';
import type { Db } from '~/server/platform/db/open.server';
import { readQuestionVersions } from '~/server/quizzes/question-body.server';
import { readRegister, type Register } from '~/server/standards/read-register.server';
import type { FindableLesson, SearchStamp } from './read-search-stamp.server';

type Gathering = { db: Db; stamp: SearchStamp; language: Language; today: CalendarDate };

/** Everything that can be found in a language on a day: places in the lessons that new readers get, terms, explanations of live practice items. */
export async function gatherEntries(options: Gathering): Promise<SearchEntry[]> {
  const register = await readRegister(options.db);
  const lessons = await lessonEntries(options, register);
  return [...lessons.entries, ...termEntries(register, options.language), ...(await explanationEntries(options, lessons.checks))];
}

/** Where a check stands: the lesson's title and the address of the check. */
type CheckPlace = { title: string; href: string };

async function lessonEntries({ db, stamp, language, today }: Gathering, register: Register): Promise<{ entries: SearchEntry[]; checks: Map<string, CheckPlace> }> {
  const versions = await db.lessonVersion.findMany({
    where: { id: { in: stamp.lessons.map((lesson) => lesson.versionId) } },
    select: { id: true, titleZh: true, titleEn: true, objectivesZh: true, objectivesEn: true, compiledZh: true, compiledEn: true },
  });
  const byId = new Map(versions.map((version) => [version.id, version]));
  const checks = new Map<string, CheckPlace>();
  const entries = stamp.lessons.flatMap((lesson): SearchEntry[] => {
    const version = byId.get(lesson.versionId);
    if (!version) return [];
    const english = language === 'en' && version.compiledEn !== null;
    const compiled = JSON.parse(english && version.compiledEn ? version.compiledEn : version.compiledZh) as CompiledLesson;
    const objectives = JSON.parse(english && version.objectivesEn ? version.objectivesEn : version.objectivesZh) as string[];
    const title = inLanguage({ zh: version.titleZh, en: version.titleEn ?? undefined }, language);
    const href = `/courses/${lesson.course}/${lesson.lesson}`;
    for (const { question } of checksOf(compiled)) if (!checks.has(question)) checks.set(question, { title, href: `${href}#check-${question}` });
    const course = courseTitle(lesson, language);
    // Parameters and clauses stand in the text as they do in the page.
    const { filling } = fillingOf({ slots: compiled.slots, register, language: english ? 'en' : 'zh', today });
    const sections = sectionsOf({ html: fillSlots(compiled.html, filling), headings: compiled.headings });
    const opening = sections.find((section) => section.anchor === '');
    return [
      { kind: 'lesson', href, title, also: '', context: course, text: [objectives.join(english ? '; ' : '；'), opening?.text ?? ''].filter(Boolean).join(english ? '. ' : '。') },
      ...sections.filter((section) => section.anchor !== '').map((section): SearchEntry => ({
        kind: 'lesson', href: `${href}#${section.anchor}`, title: section.heading, also: '', context: `${course} · ${title}`, text: section.text,
      })),
      // Of a scenario only what everybody sees: how it goes on is for playing.
      ...scenariosOf(compiled).map((scenario): SearchEntry => ({
        kind: 'lesson', href: `${href}#scenario-${scenario.name}`, title: scenario.title, also: '', context: `${course} · ${title}`,
        text: plainText(fillSlots(scenario.scenes[0]?.html ?? '', filling)),
      })),
    ];
  });
  return { entries, checks };
}

function courseTitle({ courseTitle: { zh, en } }: FindableLesson, language: Language): string {
  return inLanguage({ zh, en: en ?? undefined }, language);
}

function termEntries(register: Register, language: Language): SearchEntry[] {
  return register.terms.map((entry) => {
    const other = inLanguage(entry.term, language === 'zh' ? 'en' : 'zh');
    const title = inLanguage(entry.term, language);
    return {
      kind: 'term', href: `/glossary#term-${entry.key}`, title, also: [...(entry.aka ?? []), other].join(' '), context: other === title ? '' : other,
      text: inLanguage(entry.definition, language),
    };
  });
}

/** Stem and explanation of practice items whose key is right today. Neither formal items nor options nor keys are ever read into the index. */
async function explanationEntries({ db, language, today }: Gathering, checks: Map<string, CheckPlace>): Promise<SearchEntry[]> {
  const rows = await db.question.findMany({ where: { use: { in: ['practice', 'both'] }, state: 'live' }, select: { id: true, currentVersionId: true, competency: true }, orderBy: { id: 'asc' } });
  const quizzes = await db.referenceDocument.findMany({ where: { kind: 'blueprint', key: { startsWith: 'practice-' } }, select: { key: true } });
  const keys = new Set(quizzes.map((quiz) => quiz.key));
  const versions = await readQuestionVersions(db, rows.map((row) => row.currentVersionId));
  return rows.flatMap((row): SearchEntry[] => {
    const item = versions.get(row.currentVersionId)?.question;
    if (!item || item.use === 'formal' || item.explanation.zh === '' || !inForce(item, today)) return [];
    const check = checks.get(row.id);
    const quiz = `practice-${row.competency}`;
    return [{
      kind: 'explanation', href: check?.href ?? (keys.has(quiz) ? `/quizzes/${quiz}` : '/quizzes'), title: inLanguage(item.stem, language), also: '',
      context: check?.title ?? '', text: inLanguage(item.explanation, language),
    }];
  });
}
