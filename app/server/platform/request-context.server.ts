import { redirect } from '@remix-run/node';
import { can, type Actor, type Permission, type Subject } from '~/domain/people/policy';
import { rolesAt } from '~/domain/people/assignment';
import { dateAt, now } from './clock.server';
import type { Db } from './db/open.server';
import { platform } from './platform.server';
import { oncePerRequest } from './request-memo.server';
import { readVisitor } from './read-visitor.server';
import { sessionToken } from './session.server';

/** What every use-case gets: the database, the time to deem as now, the centre's zone and today's date in it. */
export type Context = { db: Db; now: Date; zone: string; today: string };
/** The same with the person who acts. */
export type ActorContext = Context & { actor: Actor };

/** The context of a request that may come from anybody. */
export function publicContext(): Context {
  const { env, database } = platform();
  const time = now();
  return { db: database.db, now: time, zone: env.zone, today: dateAt(time, env.zone) };
}

/** The person as an actor: their roles of today, or null when they have left. */
export async function loadActor(context: Context, personId: string): Promise<Actor | null> {
  const person = await context.db.person.findUnique({
    where: { id: personId },
    select: { id: true, name: true, staffNumber: true, departmentId: true, leftOn: true, roles: true },
  });
  if (!person || (person.leftOn && person.leftOn < context.today)) return null;
  return {
    id: person.id,
    name: person.name,
    staffNumber: person.staffNumber,
    departmentId: person.departmentId,
    roles: rolesAt(person.roles, context.today),
  };
}

/** The signed-in person's context, or null. */
export function optionalActor(request: Request): Promise<ActorContext | null> {
  return request.method === 'GET' ? oncePerRequest('actor', () => readActor(request)) : readActor(request);
}

function readActor(request: Request): Promise<ActorContext | null> {
  return actorOfCookie(request.headers.get('Cookie'));
}

/** The signed-in person's context from a Cookie header, or null. One query. */
export async function actorOfCookie(header: string | null): Promise<ActorContext | null> {
  const context = publicContext();
  const actor = await readVisitor({ ...context, token: await sessionToken(header) });
  return actor ? { ...context, actor } : null;
}

/** The first line of each protected loader and action: sends a stranger to the sign-in page and back afterwards. */
export async function requireActor(request: Request): Promise<ActorContext> {
  const found = await optionalActor(request);
  if (found) return found;
  const url = new URL(request.url);
  const to = request.method === 'GET' ? `${url.pathname.replace(/\.data$/, '')}${url.search}` : '/';
  throw redirect(`/login?to=${encodeURIComponent(to)}`);
}

/** As requireActor, and the permission: 403 for a signed-in person without it. */
export async function requirePermission(request: Request, permission: Permission, subject?: Subject): Promise<ActorContext> {
  const context = await requireActor(request);
  if (!can(context.actor, permission, subject)) throw forbidden();
  return context;
}

export function forbidden(): Response {
  return new Response('forbidden', { status: 403 });
}

export function notFound(): Response {
  return new Response('not found', { status: 404 });
}
