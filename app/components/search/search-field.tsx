import { Search as SearchIcon } from 'lucide-react';
import { useContext, useId, useRef, useState, type KeyboardEvent } from 'react';
import { PlainLinks } from '~/components/shell/go';
import { useLanguage } from '~/locales/use-language';
import { Marked } from './marked';
import { useHits } from './use-hits';
import { useSearchKey } from './use-search-key';
import { useTypedWords } from './use-typed-words';

const MOST = 6;
const INPUT = 'block min-h-target w-full min-w-0 rounded-lg border border-line bg-paper py-2 pl-10 pr-3 text-ink placeholder:text-ink-soft';

/** The search of the top bar. Without scripts, and on pages that have none, a form that leads to the search page. */
export function SearchField() {
  const plain = useContext(PlainLinks);
  return plain ? <PlainField /> : <LiveField />;
}

function Frame({ children, ...form }: React.FormHTMLAttributes<HTMLFormElement>) {
  return (
    <form role="search" action="/search" className="relative w-full" {...form}>
      <SearchIcon aria-hidden className="pointer-events-none absolute left-3 top-3 size-5 text-ink-soft" />
      {children}
    </form>
  );
}

function PlainField() {
  const { t } = useLanguage();
  return <Frame><input name="q" type="search" autoComplete="off" maxLength={80} aria-label={t('search.label')} placeholder={t('search.placeholder')} className={INPUT} /></Frame>;
}

/** A combobox: what is found stands beneath while typing; arrows choose, Enter opens, Esc closes. */
function LiveField() {
  const { t } = useLanguage();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { asked, field: typed } = useTypedWords('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { found } = useHits({ words: open ? asked : null, known: null, most: MOST });
  useSearchKey(field);
  const options = found && asked.trim() !== ''
    ? [
        ...found.hits.map((hit) => ({ href: hit.href, label: <><span className="block break-words font-medium"><Marked pieces={hit.title} /></span><span className="block truncate text-sm text-ink-soft">{t(`search.kind-${hit.kind}`)}{hit.context ? ` · ${hit.context}` : ''}</span></> })),
        { href: `/search?${new URLSearchParams({ q: asked.trim() })}`, label: <>{found.hits.length > 0 ? t('search.all', { query: asked.trim() }) : t('search.none', { query: asked.trim() })}</> },
      ]
    : [];
  const expanded = open && options.length > 0;
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !expanded) return;
    const chosen = options[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % options.length);
    else if (event.key === 'ArrowUp') setActive((active <= 0 ? options.length : active) - 1);
    else if (event.key === 'Enter' && chosen) window.location.assign(chosen.href);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <Frame onBlur={() => setOpen(false)}>
      <input ref={field} name="q" type="search" autoComplete="off" maxLength={80} placeholder={t('search.placeholder')} aria-label={t('search.label')} className={INPUT} {...typed}
        role="combobox" aria-expanded={expanded} aria-controls={`${id}-hits`} aria-autocomplete="list" aria-haspopup="listbox" aria-keyshortcuts="Control+K Meta+K"
        aria-activedescendant={expanded && active >= 0 ? `${id}-${active}` : undefined}
        onInput={() => { setActive(-1); setOpen(true); }} onFocus={() => setOpen(true)} onKeyDown={press} />
      <p role="status" className="sr-only">{expanded && found ? t('search.found', { count: found.count }) : ''}</p>
      <ul id={`${id}-hits`} role="listbox" aria-label={t('search.hits')} hidden={!expanded}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-[70vh] overflow-y-auto rounded-lg border border-line bg-card p-1 shadow-lg">
        {options.map((option, index) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's: the focus stays there
          <li key={index} id={`${id}-${index}`} role="option" aria-selected={index === active} onMouseEnter={() => setActive(index)}
            // Before the field loses the focus, and with it the list its place.
            onMouseDown={(event) => event.preventDefault()} onClick={() => window.location.assign(option.href)}
            className={`min-h-target cursor-pointer rounded px-3 py-2 ${index === active ? 'bg-accent-soft text-ink' : ''}`}>
            {option.label}
          </li>
        ))}
      </ul>
    </Frame>
  );
}
