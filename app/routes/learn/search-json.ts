import type { LoaderFunctionArgs } from '@remix-run/node';
import { can } from '~/domain/people/policy';
import { readPreferences } from '~/server/platform/preferences.server';
import { optionalActor } from '~/server/platform/request-context.server';
import { findWords } from '~/server/search/find-words.server';

const MOST = 30;

/** `?q=` what is looked for, `?most=` length of the list: for searching as one types. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'study:self')) return Response.json({ code: 'forbidden' }, { status: 403 });
  const { language } = await readPreferences(request);
  const { searchParams } = new URL(request.url);
  const most = Math.min(MOST, Math.max(1, Math.trunc(Number(searchParams.get('most'))) || MOST));
  return Response.json(await findWords({ ...context, words: searchParams.get('q') ?? '', language, most }), { headers: { 'Cache-Control': 'no-store' } });
}
