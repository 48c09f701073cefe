import { BookA, BookOpen, Lightbulb, type LucideIcon } from 'lucide-react';
import { Pill } from '~/components/ui/pill';
import type { EntryKind, Hit } from '~/domain/search/entry';
import { useLanguage } from '~/locales/use-language';
import { Marked } from './marked';

export const KIND_ICONS: Record<EntryKind, LucideIcon> = { lesson: BookOpen, term: BookA, explanation: Lightbulb };

/** What was found, best first: each a link to its place, with the words marked where they stand. */
export function HitList({ hits }: { hits: Hit[] }) {
  const { t, language } = useLanguage();
  const otherLanguage = language === 'zh' ? 'en' : 'zh-CN';
  return (
    <ol aria-label={t('search.hits')} className="grid gap-3">
      {hits.map((hit, index) => (
        <li key={`${hit.href}/${index}`} className="min-w-0 rounded-card border border-line bg-card p-4 sm:p-5">
          <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <Pill icon={KIND_ICONS[hit.kind]}>{t(`search.kind-${hit.kind}`)}</Pill>
            {hit.context ? <span className="min-w-0 break-words" lang={hit.kind === 'term' ? otherLanguage : undefined}>{hit.context}</span> : null}
          </p>
          {/* A lesson is a document of its own, and an anchor is found only by loading it. */}
          <a data-hit href={hit.href} className="inline-flex min-h-target items-center break-words font-semibold"><span><Marked pieces={hit.title} /></span></a>
          <p className="break-words"><Marked pieces={hit.text} /></p>
        </li>
      ))}
    </ol>
  );
}
