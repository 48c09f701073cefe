import { CircleCheck, CircleDashed, CircleHelp, CircleX, OctagonAlert } from 'lucide-react';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { percentText } from '~/domain/kernel/percent';
import type { CheckOutcome } from '~/domain/practicals/assess';
import type { Checklist } from '~/domain/practicals/checklist';
import { useLanguage } from '~/locales/use-language';
import { ResultPill } from './result-pill';

const ICONS = { open: CircleDashed, passed: CircleCheck, failed: CircleX, incomplete: CircleHelp };

/** What the sheet says so far: each step, the total, the critical fails, the result, what is still to be marked, and the day of the next check once it is set. */
export function SheetSummary({ checklist, outcome, nextOn = null }: { checklist: Pick<Checklist, 'steps' | 'critical'>; outcome: CheckOutcome; nextOn?: string | null }) {
  const { t, text } = useLanguage();
  return (
    <Card aria-labelledby="summary">
      <h2 id="summary" className="mb-2 flex flex-wrap items-center gap-3">{t('practicals.summary')} {outcome.unmarked.length === 0 ? <ResultPill result={outcome.result} /> : null}</h2>
      <ul className="divide-y divide-line">
        {outcome.steps.map((step) => {
          const shown = checklist.steps.find((entry) => entry.id === step.stepId);
          // No verdict on a step before the last of its items has its mark.
          const state = shown?.items.some((item) => outcome.unmarked.includes(item.id)) ? 'open' : step.state;
          const Icon = ICONS[state];
          return (
            <li key={step.stepId} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <span className="flex items-center gap-2"><Icon aria-hidden className={`size-5 ${state === 'passed' ? 'text-accent' : state === 'failed' ? 'text-warn' : 'text-ink-soft'}`} />{shown ? text(shown.title) : step.stepId}</span>
              <span className="figures text-ink-soft">{t('practicals.seen', { seen: step.seen, items: step.items })} · {step.score === null ? '—' : `${percentText(step.score)}%`} · {t(`practicals.step-${state}`)}</span>
            </li>
          );
        })}
      </ul>
      <p className="figures mt-2 font-semibold">{t('practicals.total')} {outcome.total === null ? '—' : `${percentText(outcome.total)}%`}</p>
      {checklist.critical.filter((entry) => outcome.criticals.includes(entry.id)).map((entry) => (
        <p key={entry.id} className="mt-2 flex items-start gap-2 rounded-lg bg-danger-soft p-3 font-medium text-danger">
          <OctagonAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {t('practicals.critical-is', { entry: text(entry.text) })}
        </p>
      ))}
      {nextOn ? <p>{t('practicals.next-on')} <DateText date={nextOn} /></p> : null}
      {outcome.unmarked.length > 0 ? <p className="text-warn">{t('practicals.unmarked', { count: outcome.unmarked.length })}</p> : null}
    </Card>
  );
}
