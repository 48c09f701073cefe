import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportBank } from '~/server/bank/export-bank.server';
import { filterOf } from '~/server/bank/find-items.server';
import { csvResponse } from '~/server/platform/csv.server';
import { forbidden, requirePermission } from '~/server/platform/request-context.server';

/** `GET`: the live items that the address asks for, as a table that Excel opens. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'bank:edit');
  const exported = await exportBank({ ...context, filter: filterOf(new URL(request.url)), format: 'table' });
  if (!exported.ok) throw forbidden();
  return csvResponse('liubu-items', exported.value.rows);
}
