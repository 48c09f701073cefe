import { useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { PageHeader } from '~/components/ui/page-header';
import { requireActor } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  return { name: actor.name };
}

export default function Dashboard() {
  const { name } = useLoaderData<typeof loader>();
  return <PageHeader title={name} />;
}
