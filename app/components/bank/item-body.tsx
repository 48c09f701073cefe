import { Check } from 'lucide-react';
import { Pill } from '~/components/ui/pill';
import type { DraftView } from '~/domain/questions/draft-view';
import type { KeyLine } from '~/domain/questions/key-lines';
import { useLanguage } from '~/locales/use-language';

/** Options or key of an item, line by line; what is right is marked in words as well as by a sign. */
export function KeyLines({ lines, explanation }: { lines: KeyLine[]; explanation: string }) {
  const { t } = useLanguage();
  return (
    <>
      <ul className="mt-2 flex flex-col gap-1">
        {lines.map((line, index) => (
          <li key={index} className={`flex gap-2 ${line.right ? 'font-medium' : 'text-ink-soft'}`}>
            {line.right ? <Check aria-hidden className="mt-1 size-4 shrink-0 text-accent-strong" /> : <span className="w-4 shrink-0" />}
            <span className="min-w-0 break-words">{line.text}{line.right ? <span className="sr-only"> {t('bank.right')}</span> : null}</span>
          </li>
        ))}
      </ul>
      {explanation ? <p className="mt-2 text-sm text-ink-soft">{t('bank.explanation', { text: explanation })}</p> : null}
    </>
  );
}

/** What a draft says of itself, and what it does not say yet. */
export function DraftFacts({ view, source }: { view: DraftView; source: string }) {
  const { t } = useLanguage();
  const { facts, missing } = view;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-1.5">
      <Pill>{t(view.type === 'written' ? 'bank.type-written' : `quizzes.type-${view.type}`)}</Pill>
      {missing.length > 0 ? <span className="text-sm font-medium text-warn">{t('bank.untagged', { what: missing.map((fact) => t(`bank.fact-${fact}`)).join(t('quizzes.list-separator')) })}</span> : null}
      {facts.use ? <Pill>{t(`bank.use-${facts.use}`)}</Pill> : null}
      {facts.competency ? <Pill>{t(`competencies.${facts.competency}-short`)}</Pill> : null}
      {facts.line ? <Pill>{t(`lines.${facts.line}`)}</Pill> : null}
      {facts.difficulty ? <Pill>{t(`bank.difficulty-${facts.difficulty}`)}</Pill> : null}
      {facts.redLine ? <Pill tone="bad">{t('quizzes.red-line')}</Pill> : null}
      {source ? <span className="text-sm text-ink-soft">{source}</span> : null}
    </p>
  );
}
