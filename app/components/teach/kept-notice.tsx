import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { useLanguage } from '~/locales/use-language';
import type { KeptText } from './kept-text';

type Props = { kept: KeptText; fits: boolean; onTake: () => void; onDrop: () => void };

/** Offers text that never reached the server: back in place when nobody wrote since, else to copy from, so that nothing is lost. */
export function KeptNotice({ kept, fits, onTake, onDrop }: Props) {
  const { t } = useLanguage();
  return (
    <Notice tone="warning" title={t('teach.recovered')}>
      {fits ? null : (
        <>
          <p>{t('teach.recovered-later')}</p>
          {([['zh', kept.zh], ['en', kept.en]] as const).map(([language, text]) => text ? (
            <details key={language}>
              <summary className="flex min-h-target cursor-pointer items-center">{t('teach.kept-text')} · {t(`teach.language-${language}`)}</summary>
              <textarea readOnly rows={10} value={text} aria-label={t(`teach.language-${language}`)} className="w-full rounded-lg border border-ink-soft bg-card p-3 font-mono text-sm" />
            </details>
          ) : null)}
        </>
      )}
      <div className="mt-2 flex flex-wrap gap-3">
        {fits ? <Button type="button" tone="quiet" onClick={onTake}>{t('teach.take-recovered')}</Button> : null}
        <Button type="button" tone="quiet" onClick={onDrop}>{t('teach.drop-recovered')}</Button>
      </div>
    </Notice>
  );
}
