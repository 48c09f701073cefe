import type { TermView } from '~/domain/standards/term-letter';
import { useLanguage } from '~/locales/use-language';

/** Terms under their letters, each with an anchor of its own that lessons and searches lead to. `search`: the reader may search lessons. */
export function TermList({ groups, search }: { groups: { letter: string; entries: TermView[] }[]; search: boolean }) {
  return (
    <>
      {groups.map((group) => (
        <section key={group.letter} aria-labelledby={`letter-${group.letter}`} className="mb-6">
          <h2 id={`letter-${group.letter}`} className="mb-2 scroll-mt-4 text-accent-strong">{group.letter}</h2>
          <dl className="grid gap-3">
            {group.entries.map((entry) => <Entry key={entry.key} entry={entry} search={search} />)}
          </dl>
        </section>
      ))}
    </>
  );
}

function Entry({ entry, search }: { entry: TermView; search: boolean }) {
  const { t, language } = useLanguage();
  const otherLanguage = language === 'zh' ? 'en' : 'zh-CN';
  return (
    <div id={`term-${entry.key}`} className="min-w-0 scroll-mt-4 rounded-card border border-line bg-card p-4 target:border-accent target:bg-accent-soft sm:p-5">
      <dt className="flex flex-wrap items-baseline gap-x-3 break-words">
        <span className="text-lg font-semibold">{entry.term}</span>
        <span lang={otherLanguage} className="text-ink-soft">{entry.other}</span>
      </dt>
      {entry.aka.length > 0 ? <dd className="text-sm text-ink-soft">{t('glossary.aka', { words: entry.aka.join(language === 'zh' ? '、' : ', ') })}</dd> : null}
      <dd className="mt-1 break-words">{entry.definition}</dd>
      <dd className="mt-1 flex flex-wrap items-center justify-between gap-x-4 text-sm text-ink-soft">
        <span className="min-w-0 break-words">{t('glossary.source', { source: entry.source })}</span>
        {search ? (
          <a className="inline-flex min-h-target items-center" href={`/search?${new URLSearchParams({ q: entry.term })}`} aria-label={t('glossary.in-lessons', { term: entry.term })}>{t('glossary.search')}</a>
        ) : null}
      </dd>
    </div>
  );
}
