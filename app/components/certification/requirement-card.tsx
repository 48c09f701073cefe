import { CircleCheck, CircleDashed } from 'lucide-react';
import { Card } from '~/components/ui/card';
import { Pill } from '~/components/ui/pill';
import type { Requirement } from '~/domain/certification/programme';
import { hoursText } from '~/domain/study/hours-of-minutes';
import { useLanguage } from '~/locales/use-language';
import { EvidenceRow, type Evidence } from './evidence-row';
import { requirementWords } from './requirement-words';

type State = { requirement: Requirement; met: boolean; earned: number | null; evidence: Evidence[] };

/** Rows in sight at once; the others unfold, so that the decision below stays near. */
const SHOWN = 5;

/** One requirement with the evidence for it, each row with date and source. */
export function RequirementCard({ state }: { state: State }) {
  const { t } = useLanguage();
  const { requirement } = state;
  const rows = (evidence: Evidence[]) => (
    <ul className="mt-2 divide-y divide-line">
      {evidence.map((row) => <EvidenceRow key={row.id} row={row} kind={requirement.kind} />)}
    </ul>
  );
  const more = state.evidence.length - SHOWN;
  return (
    <Card as="article" className={requirement.kind === 'hours' ? 'lg:col-span-2' : ''}>
      <h2 className="flex flex-wrap items-center justify-between gap-2 !text-lg">
        {requirementWords(requirement, t)}
        <Pill tone={state.met ? 'good' : 'warn'} icon={state.met ? CircleCheck : CircleDashed}>{t(state.met ? 'certification.met' : 'certification.not-met')}</Pill>
      </h2>
      {state.earned !== null ? <p className="mt-1 text-ink-soft">{t('certification.earned', { hours: hoursText(state.earned) })}</p> : null}
      {state.evidence.length === 0 ? <p className="mt-2 text-ink-soft">{t('certification.no-evidence')}</p> : rows(state.evidence.slice(0, SHOWN))}
      {more > 0 ? (
        <details className="border-t border-line">
          <summary className="min-h-target cursor-pointer py-2.5 text-accent-strong">{t('certification.more-evidence', { count: more })}</summary>
          {rows(state.evidence.slice(SHOWN))}
        </details>
      ) : null}
    </Card>
  );
}
