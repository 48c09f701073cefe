import { Link } from '@remix-run/react';
import { Search as SearchIcon } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import type { FoundWords } from '~/domain/search/entry';
import { useLanguage } from '~/locales/use-language';
import { HitList } from './hit-list';
import { useHits } from './use-hits';
import { useSearchKey } from './use-search-key';
import { useTypedWords } from './use-typed-words';

/** The page's search: a form that works without scripts, and with them a list that follows the typing. `known`: what the server found already. */
export function SearchDesk({ known, most }: { known: FoundWords; most: number }) {
  const { t } = useLanguage();
  const { words, asked, field: typed } = useTypedWords(known.query);
  const { found, state, again } = useHits({ words: asked, known, most });
  const field = useRef<HTMLInputElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  useSearchKey(field);
  useEffect(() => {
    if (field.current?.value === '') field.current.focus();
  }, []);
  const query = found?.query;
  useEffect(() => {
    // Coming back from a lesson shows the same list.
    if (query !== undefined) window.history.replaceState(window.history.state, '', `/search?${new URLSearchParams({ q: query })}`);
  }, [query]);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows and Esc move between the field and the links of the list
    <div ref={desk} onKeyDown={(event) => moveFocus(event, field.current, desk.current)}>
      <form role="search" action="/search" className="flex gap-2" onSubmit={(event) => { event.preventDefault(); again(); }}>
        <label htmlFor="q" className="sr-only">{t('search.label')}</label>
        <input id="q" ref={field} name="q" type="search" autoComplete="off" maxLength={80} enterKeyHint="search" aria-describedby="search-keys" {...typed}
          className="block min-h-target w-full min-w-0 rounded-lg border border-ink-soft bg-card px-3 py-2 text-ink" />
        <Button className="shrink-0"><SearchIcon aria-hidden className="size-5" /><span className="sr-only sm:not-sr-only">{t('search.submit')}</span></Button>
      </form>
      <p id="search-keys" className="mt-1 hidden text-sm text-ink-soft md:block">{t('search.keys')}</p>
      <div role="status" className="mb-3 mt-4 min-h-6 text-ink-soft">{state === 'failed' ? null : <Summary found={found} />}</div>
      {state === 'failed' ? <Notice tone="warning">{t('search.failed')}</Notice> : null}
      {found && found.hits.length > 0 ? <HitList hits={found.hits} /> : null}
      {found && found.hits.length === 0 ? (
        <EmptyState title={t('search.none', { query: found.query })} action={<Link to="/glossary">{t('search.glossary')}</Link>}>{t('search.none-why')}</EmptyState>
      ) : null}
      {words.trim() === '' ? <Examples /> : null}
    </div>
  );
}

function Summary({ found }: { found: FoundWords | null }) {
  const { t } = useLanguage();
  if (!found) return null;
  if (found.hits.length === 0) return <span className="sr-only">{t('search.none', { query: found.query })}</span>;
  if (!found.exact) return t('search.loose');
  return found.count > found.hits.length ? t('search.found-more', { count: found.count, shown: found.hits.length }) : t('search.found', { count: found.count });
}

function Examples() {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="examples">
      <h2 id="examples" className="mb-3 !text-base text-ink-soft">{t('search.examples')}</h2>
      <ul className="flex flex-wrap gap-2">
        {t('search.example-words').split('|').map((word) => (
          <li key={word}>
            <Link to={`/search?${new URLSearchParams({ q: word })}`} className="inline-flex min-h-target items-center rounded-full border border-line bg-card px-4 text-ink no-underline hover:border-accent hover:no-underline">{word}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Arrow keys go from the field through the list and back; Esc returns to the field, and in the field empties it (the browser does). */
function moveFocus(event: KeyboardEvent, field: HTMLInputElement | null, desk: HTMLElement | null): void {
  if (!field || !desk || event.nativeEvent.isComposing) return;
  const links = [...desk.querySelectorAll<HTMLAnchorElement>('a[data-hit]')];
  const place = links.indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === field;
  if (!inField && place < 0) return;
  if (event.key === 'ArrowDown' && links.length > 0) links[Math.min(place + 1, links.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && !inField) (links[place - 1] ?? field).focus();
  else if (event.key === 'Escape' && !inField) field.focus();
  else return;
  event.preventDefault();
}
