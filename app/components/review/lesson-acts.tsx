import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { TextField } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';

/** What is seldom done with a lesson: move its readers to the newest version, retire it. `behind`: readers under way on an older version. */
export function LessonActs({ retired, published, behind, reasonMissing }: { retired: boolean; published: boolean; behind: number; reasonMissing: boolean }) {
  const { t } = useLanguage();
  if (!published) return null;
  return (
    <details className="mt-8" open={reasonMissing}>
      <summary className="min-h-target cursor-pointer py-2 font-medium text-accent-strong">{t('review.more')}</summary>
      {behind > 0 ? (
        <Form method="post" className="mt-2 flex max-w-form flex-col items-start gap-3">
          <div className="w-full"><TextField label={t('review.move-reason')} hint={`${t('review.move')} · ${t('teach.under-way', { count: behind })} · ${t('review.move-what')}`} name="reason" maxLength={500} error={reasonMissing ? t('review.fail-move-reason') : undefined} /></div>
          <Button name="intent" value="move" tone="quiet">{t('review.move-do')}</Button>
        </Form>
      ) : null}
      <Form method="post" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button name="intent" value={retired ? 'reinstate' : 'retire'} tone={retired ? 'quiet' : 'danger'}>{t(retired ? 'review.reinstate' : 'review.retire')}</Button>
        <span className="text-ink-soft">{t('review.retire-what')}</span>
      </Form>
    </details>
  );
}
