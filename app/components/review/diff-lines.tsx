import type { DiffLine } from '~/domain/courses/compare-sources';
import { useLanguage } from '~/locales/use-language';

type Stretch = { kind: 'lines'; lines: DiffLine[] } | { kind: 'skipped'; count: number };

const LOOK = { same: '', gone: 'bg-danger-soft', new: 'bg-accent-soft' };
const SIGN = { same: ' ', gone: '−', new: '+' };

/** Two texts line by line. What went is marked with a minus and struck through, what came with a plus: never by colour alone. */
export function DiffLines({ stretches, label, language }: { stretches: Stretch[]; label: string; language: 'zh' | 'en' }) {
  const { t } = useLanguage();
  return (
    // A box that scrolls must be focusable, or the keyboard cannot reach its end.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={label} tabIndex={0} lang={language === 'en' ? 'en' : 'zh-CN'} className="max-h-[70vh] overflow-auto rounded-card border border-line bg-card text-sm">
      {stretches.map((stretch, index) =>
        stretch.kind === 'skipped'
          ? <p key={index} className="border-y border-line bg-paper px-3 py-1.5 text-ink-soft">⋯ {t('review.same-lines', { count: stretch.count })}</p>
          : <div key={index}>{stretch.lines.map((line, at) => <Line key={at} line={line} />)}</div>)}
    </div>
  );
}

function Line({ line }: { line: DiffLine }) {
  const { t } = useLanguage();
  const Mark = line.kind === 'gone' ? 'del' : 'ins';
  return (
    <div className={`flex min-h-7 gap-2 px-3 py-0.5 ${LOOK[line.kind]}`}>
      <span className="figures w-8 shrink-0 select-none text-right text-ink-soft">{line.to ?? line.from}</span>
      <span className="w-3 shrink-0 select-none font-semibold" aria-hidden>{SIGN[line.kind]}</span>
      {line.kind === 'same' ? null : <span className="sr-only">{t(`review.${line.kind}`)}</span>}
      <span className="min-w-0 whitespace-pre-wrap break-words">
        {line.pieces.map((piece, index) => (line.kind !== 'same' && piece.changed
          ? <Mark key={index} className={line.kind === 'gone' ? 'decoration-danger' : 'font-semibold no-underline'}>{piece.text}</Mark>
          : <span key={index}>{piece.text}</span>))}
      </span>
    </div>
  );
}
