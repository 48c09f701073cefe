import type { LoaderFunctionArgs } from '@remix-run/node';
import { verifyCertificate } from '~/server/certification/verify-certificate.server';
import { publicContext } from '~/server/platform/request-context.server';

/** Public: the same facts as `/verify/CODE`, as JSON. */
export async function loader({ params }: LoaderFunctionArgs) {
  const found = await verifyCertificate({ ...publicContext(), typed: String(params.code) });
  return Response.json(found ?? { error: 'not-found' }, { status: found ? 200 : 404, headers: { 'Cache-Control': 'no-store' } });
}
