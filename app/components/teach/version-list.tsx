import { DateTimeText, type LocalTime } from '~/components/ui/date';
import { useLanguage } from '~/locales/use-language';

type Version = { id: string; number: number; at: LocalTime; by: string | null; note: string; sourceZh: string; sourceEn: string | null };

/** Every published version with its date, author, note and text. */
export function VersionList({ versions }: { versions: Version[] }) {
  const { t } = useLanguage();
  return (
    <section className="mt-8" aria-labelledby="versions">
      <h2 id="versions" className="mb-3">{t('teach.versions')}</h2>
      {versions.length === 0 ? <p className="text-ink-soft">{t('teach.unpublished')}</p> : null}
      <ul className="flex flex-col gap-2">
        {versions.map((version) => (
          <li key={version.id} className="rounded-card border border-line bg-card px-4 py-2">
            <details>
              <summary className="flex min-h-target cursor-pointer flex-wrap items-center gap-x-4">
                <span className="font-medium">{t('courses.version', { number: version.number })}</span> <DateTimeText at={version.at} /> <span className="text-ink-soft">{version.by ? `${version.by} · ${version.note}` : t('teach.shipped')}</span>
              </summary>
              <Source text={version.sourceZh} language="zh" />
              {version.sourceEn ? <Source text={version.sourceEn} language="en" /> : null}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({ text, language }: { text: string; language: 'zh' | 'en' }) {
  const { t } = useLanguage();
  return (
    // A box that scrolls must be focusable, or the keyboard cannot reach its end.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0} role="region" aria-label={t(`teach.language-${language}`)} className="mt-2 max-h-96 overflow-auto whitespace-pre-wrap rounded-lg bg-paper p-4 text-sm" lang={language === 'en' ? 'en' : 'zh-CN'}>{text}</pre>
  );
}
