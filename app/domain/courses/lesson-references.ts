import type { ItemUse } from '~/domain/questions/common-fields';
import type { CalendarDate } from '~/domain/kernel/calendar';
import { parameterAt, type Parameter } from '~/domain/standards/parameters';
import type { GlossaryTerm } from '~/domain/standards/glossary';
import { findClause, type Standard } from '~/domain/standards/register';
import type { KnownPages } from './broken-links';
import type { LessonReferences } from './gate/gated-lesson';
import type { PublishProblem } from './publish-problem';

/** What a lesson may refer to. `questions`: use of each item of the bank, by id, or that it is retired. */
export type KnownReferences = {
  standards: readonly Standard[];
  parameters: readonly Parameter[];
  terms: readonly Pick<GlossaryTerm, 'key'>[];
  questions: ReadonlyMap<string, ItemUse | 'retired'>;
  /** Addresses of the media store. */
  media: ReadonlySet<string>;
  pages: KnownPages;
};

/** Every reference of a lesson that does not resolve on the date, in the order of the text. */
export function unresolvedReferences(references: LessonReferences, known: KnownReferences, on: CalendarDate): PublishProblem[] {
  const problems: PublishProblem[] = [];
  const add = (code: PublishProblem['code'], { line, column }: { line: number; column: number }, details: Record<string, string | number>) =>
    problems.push({ severity: 'problem', code, line, column, details });
  for (const item of references.parameters) {
    if (parameterAt(known.parameters, item.name, on)) continue;
    const exists = known.parameters.some((entry) => entry.key === item.name);
    add(exists ? 'parameter-not-in-force' : 'parameter-not-found', item, { name: item.name, date: on });
  }
  for (const item of references.clauses) {
    if (!findClause(known.standards, item, on)) add('clause-not-found', item, { name: [item.standard, item.version, item.article].filter(Boolean).join(' ') });
  }
  for (const item of references.terms) {
    if (!known.terms.some((entry) => entry.key === item.name)) add('term-not-found', item, { name: item.name });
  }
  for (const item of references.media) {
    if (!known.media.has(item.address)) add('media-not-found', item, { name: item.address });
  }
  const seen = new Set<string>();
  for (const item of references.questions) {
    const use = known.questions.get(item.question);
    if (use === undefined) add('question-not-found', item, { name: item.question });
    else if (use === 'retired') add('question-retired', item, { name: item.question });
    else if (use !== 'practice') add('question-not-practice', item, { name: item.question });
    if (seen.has(item.question)) add('question-repeated', item, { name: item.question });
    seen.add(item.question);
  }
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}
