import type { CalendarDate } from '~/domain/kernel/calendar';
import type { Language } from '~/domain/kernel/text';
import { brokenLinks } from './broken-links';
import { COMPONENTS } from './gate/components';
import { missingFrontMatter } from './gate/front-matter-schema';
import type { GatedLesson } from './gate/gated-lesson';
import { unresolvedReferences, type KnownReferences } from './lesson-references';
import type { PublishProblem } from './publish-problem';

/** Characters (Chinese) and words (English) that a learner reads in a minute while taking in something new. */
const READING_PACE: Record<Language, number> = { zh: 260, en: 160 };

/**
 * Everything that stands between an accepted lesson and its publication, at once. `twin`: the other language, null where there
 * is none. Publishing is possible when no entry is a `problem`; a `note` informs the trainer.
 */
export function publishCheck(options: {
  lesson: GatedLesson; language: Language; twin: GatedLesson | null; known: KnownReferences; date: CalendarDate;
}): PublishProblem[] {
  const { lesson, language, twin, known, date } = options;
  return [
    ...missingFrontMatter(lesson.frontMatter).map((key) => problem('front-matter-missing', { key })),
    ...headingProblems(lesson),
    ...unresolvedReferences(lesson.references, known, date),
    ...brokenLinks(lesson, known.pages),
    ...repeatedNames(lesson),
    ...(twin ? twinProblems(lesson, twin) : []),
    ...notes(lesson, language, twin),
  ];
}

/** Answers are kept by the name of an item or scenario, so a lesson may use each once. */
function repeatedNames(lesson: GatedLesson): PublishProblem[] {
  return [lesson.inlineChecks.map((check) => check.name), lesson.scenarios].flatMap((names) =>
    [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => problem('name-repeated', { name })));
}

function headingProblems(lesson: GatedLesson): PublishProblem[] {
  const problems: PublishProblem[] = [];
  let before = 1;
  for (const { depth, line, column } of lesson.headings) {
    if (depth === 1) problems.push({ ...problem('heading-level-one', {}), line, column });
    else if (depth > before + 1) problems.push({ ...problem('heading-skipped', { from: before, to: depth }), line, column });
    before = depth;
  }
  return problems;
}

const INLINE = new Set([...COMPONENTS].filter(([, rule]) => rule.place === 'inline').map(([name]) => name));

/**
 * Twins ask the same and count the same: their checks, stories and subject are one. In what is only shown, a language may be left behind
 * for a while, and the trainer is told.
 */
function twinProblems(lesson: GatedLesson, twin: GatedLesson): PublishProblem[] {
  const problems: PublishProblem[] = [];
  const behind = (name: string) => problems.push({ ...problem('twin-behind', { name }), severity: 'note' });
  const blocks = (of: GatedLesson) => of.components.filter((name) => !INLINE.has(name)).join(' ');
  if (blocks(lesson) !== blocks(twin)) behind(difference(lesson, twin));
  const compare = (name: string, of: (side: GatedLesson) => string[], shownOnly = false) => {
    const [mine, theirs] = [new Set(of(lesson)), new Set(of(twin))];
    const odd = [...mine].filter((key) => !theirs.has(key)).concat([...theirs].filter((key) => !mine.has(key)));
    if (odd.length === 0) return;
    const what = `${name} ${odd.slice(0, 3).join(' ')}`;
    if (shownOnly) behind(what);
    else problems.push(problem('twin-components', { name: what }));
  };
  compare('Param', (side) => side.references.parameters.map((item) => item.name), true);
  compare('Clause', (side) => side.references.clauses.map((item) => `${item.standard}/${item.article}${item.version ? `/${item.version}` : ''}`), true);
  compare('KnowledgeCheck', (side) => side.checks);
  compare('KnowledgeCheck', (side) => side.inlineChecks.map(formOf));
  compare('Scenario', (side) => side.scenarios);
  if (lesson.forms.join('\n') !== twin.forms.join('\n')) problems.push(problem('twin-components', { name: 'Scenario · Flow' }));
  compare('Term', (side) => side.references.terms.map((item) => item.name), true);
  for (const key of ['competency', 'line', 'minutes', 'asOf'] as const) {
    if (lesson.frontMatter[key] === twin.frontMatter[key]) continue;
    problems.push({ ...problem('twin-front-matter', { name: key }), severity: key === 'minutes' || key === 'asOf' ? 'note' : 'problem' });
  }
  return problems;
}

/** What of an item written in place must be the same in both languages: all but the words. */
function formOf({ name, type, options, pairs, documents, answer, tolerance }: GatedLesson['inlineChecks'][number]): string {
  return [name, type, options.map((option) => (option.right ? 'x' : '-')).join(''), pairs.length, documents.map((page) => page.fields.map((field) => (field.wrong ? 'x' : '-')).join('')).join(','), answer ?? '', tolerance].join('/');
}

function difference(lesson: GatedLesson, twin: GatedLesson): string {
  const count = (of: GatedLesson, name: string) => of.components.filter((entry) => entry === name).length;
  const names = [...new Set([...lesson.components, ...twin.components])].filter((name) => count(lesson, name) !== count(twin, name) && !INLINE.has(name));
  return names.map((name) => `${name} ${count(lesson, name)}/${count(twin, name)}`).join(' ') || 'order';
}

function notes(lesson: GatedLesson, language: Language, twin: GatedLesson | null): PublishProblem[] {
  const found: PublishProblem[] = [];
  const note = (code: PublishProblem['code'], details: Record<string, string | number> = {}) => found.push({ ...problem(code, details), severity: 'note' });
  if (lesson.characters === 0) found.push(problem('no-words', {}));
  if (lesson.checks.length === 0) note('no-check');
  if (!twin && language === 'zh') note('twin-missing');
  const estimate = readingMinutes(lesson.characters, language);
  if (lesson.minutes !== null && (estimate > lesson.minutes || estimate * 5 < lesson.minutes)) note('reading-time', { estimate, minutes: lesson.minutes });
  return found;
}

/** Minutes that reading takes, at least 1. `characters`: as counted by the gate. */
export function readingMinutes(characters: number, language: Language): number {
  return Math.max(1, Math.ceil(characters / READING_PACE[language]));
}

function problem(code: PublishProblem['code'], details: Record<string, string | number>): PublishProblem {
  return { severity: 'problem', code, line: 1, column: 1, details };
}
