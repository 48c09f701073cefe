import type { Language } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

type Props = { headings: { depth: number; id: string; text: string }[]; language: Language; aside?: boolean };

/** A lesson's headings as links: folded above the text, or with `aside` beside it where there is room. One of the two is shown. */
export function LessonContents({ headings, language, aside = false }: Props) {
  const { t } = useLanguage();
  const shown = headings.filter((heading) => heading.depth <= 3);
  if (shown.length < 2) return aside ? <div className="hidden xl:block" /> : null;
  const list = (
    <ul lang={language === 'en' ? 'en' : 'zh-CN'}>
      {shown.map((heading) => <li key={heading.id} className={heading.depth === 3 ? 'pl-4' : ''}><a href={`#${heading.id}`} className="flex min-h-target items-center py-1 leading-snug no-underline hover:underline">{heading.text}</a></li>)}
    </ul>
  );
  if (aside) {
    return (
      <nav aria-label={t('courses.contents')} className="no-print hidden xl:block">
        <div className="sticky top-6 max-h-[90vh] overflow-y-auto border-l border-line pl-4 text-sm">
          <p className="font-semibold">{t('courses.contents')}</p>
          {list}
        </div>
      </nav>
    );
  }
  return (
    <details className="no-print mb-4 rounded-card border border-line bg-card px-5 xl:hidden">
      <summary className="flex min-h-target cursor-pointer items-center font-medium text-accent-strong">{t('courses.contents')}</summary>
      <nav aria-label={t('courses.contents')} className="pb-3">{list}</nav>
    </details>
  );
}
