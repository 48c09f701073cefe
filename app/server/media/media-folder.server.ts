import path from 'node:path';
import { platform } from '~/server/platform/platform.server';

/** Names of one stored file: no hidden names, no way up. */
const STORED = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}$/;

/** Where uploaded files lie. With several instances `MEDIA_DIR` is a folder that all of them see. */
export function mediaFolder(): string {
  return platform().env.mediaDir;
}

/**
 * The file behind what follows `/media/`: an uploaded one, or `shipped/NAME` of `content/media`. Null for anything else. Whether it
 * exists is not looked at.
 */
export function mediaFile(address: string): { root: string; name: string; shipped: boolean } | null {
  const [first = '', second, ...more] = address.split('/');
  if (more.length > 0) return null;
  if (second === undefined) return STORED.test(first) ? { root: mediaFolder(), name: first, shipped: false } : null;
  return first === 'shipped' && STORED.test(second) ? { root: path.resolve('content/media'), name: second, shipped: true } : null;
}
