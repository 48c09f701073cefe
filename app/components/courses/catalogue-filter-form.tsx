import { Form, Link } from '@remix-run/react';
import { Search } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { SelectField } from '~/components/ui/field';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { STUDY_STATES, type CatalogueFilter } from '~/domain/study/catalogue';
import { useLanguage } from '~/locales/use-language';

/** Narrows the catalogue; a plain form, so that it works without scripts and an address can be kept. `count`: what is left, null without a filter. */
export function CatalogueFilterForm({ filter, count }: { filter: CatalogueFilter; count: number | null }) {
  const { t } = useLanguage();
  const choices = {
    line: BUSINESS_LINES.map((value) => ({ value, label: t(`lines.${value}`) })),
    competency: COMPETENCIES.map((value) => ({ value, label: t(`competencies.${value}-short`) })),
    state: STUDY_STATES.map((value) => ({ value, label: t(`courses.state-${value}`) })),
  };
  return (
    // Made anew when the filter changes by a link, so that the fields show what is shown.
    <Form key={Object.values(filter).join()} method="get" action="/courses" role="search" className="mb-5 grid grid-cols-3 gap-3 lg:grid-cols-[2fr_1fr_1fr_1fr] lg:items-end">
      <div className="col-span-3 flex gap-2 lg:order-last lg:col-span-1 lg:[order:-1]">
        <input name="text" type="search" maxLength={80} defaultValue={filter.text} aria-label={t('courses.filter-text')} placeholder={t('courses.filter-text')}
          className="block min-h-target w-full min-w-0 flex-1 rounded-lg border border-ink-soft bg-card px-3 py-2 text-ink placeholder:text-ink-soft" />
        <Button tone="quiet" className="shrink-0 !px-4"><Search aria-hidden className="size-5" /> {t('courses.filter')}</Button>
      </div>
      {(['line', 'competency', 'state'] as const).map((name) => (
        <SelectField key={name} label={<span className="text-sm">{t(`courses.filter-${name}`)}</span>} name={name} defaultValue={filter[name]} className="text-ellipsis !px-2">
          <option value="">{t('courses.filter-all')}</option>
          {choices[name].map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </SelectField>
      ))}
      <p role="status" className={`col-span-full ${count === null ? 'sr-only' : ''}`}>
        {count === null ? '' : <>{t('courses.found', { count })} <Link to="/courses" className="ml-2 inline-flex min-h-target items-center">{t('courses.filter-clear')}</Link></>}
      </p>
    </Form>
  );
}
