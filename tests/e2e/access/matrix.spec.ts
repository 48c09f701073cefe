import type { Role } from '~/domain/people/roles';
import { PERSONAS, type PersonaKey } from '~/server/account/personas.server';
import { PEOPLE } from '~/server/demonstration/organisation';
import { startServer, type RunningServer } from '../harness/server';
import { expect, test } from '../harness/test';
import { ACCESS, type Access, type RouteAccess } from './access';

// One server for all: each line is answered alike whatever the others did.
let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());
// An hour between two people, so that nobody meets the pause that another's wrong codes have earned.
let hours = 0;
test.beforeEach(() => server.shiftClock((hours += 1) * 3_600_000));

const METHODS = ['get', 'post', 'put'] as const;

/** The session cookie of a persona, or none for a stranger. */
async function cookieOf(persona: PersonaKey | null): Promise<string> {
  if (!persona) return '';
  const response = await fetch(`${server.url}/login`, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ persona }), headers: { Origin: server.url },
  });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

function send(method: (typeof METHODS)[number], address: string, access: Access, cookie: string): Promise<Response> {
  const json = access.json !== undefined;
  return fetch(server.url + address, {
    method: method.toUpperCase(),
    redirect: 'manual',
    headers: { Cookie: cookie, Origin: server.url, Accept: 'text/html', ...(json ? { 'Content-Type': 'application/json' } : {}) },
    ...(method === 'get' ? {} : { body: json ? JSON.stringify(access.json) : new URLSearchParams() }),
  });
}

function expected(access: Access, roles: Role[] | null): number {
  if (roles === null) return access.stranger ?? 302;
  const may = access.for === 'everybody' || access.for === 'signed-in' || access.for.some((role) => roles.includes(role));
  return may ? (access.answer ?? 200) : (access.refusal ?? 403);
}

const everybody: (PersonaKey | null)[] = [null, ...(Object.keys(PERSONAS) as PersonaKey[])];

for (const persona of everybody) {
  test(`${persona ?? 'a stranger'} gets exactly what the access matrix says`, async () => {
    const roles = persona ? (PEOPLE.find((person) => person.staffNumber === PERSONAS[persona])?.roles ?? []) : null;
    const wrong: string[] = [];
    const session = await cookieOf(persona);
    for (const [route, methods] of Object.entries<RouteAccess>(ACCESS)) {
      for (const method of METHODS) {
        const access = methods[method];
        if (!access) continue;
        // Signing out ends a session of its own.
        const response = await send(method, access.at ?? route, access, route === '/logout' ? await cookieOf(persona) : session);
        const want = expected(access, roles);
        const where = response.headers.get('location') ?? '';
        if (response.status !== want) wrong.push(`${method} ${access.at ?? route}: ${response.status} ${where} instead of ${want}`);
        if (roles === null && want === 302 && access.for !== 'everybody' && !where.startsWith('/login')) wrong.push(`${method} ${route}: leads a stranger to ${where}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test('a request that another site sends changes nothing, whatever the route', async () => {
  const cookie = await cookieOf('new-hire');
  for (const [route, methods] of Object.entries<RouteAccess>(ACCESS)) {
    for (const method of ['post', 'put'] as const) {
      const access = methods[method];
      if (!access) continue;
      for (const headers of [{ Origin: 'https://elsewhere.example' }, { 'Sec-Fetch-Site': 'cross-site' }, {}] as Record<string, string>[]) {
        const response = await fetch(server.url + (access.at ?? route), { method: method.toUpperCase(), redirect: 'manual', body: new URLSearchParams(), headers: { Cookie: cookie, ...headers } });
        expect(response.status, `${method} ${route} with ${JSON.stringify(headers)}`).toBe(403);
      }
    }
  }
});

test('the data of a page are guarded like the page itself', async () => {
  const wrong: string[] = [];
  for (const [route, { get }] of Object.entries<RouteAccess>(ACCESS)) {
    if (!get || get.for === 'everybody') continue;
    const address = get.at ?? route;
    const response = await fetch(`${server.url}${address === '/' ? '/_root' : address}.data`, { redirect: 'manual' });
    const body = await response.text();
    // Remix answers a redirect of a loader with 202 and the address inside.
    if (!(response.status === 202 && body.includes('/login')) && response.status !== (get.stranger ?? 302)) wrong.push(`${address}.data: ${response.status} ${body.slice(0, 120)}`);
  }
  expect(wrong).toEqual([]);
});
