import { useLoaderData } from '@remix-run/react';
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { SheetForm } from '~/components/practicals/sheet-form';
import { SheetRecord } from '~/components/practicals/sheet-record';
import { notFound, requireActor } from '~/server/platform/request-context.server';
import { readSheet } from '~/server/practicals/read-practicals.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  const sheet = await readSheet({ ...context, observationId: String(params.id) });
  if (!sheet) throw notFound();
  if (sheet.isExaminer && sheet.state === 'awaiting-signatures') throw redirect(`/practicals/${params.id}/sign`);
  return { sheet };
}

export default function Sheet() {
  const { sheet } = useLoaderData<typeof loader>();
  return sheet.state === 'draft' ? <SheetForm key={sheet.id} sheet={sheet} /> : <SheetRecord sheet={sheet} />;
}
