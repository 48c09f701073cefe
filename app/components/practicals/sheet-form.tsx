import { Form, useNavigate } from '@remix-run/react';
import { useEffect, useState, type FormEvent } from 'react';
import { Button } from '~/components/ui/button';
import { TextArea } from '~/components/ui/field';
import { PageHeader } from '~/components/ui/page-header';
import { assess } from '~/domain/practicals/assess';
import { applyChange, type SheetChange } from '~/domain/practicals/sheet-content';
import type { SheetView } from '~/domain/practicals/views';
import { useLanguage } from '~/locales/use-language';
import { CriticalFails } from './critical-fails';
import { SaveState } from './save-state';
import { SheetItem } from './sheet-item';
import { SheetSummary } from './sheet-summary';
import { useSheetSaver } from './use-sheet';

/** The sheet on a tablet: one tap an item, saved as it is made. Without scripts the whole form is sent with its button. */
export function SheetForm({ sheet }: { sheet: SheetView }) {
  const { t, text } = useLanguage();
  const navigate = useNavigate();
  const { checklist } = sheet;
  const [content, setContent] = useState({ marks: sheet.marks, criticals: sheet.criticals, notes: sheet.notes, remark: sheet.remark });
  const [leaving, setLeaving] = useState(false);
  const put = (before: typeof content, change: SheetChange) => applyChange(checklist, before, change) ?? before;
  // Changed on another device: theirs, with what still waits here on top.
  const { save, pending, savedAt, trouble } = useSheetSaver(sheet, (theirs, waiting) => setContent(waiting.reduce(put, theirs)));
  const change = (made: SheetChange) => {
    setContent((before) => put(before, made));
    save(made);
  };
  const next = `/practicals/${sheet.id}/sign`;

  // On to the decision only when everything is on the server: the next page shows what stands there.
  useEffect(() => {
    if (leaving && pending === 0) navigate(next);
  }, [leaving, pending, navigate, next]);
  const leave = (event: FormEvent) => {
    event.preventDefault();
    setLeaving(true);
  };

  return (
    <Form method="post" action={next} onSubmit={leave} className="mx-auto max-w-3xl pb-24">
      <PageHeader title={text(checklist.title)} lead={<>{sheet.learner.name} {sheet.learner.staffNumber} · {text(sheet.learner.department)} · {t(`practicals.setting-${sheet.setting}` as 'practicals.setting-on-site')}</>} />
      <SaveState pending={pending} savedAt={savedAt} trouble={trouble} />
      {checklist.steps.map((step, index) => (
        <section key={step.id} aria-labelledby={step.id} className="mb-6 rounded-card border border-line bg-card p-4 sm:p-6">
          <h2 id={step.id}><span className="figures mr-2 text-accent">{index + 1}</span>{text(step.title)}</h2>
          {step.items.map((item) => (
            <SheetItem key={item.id} item={item} mark={content.marks[item.id]} onMark={(mark) => change({ kind: 'mark', itemId: item.id, mark })} />
          ))}
          <div className="mt-4">
            <TextArea
              label={t('practicals.note')} name={`note:${step.id}`} rows={2} maxLength={1000} value={content.notes[step.id] ?? ''}
              onChange={(event) => change({ kind: 'note', stepId: step.id, text: event.target.value })}
            />
          </div>
        </section>
      ))}
      <CriticalFails entries={checklist.critical} seen={content.criticals} onChange={(id, seen) => change({ kind: 'critical', id, seen })} />
      <div className="mb-6">
        <TextArea label={t('practicals.remark')} name="remark" rows={3} maxLength={2000} value={content.remark} onChange={(event) => change({ kind: 'remark', text: event.target.value })} />
      </div>
      <SheetSummary checklist={checklist} outcome={assess(checklist, content.marks, content.criticals)} />
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Button name="intent" value="keep" aria-disabled={leaving}>{t('practicals.to-decision')}</Button>
        {leaving && pending > 0 ? <span role="status" className="text-ink-soft">{t('practicals.saving')}</span> : null}
      </div>
    </Form>
  );
}
