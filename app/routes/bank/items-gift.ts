import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportBank } from '~/server/bank/export-bank.server';
import { filterOf } from '~/server/bank/find-items.server';
import { forbidden, requirePermission } from '~/server/platform/request-context.server';

/** `GET`: the live items that the address asks for, in GIFT. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'bank:edit');
  const exported = await exportBank({ ...context, filter: filterOf(new URL(request.url)), format: 'gift' });
  if (!exported.ok) throw forbidden();
  return new Response(exported.value.gift, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Disposition': 'attachment; filename="liubu-items.gift"', 'Cache-Control': 'no-store' },
  });
}
