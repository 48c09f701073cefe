import { createHmac } from 'node:crypto';
import type { KeyedHash } from '~/domain/questions/shuffle';

/** HMAC-SHA-256 under an attempt's secret seed: the same seed always gives the same draw and the same order. */
export function keyedHash(seed: string): KeyedHash {
  return (text) => createHmac('sha256', seed).update(text).digest();
}
