import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '../../app/routes';

export type RouteLine = { path: string; file: string };

/** Every route of app/routes.ts with its whole URL pattern, such as `/courses/:course`. */
export async function routeList(): Promise<RouteLine[]> {
  const visit = (entries: RouteConfigEntry[], parent: string): RouteLine[] =>
    entries.flatMap((entry) => {
      const path = entry.path ? `${parent}/${entry.path}` : parent;
      return [{ path: path || '/', file: entry.file }, ...visit(entry.children ?? [], path)];
    });
  return visit((await routes) as RouteConfigEntry[], '');
}
