import { hash, verify } from '@node-rs/argon2';

// OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. The value 2 is argon2id.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Verified against when no such account exists, so that the time taken tells nothing. Made at the first need. */
let decoy: Promise<string> | null = null;

/** argon2id of a password or PIN. Never call it inside a transaction. */
export function hashSecret(secret: string): Promise<string> {
  return hash(secret, OPTIONS);
}

/** False for a missing hash too, after the same work. */
export async function verifySecret(stored: string | null, secret: string): Promise<boolean> {
  if (!stored) {
    decoy ??= hash('no such account', OPTIONS);
    await verify(await decoy, secret);
    return false;
  }
  return verify(stored, secret);
}
