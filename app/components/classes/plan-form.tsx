import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { TextArea, TextField } from '~/components/ui/field';
import type { PlanField, PlanProblems } from '~/domain/classes/plan-input';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

type Choice = { id: string; label: string };
type Props = {
  lists: { teachers: Choice[]; learners: Choice[]; departments: { id: string; name: LocalText }[] };
  values: Partial<Record<PlanField, string>>;
  /** Ids of the ticked people and departments. */
  chosen: string[];
  problems: PlanProblems;
  intent: string;
  submitLabel: string;
};

/** Plans a class or changes its plan; what was entered stays, each problem stands at its field. */
export function PlanForm({ lists, values, chosen, problems, intent, submitLabel }: Props) {
  const { t, text } = useLanguage();
  const field = (name: PlanField) => {
    const problem = problems[name];
    return { name, defaultValue: values[name], error: problem ? t(`classes.problem-${problem}`) : undefined };
  };
  const boxes = (name: string, choices: Choice[], legend: string) => (
    <fieldset className="rounded-card border border-line p-4">
      <legend className="px-1 font-medium">{legend}</legend>
      <div className="grid max-h-56 gap-x-4 overflow-y-auto sm:grid-cols-2">
        {choices.map((choice) => (
          <label key={choice.id} className="flex min-h-target items-center gap-3">
            <input type="checkbox" name={name} value={choice.id} defaultChecked={chosen.includes(choice.id)} className="size-5 accent-[rgb(var(--c-accent))]" />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
  return (
    <Form method="post" className="flex max-w-2xl flex-col gap-4">
      <TextField label={t('classes.title-zh')} required maxLength={80} {...field('titleZh')} />
      <TextField label={t('classes.title-en')} maxLength={160} {...field('titleEn')} />
      <TextField label={t('classes.place')} required maxLength={80} {...field('place')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('classes.starts')} type="datetime-local" required {...field('startsAt')} />
        <TextField label={t('classes.ends')} type="datetime-local" required {...field('endsAt')} />
      </div>
      <TextField label={t('classes.minutes')} hint={t('classes.minutes-hint')} inputMode="numeric" {...field('minutes')} />
      <TextArea label={t('classes.notice')} rows={5} required maxLength={4000} {...field('notice')} />
      {boxes('teacher', lists.teachers, t('classes.teachers'))}
      {boxes('department', lists.departments.map((row) => ({ id: row.id, label: text(row.name) })), t('classes.departments'))}
      {boxes('person', lists.learners, t('classes.people'))}
      <div><Button name="intent" value={intent}>{submitLabel}</Button></div>
    </Form>
  );
}
