import { SelectField, TextField } from '~/components/ui/field';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { ITEM_USES } from '~/domain/questions/common-fields';
import { useLanguage } from '~/locales/use-language';

/** What is set on all chosen drafts; what is left alone stays as it is. */
export function GridFields({ values }: { values: Record<string, string> }) {
  const { t } = useLanguage();
  const select = (name: 'competency' | 'line' | 'use' | 'difficulty' | 'redLine', choices: { value: string; label: string }[]) => (
    <SelectField id={`set-${name}`} name={`set-${name}`} label={t(`bank.fact-${name}`)} defaultValue={values[`set-${name}`] ?? ''}>
      <option value="">{t('bank.leave')}</option>
      {choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
    </SelectField>
  );
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-3">
      {select('competency', COMPETENCIES.map((value) => ({ value, label: t(`competencies.${value}`) })))}
      {select('line', BUSINESS_LINES.map((value) => ({ value, label: t(`lines.${value}`) })))}
      {select('use', ITEM_USES.map((value) => ({ value, label: t(`bank.use-${value}`) })))}
      {select('difficulty', ([['1', 1], ['3', 2], ['5', 3]] as const).map(([value, step]) => ({ value, label: t(`bank.difficulty-${step}`) })))}
      {select('redLine', [{ value: 'true', label: t('bank.red-yes') }, { value: 'false', label: t('bank.red-no') }])}
      <TextField id="set-effectiveFrom" name="set-effectiveFrom" type="date" label={t('bank.fact-effectiveFrom')} defaultValue={values['set-effectiveFrom']} />
      <div className="col-span-2 lg:col-span-3">
        <TextField id="set-basis" name="set-basis" label={t('bank.fact-basis')} hint={t('bank.basis-hint', { sample: '条例(2026)第24条' })} maxLength={300} defaultValue={values['set-basis']} />
      </div>
    </div>
  );
}
