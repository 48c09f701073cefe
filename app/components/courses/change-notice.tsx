import { Button } from '~/components/ui/button';
import { DateText } from '~/components/ui/date';
import { Notice } from '~/components/ui/notice';
import { useLanguage } from '~/locales/use-language';
import type { LessonChange } from './lesson-page';

/** Tells a reader what changed since the text they know, until they say that they know. Plain HTML. */
export function ChangeNotice({ change, action }: { change: LessonChange; action: string }) {
  const { t } = useLanguage();
  return (
    <Notice tone={change.entries.some((entry) => entry.urgent) ? 'warning' : 'info'} title={change.movedFor ? t('review.moved-title') : t('review.change-title')}>
      {change.movedFor ? <p>{change.movedFor}</p> : null}
      <ul className="my-1 list-disc pl-5">
        {change.entries.map((entry) => <li key={entry.number}>{t('review.change-entry', { number: entry.number })} · <DateText date={entry.on} />{entry.urgent ? ` · ${t('review.urgent')}` : ''} · {entry.note}</li>)}
      </ul>
      <form method="post" action={action}><input type="hidden" name="intent" value="seen" /><Button tone="quiet">{t('review.change-seen')}</Button></form>
    </Notice>
  );
}
