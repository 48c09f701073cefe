import type { LoaderFunctionArgs } from '@remix-run/node';
import { inLanguage } from '~/domain/kernel/text';
import { translate } from '~/locales/registry';
import { readRegister } from '~/server/certification/read-certificates.server';
import { registerFilter } from '~/server/certification/register-filter.server';
import { appendAudit } from '~/server/platform/append-audit.server';
import { csvResponse } from '~/server/platform/csv.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { requirePermission } from '~/server/platform/request-context.server';

/** The register as CSV. What leaves the house is in the log. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'register:read');
  const filter = registerFilter(new URL(request.url).searchParams, context.today);
  const rows = await readRegister({ ...context, ...filter });
  await context.db.$transaction((tx) =>
    appendAudit(tx, { action: 'register.exported', entity: 'register', entityId: filter.on, details: { rows: rows.length }, actorId: context.actor.id, at: context.now }),
  );
  const { language } = await readPreferences(request);
  const t = (key: Parameters<typeof translate>[1]) => translate(language, key);
  const head = [t('certification.column-number'), t('assessment.staff-number'), t('certification.column-name'), t('assessment.department'), t('certification.column-post'), t('certification.column-issued'), t('certification.column-until'), t('certification.column-status')];
  const body = rows.map((row) => [
    row.number, row.staffNumber, row.name, inLanguage(row.department, language), row.post ? inLanguage(row.post, language) : '', row.issuedOn, row.validUntil, t(`certification.status-${row.status}`),
  ]);
  return csvResponse(`register-${filter.on}`, [head, ...body]);
}
