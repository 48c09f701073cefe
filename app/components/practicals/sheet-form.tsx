import { Check, CloudOff, OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import { ButtonLink } from '~/components/ui/button';
import { PageHeader } from '~/components/ui/page-header';
import { assess, MARKS, type Mark } from '~/domain/practicals/assess';
import type { Checklist } from '~/domain/practicals/checklist';
import { useLanguage } from '~/locales/use-language';
import { SheetSummary } from './sheet-summary';
import { useSheetSaver } from './use-sheet';

type Sheet = {
  id: string;
  learner: { name: string; staffNumber: string; department: { zh: string; en: string } };
  setting: string;
  checklist: Pick<Checklist, 'title' | 'version' | 'steps' | 'critical' | 'scoring'>;
  marks: Record<string, Mark>;
  criticals: string[];
  notes: Record<string, string>;
  remark: string;
};

/** The sheet on a tablet: one tap an item, saved as it is made. */
export function SheetForm({ sheet }: { sheet: Sheet }) {
  const { t, text } = useLanguage();
  const [marks, setMarks] = useState(sheet.marks);
  const [criticals, setCriticals] = useState(sheet.criticals);
  const { save, pending, savedAt, trouble } = useSheetSaver(sheet.id);
  const outcome = assess(sheet.checklist as Checklist, marks, criticals);

  const mark = (itemId: string, value: Mark) => {
    setMarks((all) => ({ ...all, [itemId]: value }));
    save({ kind: 'mark', itemId, mark: value });
  };
  const toggle = (id: string, seen: boolean) => {
    setCriticals((all) => (seen ? [...all, id] : all.filter((other) => other !== id)));
    save({ kind: 'critical', id, seen });
  };

  return (
    <div className="mx-auto max-w-3xl pb-24">
      <PageHeader title={text(sheet.checklist.title)} lead={<>{sheet.learner.name} {sheet.learner.staffNumber} · {text(sheet.learner.department)} · {t(`practicals.setting-${sheet.setting}` as 'practicals.setting-on-site')}</>} />
      <p role="status" className="sticky top-0 z-10 -mx-2 mb-4 flex items-center gap-2 rounded-lg bg-paper px-2 py-2 text-sm text-ink-soft">
        {pending > 0 || trouble ? <CloudOff aria-hidden className="size-4" /> : <Check aria-hidden className="size-4" />}
        {trouble ? t(`practicals.trouble-${trouble}`) : pending > 0 ? t('practicals.saving') : savedAt ? t('quizzes.saved-at', { time: savedAt }) : t('practicals.saves-itself')}
      </p>
      {sheet.checklist.steps.map((step, index) => (
        <section key={step.id} aria-labelledby={step.id} className="mb-6 rounded-card border border-line bg-card p-4 sm:p-6">
          <h2 id={step.id}><span className="figures mr-2 text-accent">{index + 1}</span>{text(step.title)}</h2>
          {step.items.map((item) => (
            <fieldset key={item.id} className="mt-4 border-t border-line pt-3">
              <legend className="float-left w-full font-medium">{text(item.text)}</legend>
              <p className="clear-both mb-2 text-sm text-ink-soft">{text(item.hint)}</p>
              <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
                {MARKS.map((value) => (
                  <label key={value} className="flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-lg border border-line px-2 text-center has-[:checked]:border-accent has-[:checked]:bg-accent-soft has-[:checked]:font-semibold has-[:focus-visible]:outline has-[:focus-visible]:outline-[3px] has-[:focus-visible]:outline-accent">
                    <input type="radio" name={item.id} value={value} checked={marks[item.id] === value} onChange={() => mark(item.id, value)} className="size-4 accent-[rgb(var(--c-accent))]" />
                    {t(`practicals.mark-${value}`)}
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
          <label className="mt-4 block text-sm">
            <span className="text-ink-soft">{t('practicals.note')}</span>
            <textarea rows={2} maxLength={1000} defaultValue={sheet.notes[step.id] ?? ''} onBlur={(event) => save({ kind: 'note', stepId: step.id, text: event.target.value })} className="mt-1 block w-full rounded-lg border border-ink-soft bg-card px-3 py-2 text-base" />
          </label>
        </section>
      ))}
      <fieldset className="mb-6 rounded-card border border-danger bg-card p-4 sm:p-6">
        <legend className="flex items-center gap-2 px-2 text-xl font-semibold text-danger"><OctagonAlert aria-hidden className="size-6" />{t('practicals.critical')}</legend>
        <p className="mb-3 text-sm text-ink-soft">{t('practicals.critical-why')}</p>
        {sheet.checklist.critical.map((entry) => (
          <label key={entry.id} className="flex min-h-target cursor-pointer items-center gap-3 rounded-lg px-2 has-[:checked]:bg-danger-soft">
            <input type="checkbox" checked={criticals.includes(entry.id)} onChange={(event) => toggle(entry.id, event.target.checked)} className="size-5 accent-[rgb(var(--c-danger))]" />
            {text(entry.text)}
          </label>
        ))}
      </fieldset>
      <label className="mb-6 block">
        <span className="font-medium">{t('practicals.remark')}</span>
        <textarea rows={3} maxLength={2000} defaultValue={sheet.remark} onBlur={(event) => save({ kind: 'remark', text: event.target.value })} className="mt-1 block w-full rounded-lg border border-ink-soft bg-card px-3 py-2" />
      </label>
      <SheetSummary steps={sheet.checklist.steps} outcome={outcome} />
      <div className="mt-5">
        <ButtonLink to={`/practicals/${sheet.id}/sign`} aria-disabled={pending > 0}>{t('practicals.to-decision')}</ButtonLink>
      </div>
    </div>
  );
}
