import { Button } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { byLetter, meansTerm, type TermView } from '~/domain/standards/term-letter';
import { useTypedWords } from '~/components/search/use-typed-words';
import { useLanguage } from '~/locales/use-language';
import { TermList } from './term-list';

/** The glossary with its filter: a form without scripts, at once with them. */
export function TermDesk({ terms, filter, search }: { terms: TermView[]; filter: string; search: boolean }) {
  const { t } = useLanguage();
  const { asked, field } = useTypedWords(filter);
  const shown = terms.filter((term) => meansTerm(term, asked.trim()));
  const groups = byLetter(shown);
  return (
    <>
      <form action="/glossary" className="mb-4 max-w-form" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor="filter" className="font-medium">{t('glossary.filter')}</label>
        <p id="filter-hint" className="text-sm text-ink-soft">{t('glossary.filter-hint')}</p>
        <div className="mt-1 flex gap-2">
          <input id="filter" name="filter" type="search" autoComplete="off" maxLength={60} {...field} aria-describedby="filter-hint"
            className="block min-h-target w-full min-w-0 rounded-lg border border-ink-soft bg-card px-3 py-2 text-ink" />
          <Button tone="quiet" className="shrink-0">{t('glossary.apply')}</Button>
        </div>
      </form>
      <p role="status" className="mb-2 text-ink-soft">{shown.length === terms.length ? t('glossary.count', { count: terms.length }) : t('glossary.count-of', { count: terms.length, shown: shown.length })}</p>
      {groups.length > 1 ? (
        <nav aria-label={t('glossary.letters')} className="no-print mb-6 flex flex-wrap gap-1">
          {groups.map(({ letter }) => (
            <a key={letter} href={`#letter-${letter}`} className="inline-flex min-h-target min-w-target items-center justify-center rounded-lg border border-line bg-card no-underline hover:border-accent hover:no-underline">{letter}</a>
          ))}
        </nav>
      ) : null}
      {shown.length === 0 ? <EmptyState title={t('glossary.none')}>{t('glossary.none-why')}</EmptyState> : <TermList groups={groups} search={search} />}
    </>
  );
}
