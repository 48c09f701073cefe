import type { LoaderFunctionArgs } from '@remix-run/node';
import { ASSESSMENT_PARTS } from '~/domain/assessment/formula';
import { periodOf } from '~/domain/assessment/period';
import { translate } from '~/locales/registry';
import { listAssessment } from '~/server/assessment/list-assessment.server';
import { appendAudit } from '~/server/platform/append-audit.server';
import { csvResponse } from '~/server/platform/csv.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { forbidden, notFound, requirePermission } from '~/server/platform/request-context.server';

/** The period's table as CSV. What leaves the house is in the log. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'assessment:read');
  if (!context.actor.roles.includes('hr') && !context.actor.roles.includes('department-head')) throw forbidden();
  const url = new URL(request.url);
  const period = periodOf(url.searchParams.get('period') || context.today.slice(0, 4));
  if (!period) throw notFound();
  const { rows } = await listAssessment({ ...context, period, departmentId: url.searchParams.get('department') || null });
  await context.db.$transaction((tx) =>
    appendAudit(tx, { action: 'assessment.exported', entity: 'assessment', entityId: period.key, details: { rows: rows.length }, actorId: context.actor.id, at: context.now }),
  );
  const { language } = await readPreferences(request);
  const t = (key: Parameters<typeof translate>[1]) => translate(language, key);
  const head = [t('assessment.staff-number'), t('assessment.person'), t('assessment.department'), ...ASSESSMENT_PARTS.map((part) => t(`assessment.part-${part}`)), t('assessment.total')];
  const body = rows.map((row) => [
    row.staffNumber, row.name, language === 'zh' ? row.departmentZh : row.departmentEn,
    ...row.card.figures.map((figure) => (figure.part === 'hours' ? row.hours / 100 : figure.score === null ? null : figure.score / 100)),
    row.card.total / 100,
  ]);
  return csvResponse(`assessment-${period.key}`, [head, ...body]);
}
