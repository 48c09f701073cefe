import { ASSESSMENT_PARTS, type AssessmentFormula } from '~/domain/assessment/formula';
import { percentText } from '~/domain/kernel/percent';
import { useLanguage } from '~/locales/use-language';

/** The formula in words: everyone can read how a total comes about. */
export function FormulaNote({ formula }: { formula: AssessmentFormula }) {
  const { t, text } = useLanguage();
  return (
    <section aria-labelledby="formula" className="mt-6 text-sm text-ink-soft">
      <h2 id="formula" className="!text-base text-ink">{t('assessment.formula')}</h2>
      <p className="mt-1">
        {ASSESSMENT_PARTS.map((part) => `${t(`assessment.part-${part}`)} ${percentText(formula.weights[part])}%`).join(' + ')}
      </p>
      <p>{t('assessment.formula-notes', { hours: formula.hoursPerYear })}</p>
      <p>{t('assessment.formula-version', { version: formula.version })} {text(formula.source)}</p>
    </section>
  );
}
