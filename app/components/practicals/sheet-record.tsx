import { OctagonAlert } from 'lucide-react';
import { DateText, DateTimeText } from '~/components/ui/date';
import { Facts } from '~/components/ui/facts';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import type { SheetView } from '~/server/practicals/read-practicals.server';
import { ResultPill } from './result-pill';
import { SheetSummary } from './sheet-summary';

/** The record afterwards, to read and to print: marks, decision, both signatures or the refusal. */
export function SheetRecord({ sheet }: { sheet: SheetView }) {
  const { t, text } = useLanguage();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={text(sheet.checklist.title)} lead={<>{sheet.learner.name} {sheet.learner.staffNumber} · {text(sheet.learner.department)}</>} action={<ResultPill result={sheet.result} />} />
      <Facts
        rows={[
          { name: t('practicals.setting'), value: t(`practicals.setting-${sheet.setting}` as 'practicals.setting-on-site') },
          { name: t('practicals.examiner'), value: sheet.examiner },
          { name: t('practicals.started'), value: <DateTimeText at={sheet.startedAt} /> },
          ...(sheet.nextOn ? [{ name: t('practicals.next-on'), value: <DateText date={sheet.nextOn} /> }] : []),
          ...sheet.signatures.map((entry) => ({
            name: t(entry.role === 'examiner' ? 'practicals.signed-examiner' : 'practicals.signed-learner'),
            value: <><DateTimeText at={entry.at} /> <span className="break-all text-xs text-ink-soft">SHA-256 {entry.hash}</span></>,
          })),
          ...(sheet.refused ? [{ name: t('practicals.refused'), value: <><DateTimeText at={sheet.refused.at} /> {sheet.refused.note}</> }] : []),
          ...(sheet.objection ? [{ name: t('practicals.objection'), value: sheet.objection }] : []),
          ...(sheet.remark ? [{ name: t('practicals.remark'), value: sheet.remark }] : []),
        ]}
      />
      <div className="my-6"><SheetSummary steps={sheet.checklist.steps} outcome={sheet.outcome} /></div>
      {sheet.criticals.length > 0 ? (
        <section aria-labelledby="critical" className="mb-6 rounded-card border border-danger bg-danger-soft p-4">
          <h2 id="critical" className="mb-1 text-lg text-danger">{t('practicals.critical')}</h2>
          <ul>
          {sheet.checklist.critical.filter((entry) => sheet.criticals.includes(entry.id)).map((entry) => (
            <li key={entry.id} className="flex items-center gap-2 text-danger"><OctagonAlert aria-hidden className="size-5 shrink-0" />{text(entry.text)}</li>
          ))}
        </ul>
        </section>
      ) : null}
      {sheet.checklist.steps.map((step, index) => (
        <section key={step.id} aria-labelledby={step.id} className="mb-4 break-inside-avoid rounded-card border border-line bg-card p-4">
          <h3 id={step.id}>{index + 1}. {text(step.title)}</h3>
          <ul className="mt-1 divide-y divide-line">
            {step.items.map((item) => (
              <li key={item.id} className="flex justify-between gap-4 py-1.5">
                <span>{text(item.text)}</span>
                <span className="whitespace-nowrap font-medium">{sheet.marks[item.id] ? t(`practicals.mark-${sheet.marks[item.id] as 'done'}`) : '—'}</span>
              </li>
            ))}
          </ul>
          {sheet.notes[step.id] ? <p className="mt-2 text-ink-soft">{t('practicals.note-is', { note: sheet.notes[step.id] ?? '' })}</p> : null}
        </section>
      ))}
    </div>
  );
}
