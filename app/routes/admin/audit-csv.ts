import type { LoaderFunctionArgs } from '@remix-run/node';
import { translate, type MessageKey } from '~/locales/registry';
import { readAuditFilter } from '~/server/audit/audit-filter.server';
import { exportAudit } from '~/server/audit/export-audit.server';
import { csvResponse } from '~/server/platform/csv.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { requirePermission } from '~/server/platform/request-context.server';

const HEADINGS: MessageKey[] = [
  'audit.position', 'audit.at', 'audit.time', 'audit.actor-number', 'audit.actor', 'audit.action', 'audit.action-code', 'audit.kind', 'audit.about', 'audit.about-name', 'audit.details', 'audit.hash',
];

/** The filtered log as CSV. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'audit:read');
  const { language } = await readPreferences(request);
  const rows = await exportAudit({ ...context, filter: readAuditFilter(new URL(request.url).searchParams), language });
  return csvResponse(`audit-${context.today}`, [HEADINGS.map((key) => translate(language, key)), ...rows]);
}
