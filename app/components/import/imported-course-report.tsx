import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

type Props = { done: { title: LocalText; created: number; changed: number; unchanged: number; missing: string[]; settingsDiffer: boolean } };

/** What an import of a course did, left alone and could not find. */
export function ImportedCourseReport({ done }: Props) {
  const { t, text } = useLanguage();
  const lines = [
    ...(done.created > 0 ? [{ Icon: CircleCheck, tone: 'text-accent-strong', words: t('files.created', { count: done.created }) }] : []),
    ...(done.changed > 0 ? [{ Icon: CircleCheck, tone: 'text-accent-strong', words: t('files.changed', { count: done.changed }) }] : []),
    ...(done.unchanged > 0 ? [{ Icon: Info, tone: '', words: t('files.unchanged', { count: done.unchanged }) }] : []),
    ...(done.settingsDiffer ? [{ Icon: Info, tone: '', words: t('files.settings-differ') }] : []),
    ...(done.missing.length > 0 ? [{ Icon: TriangleAlert, tone: 'text-warn', words: t('files.missing', { list: done.missing.join('  ') }) }] : []),
  ];
  return (
    <Card accent className="mb-6" aria-labelledby="report">
      <h2 id="report">{t('files.done', { title: text(done.title) })}</h2>
      <ul className="my-4 flex flex-col gap-2">
        {lines.map(({ Icon, tone, words }) => (
          <li key={words} className={`flex gap-2 ${tone}`}><Icon aria-hidden className="mt-0.5 size-5 shrink-0" /><span className="min-w-0 break-words">{words}</span></li>
        ))}
      </ul>
      <ButtonLink to="/teach">{t('files.open')}</ButtonLink>
    </Card>
  );
}
