import { createCookie } from '@remix-run/node';
import type { Db } from './db/open.server';
import { newToken, sha256 } from './ids.server';
import { platform } from './platform.server';

/** A session ends after this long without a request, and at the latest after a working day. */
const IDLE_MINUTES = 120;
const LIFE_HOURS = 12;
/** The time of the last request is written at most this often: a page view must not cost a durable write. */
const TOUCH_MINUTES = 5;

function cookie() {
  const { env } = platform();
  const secure = Boolean(env.tls) || Boolean(env.publicUrl?.startsWith('https:'));
  return createCookie('liubu_session', { httpOnly: true, sameSite: 'lax', path: '/', secure });
}

/** Opens a session; the browser gets a random token, the database its hash. Returns the Set-Cookie header. */
export async function openSession(options: { db: Db; personId: string; now: Date; userAgent: string | null }): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(options.now.getTime() + LIFE_HOURS * 3_600_000);
  await options.db.session.create({
    data: { id: sha256(token), personId: options.personId, createdAt: options.now, lastSeenAt: options.now, expiresAt, userAgent: options.userAgent?.slice(0, 200) ?? null },
  });
  return cookie().serialize(token);
}

type SessionTimes = { endedAt: unknown; expiresAt: Date; lastSeenAt: Date };

/** Whether a session still holds: not ended, not over, and used lately. */
export function sessionIsOpen(session: SessionTimes, now: Date): boolean {
  return !session.endedAt && session.expiresAt > now && now.getTime() - session.lastSeenAt.getTime() <= IDLE_MINUTES * 60_000;
}

/** Whether the time of the last request is due to be written. */
export function sessionNeedsTouch(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() > TOUCH_MINUTES * 60_000;
}

/** The token of a Cookie header; empty when there is none. */
export async function sessionToken(header: string | null): Promise<string> {
  const token = (await cookie().parse(header)) as unknown;
  return typeof token === 'string' ? token : '';
}

/** The person of the request's session, or null. One query; a write only every few minutes. */
export async function readSession(options: { db: Db; request: Request; now: Date }): Promise<{ sessionId: string; personId: string } | null> {
  const token = await sessionToken(options.request.headers.get('Cookie'));
  if (token === '') return null;
  const session = await options.db.session.findUnique({ where: { id: sha256(token) } });
  if (!session || !sessionIsOpen(session, options.now)) return null;
  if (sessionNeedsTouch(session, options.now)) {
    await options.db.session.updateMany({ where: { id: session.id, endedAt: null }, data: { lastSeenAt: options.now } });
  }
  return { sessionId: session.id, personId: session.personId };
}

/** Ends the request's session. Returns the Set-Cookie header that forgets it. */
export async function closeSession(options: { db: Db; request: Request; now: Date }): Promise<string> {
  const token = (await cookie().parse(options.request.headers.get('Cookie'))) as unknown;
  if (typeof token === 'string') {
    await options.db.session.updateMany({ where: { id: sha256(token), endedAt: null }, data: { endedAt: options.now } });
  }
  return cookie().serialize('', { maxAge: 0 });
}
