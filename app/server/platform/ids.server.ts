import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new row id: UUIDv7, so that ids sort by time. */
export function newId(): string {
  return v7();
}

/** SHA-256 as lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An unguessable token for cookies and links, URL-safe. */
export function newToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** Random bytes for the domain's code makers, which take them as an argument. */
export function random(bytes: number): Uint8Array {
  return randomBytes(bytes);
}
