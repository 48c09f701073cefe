import { Form, Link } from '@remix-run/react';
import { Siren } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { DateTimeText, type LocalTime } from '~/components/ui/date';
import { Pill } from '~/components/ui/pill';
import { useLanguage } from '~/locales/use-language';

type Version = { id: string; number: number; at: LocalTime; by: string | null; note: string; urgent: boolean; sourceZh: string; sourceEn: string | null };
type Kept = { id: string; at: LocalTime; by: string | null; sourceZh: string; sourceEn: string };
type Props = { lessonId: string; versions: Version[]; kept: Kept[] };

/** Every published version and every draft that was kept: its date, author, note and text, to compare and to restore. */
export function VersionList({ lessonId, versions, kept }: Props) {
  const { t } = useLanguage();
  const entries = [
    ...kept.map((entry) => ({ ...entry, name: t('review.kept-draft'), words: entry.by ?? '', urgent: false, sourceEn: entry.sourceEn === '' ? null : entry.sourceEn })),
    ...versions.map((entry) => ({ ...entry, name: t('courses.version', { number: entry.number }), words: entry.by ? `${entry.by} · ${entry.note}` : t('teach.shipped') })),
  ];
  return (
    <section className="mt-8" aria-labelledby="versions">
      <h2 id="versions" className="mb-3 flex flex-wrap items-center gap-4">{t('teach.versions')} {entries.length > 0 ? <Link to={`/teach/lessons/${lessonId}/compare`} className="inline-flex min-h-target items-center text-base font-normal">{t('review.compare-title')}</Link> : null}</h2>
      {entries.length === 0 ? <p className="text-ink-soft">{t('teach.unpublished')}</p> : null}
      <ul className="flex flex-col gap-2">
        {entries.map((entry) => (
          <li key={entry.id} className="rounded-card border border-line bg-card px-4 py-2">
            <details>
              <summary className="flex min-h-target cursor-pointer flex-wrap items-center gap-x-4">
                <span className="font-medium">{entry.name}</span> <DateTimeText at={entry.at} /> <span className="text-ink-soft">{entry.words}</span> {entry.urgent ? <Pill tone="warn" icon={Siren}>{t('review.urgent')}</Pill> : null}
              </summary>
              <Form method="post" className="my-2 flex flex-wrap items-center gap-x-4 gap-y-2">
                <input type="hidden" name="from" value={entry.id} />
                <Link to={`/teach/lessons/${lessonId}/compare?from=${entry.id}`} className="inline-flex min-h-target items-center">{t('review.compare-with-draft')}</Link>
                <Button name="intent" value="restore" tone="quiet">{t('review.restore')}</Button>
                <span className="text-sm text-ink-soft">{t('review.restore-what')}</span>
              </Form>
              <Source text={entry.sourceZh} language="zh" />
              {entry.sourceEn ? <Source text={entry.sourceEn} language="en" /> : null}
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
