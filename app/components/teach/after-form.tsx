import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

type Props = { course: { id: string; slug: string; after: string[] }; others: { slug: string; title: LocalText }[]; open: boolean; disabled: boolean };

/** Which courses learners are advised to take before this one. */
export function AfterForm({ course, others, open, disabled }: Props) {
  const { t, text } = useLanguage();
  return (
    <details className="mt-3" open={open}>
      <summary className="min-h-target cursor-pointer py-2 font-medium text-accent-strong">{t('courses.after-set')}</summary>
      <Form method="post" className="mt-2">
        <input type="hidden" name="course" value={course.id} />
        <fieldset>
          <legend className="mb-2 text-ink-soft">{t('courses.after-hint')}</legend>
          {others.map((other) => (
            <label key={other.slug} className="flex min-h-target cursor-pointer items-center gap-3">
              <input type="checkbox" name="after" value={other.slug} defaultChecked={course.after.includes(other.slug)} className="size-5 shrink-0 accent-[rgb(var(--c-accent))]" />
              {text(other.title)}
            </label>
          ))}
        </fieldset>
        <Button name="intent" value="after" tone="quiet" className="mt-2" disabled={disabled}>{t('courses.after-save')}</Button>
      </Form>
    </details>
  );
}
