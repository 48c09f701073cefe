import { DateText, DateTimeText } from '~/components/ui/date';
import { Facts } from '~/components/ui/facts';
import { PageHeader } from '~/components/ui/page-header';
import type { SheetView } from '~/domain/practicals/views';
import { useLanguage } from '~/locales/use-language';
import { MarkedSteps } from './marked-steps';
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
      <div className="my-6"><SheetSummary checklist={sheet.checklist} outcome={sheet.outcome} /></div>
      <MarkedSteps steps={sheet.checklist.steps} marks={sheet.marks} notes={sheet.notes} />
    </div>
  );
}
