import { Form } from '@remix-run/react';
import { ChoiceBoxes, type Choice } from './choice-boxes';
import { Button } from '~/components/ui/button';
import { TextArea, TextField } from '~/components/ui/field';
import type { PlanField, PlanProblems } from '~/domain/classes/plan-input';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

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
      <ChoiceBoxes name="teacher" legend={t('classes.teachers')} choices={lists.teachers} chosen={chosen} />
      <ChoiceBoxes name="department" legend={t('classes.departments')} choices={lists.departments.map((row) => ({ id: row.id, label: text(row.name) }))} chosen={chosen} />
      <ChoiceBoxes name="person" legend={t('classes.people')} choices={lists.learners} chosen={chosen} />
      <div><Button name="intent" value={intent}>{submitLabel}</Button></div>
    </Form>
  );
}
