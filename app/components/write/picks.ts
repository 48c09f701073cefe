import type { LessonChoices } from '~/domain/courses/lesson-choices';
import { inLanguage, type Language } from '~/domain/kernel/text';
import type { Pick } from './pick-field';

/** What a field of this kind offers, in the language of the text. */
export function picksFor(kind: 'parameter' | 'question' | 'term', choices: LessonChoices, language: Language): Pick[] {
  switch (kind) {
    case 'parameter': return choices.parameters.map((entry) => ({ key: entry.key, label: inLanguage(entry.title, language), detail: inLanguage(entry.value, language) }));
    case 'question': return choices.questions.map((entry) => ({ key: entry.id, label: inLanguage(entry.stem, language), detail: entry.id }));
    case 'term': return choices.terms.map((entry) => ({ key: entry.key, label: inLanguage(entry.term, language), detail: '' }));
  }
}

/** Every clause, the newest version's words; an article that stands in several versions stands here once. */
export function clausePicks(choices: LessonChoices, language: Language): Pick[] {
  return choices.standards.flatMap((standard) => {
    const inForceFirst = [...standard.versions].sort((a, b) => Number(b.inForce) - Number(a.inForce));
    const clauses = new Map(inForceFirst.flatMap((version) => version.clauses).reverse().map((clause) => [clause.article, clause]));
    return [...clauses.values()].reverse().map((clause) => ({
      key: clauseKey(standard.id, clause.article), label: clauseLabel(inLanguage(standard.title, language), clause.article, language), detail: inLanguage(clause.text, language),
    }));
  });
}

/** 《住房公积金管理条例》第24条 */
export function clauseLabel(title: string, article: string, language: Language): string {
  const number = /^\d+$/.test(article);
  if (language === 'en') return number ? `${title}, Art. ${article}` : `${title}, ${article}`;
  return number ? `《${title}》第${article}条` : `《${title}》${article}`;
}

export const clauseKey = (standard: string, article: string) => `${standard}/${article}`;

/** The regulation and the article of a picked clause. */
export function readClauseKey(key: string): { standard: string; article: string } {
  const cut = key.indexOf('/');
  return { standard: key.slice(0, cut), article: key.slice(cut + 1) };
}
