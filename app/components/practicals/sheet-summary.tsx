import { CircleCheck, CircleHelp, CircleX, OctagonAlert } from 'lucide-react';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { percentText } from '~/domain/kernel/percent';
import type { LocalText } from '~/domain/kernel/text';
import type { CheckOutcome } from '~/domain/practicals/assess';
import { useLanguage } from '~/locales/use-language';
import { ResultPill } from './result-pill';

const ICONS = { passed: CircleCheck, failed: CircleX, incomplete: CircleHelp };

/** What the sheet says so far: each step, the total, the result, what is still to be marked, and the day of the next check once it is set. */
export function SheetSummary({ steps, outcome, nextOn = null }: { steps: { id: string; title: LocalText }[]; outcome: CheckOutcome; nextOn?: string | null }) {
  const { t, text } = useLanguage();
  return (
    <Card aria-labelledby="summary">
      <h2 id="summary" className="mb-2 flex flex-wrap items-center gap-3">{t('practicals.summary')} {outcome.unmarked.length === 0 ? <ResultPill result={outcome.result} /> : null}</h2>
      <ul className="divide-y divide-line">
        {outcome.steps.map((step) => {
          const Icon = ICONS[step.state];
          const title = steps.find((entry) => entry.id === step.stepId)?.title;
          return (
            <li key={step.stepId} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <span className="flex items-center gap-2"><Icon aria-hidden className={`size-5 ${step.state === 'passed' ? 'text-accent' : step.state === 'failed' ? 'text-warn' : 'text-ink-soft'}`} />{title ? text(title) : step.stepId}</span>
              <span className="figures text-ink-soft">{t('practicals.seen', { seen: step.seen, items: step.items })} · {step.score === null ? '—' : `${percentText(step.score)}%`} · {t(`practicals.step-${step.state}`)}</span>
            </li>
          );
        })}
      </ul>
      <p className="figures mt-2 font-semibold">{t('practicals.total')} {outcome.total === null ? '—' : `${percentText(outcome.total)}%`}</p>
      {outcome.criticals.length > 0 ? <p className="flex items-center gap-2 font-medium text-danger"><OctagonAlert aria-hidden className="size-5" />{t('practicals.critical-count', { count: outcome.criticals.length })}</p> : null}
      {nextOn ? <p>{t('practicals.next-on')} <DateText date={nextOn} /></p> : null}
      {outcome.unmarked.length > 0 ? <p className="text-warn">{t('practicals.unmarked', { count: outcome.unmarked.length })}</p> : null}
    </Card>
  );
}
