import type { LoaderFunctionArgs } from '@remix-run/node';
import { rosterTemplate } from '~/domain/people/roster';
import { readOrganisation } from '~/server/people/read-organisation.server';
import { csvResponse } from '~/server/platform/csv.server';
import { requirePermission } from '~/server/platform/request-context.server';

/** The roster's headings with one example in the centre's own words. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db, today } = await requirePermission(request, 'person:manage');
  const { departments, posts } = await readOrganisation(db);
  return csvResponse('roster-template', rosterTemplate(departments.at(-1)?.name.zh ?? '', posts[0]?.name.zh ?? '', today));
}
