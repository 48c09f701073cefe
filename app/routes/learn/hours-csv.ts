import type { LoaderFunctionArgs } from '@remix-run/node';
import { whyWords } from '~/components/hours/why-words';
import { inLanguage } from '~/domain/kernel/text';
import { askedYear } from '~/domain/study/hours-ledger';
import { translate, type Translate } from '~/locales/registry';
import { csvResponse } from '~/server/platform/csv.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { requireActor } from '~/server/platform/request-context.server';
import { readHours } from '~/server/study/read-hours.server';

/** One's own hours as CSV: a row for each credit, the sum last. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  const { person, lines, total, year } = await readHours({ ...context, year: askedYear(new URL(request.url).searchParams.get('year'), context.today) });
  const { language } = await readPreferences(request);
  const t: Translate = (key, values) => translate(language, key, values);
  const who = [person.staffNumber, person.name, inLanguage(person.department, language)];
  const head = [t('people.staff-number'), t('people.name'), t('account.department'), t('hours.date'), t('hours.what'), t('hours.source'), t('hours.planned-minutes'), t('hours.hours'), t('hours.reason')];
  const body = lines.map((line) => [
    ...who, line.onDate, inLanguage(line.title, language), t(`hours.source-${line.source}`), line.minutes, line.hundredths / 100, whyWords(line, t),
  ]);
  return csvResponse(`hours-${person.staffNumber.replace(/[^A-Za-z0-9-]/g, '')}-${year ?? 'all'}`, [head, ...body, [...who, '', t('hours.total'), '', null, total / 100, '']]);
}
