import type { RenderedRow } from '~/domain/courses/compare-rendered';
import { useLanguage } from '~/locales/use-language';

/** Two renderings side by side, beneath each other on a phone; each block that differs says so in words. */
export function DiffRendered({ rows, language }: { rows: RenderedRow[]; language: 'zh' | 'en' }) {
  const { t } = useLanguage();
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-paper p-4" lang={language === 'en' ? 'en' : 'zh-CN'}>
      {rows.map((row, index) => (
        <div key={index} className="grid gap-x-6 lg:grid-cols-2">
          {row.kind === 'same'
            ? <><Block html={row.from} className="max-lg:hidden" /><Block html={row.to} /></>
            : <>
                <Block html={row.from} word={row.kind === 'changed' ? t('review.changed') : t('review.gone')} className="border-danger bg-danger-soft" />
                <Block html={row.to} word={row.kind === 'changed' ? t('review.changed') : t('review.new')} className="border-accent bg-accent-soft" />
              </>}
        </div>
      ))}
    </div>
  );
}

function Block({ html, word, className = '' }: { html: string | null; word?: string; className?: string }) {
  if (html === null) return <div className="max-lg:hidden" />;
  return (
    <div className={`min-w-0 ${word ? `my-1 border-l-4 px-3 py-1 ${className}` : className}`}>
      {word ? <p className="text-xs font-semibold text-ink-soft">{word}</p> : null}
      <div className="lesson" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
