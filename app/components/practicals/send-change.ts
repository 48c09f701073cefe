import type { SheetChange, SheetContent } from '~/domain/practicals/sheet-content';

/** A request that hangs is given up and made again. */
const GIVE_UP_MS = 12_000;

export type SaveReply =
  | { kind: 'saved'; savedAt: string; version: number }
  | { kind: 'newer'; version: number; content: SheetContent }
  | { kind: 'network' | 'signed-out' | 'closed' | 'refused' };

/** One `PUT` of one change. Never throws: what went wrong is in the reply. */
export async function sendChange(observationId: string, change: SheetChange, version: number): Promise<SaveReply> {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), GIVE_UP_MS);
  try {
    const response = await fetch(`/practicals/${observationId}/marks`, {
      method: 'PUT', headers: { 'Content-Type': 'application/json', 'If-Match': String(version) }, body: JSON.stringify(change), signal: given.signal,
    });
    if (response.ok) return { kind: 'saved', ...((await response.json()) as { savedAt: string; version: number }) };
    if (response.status === 412) return { kind: 'newer', ...((await response.json()) as { version: number; content: SheetContent }) };
    if (response.status === 401) return { kind: 'signed-out' };
    if (response.status >= 500) return { kind: 'network' };
    return { kind: response.status === 409 ? 'closed' : 'refused' };
  } catch {
    return { kind: 'network' };
  } finally {
    clearTimeout(timer);
  }
}
