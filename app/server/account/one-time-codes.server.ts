import { CODE_HOURS, makeCode, type CodePurpose } from '~/domain/people/one-time-code';
import type { Tx } from '~/server/platform/db/open.server';
import { newId, random, sha256 } from '~/server/platform/ids.server';

/** A code to hand over; shown this once, because only its hash is stored. */
export type NewCode = { code: string; expiresAt: Date };

/** Makes a code for a person in the caller's transaction. Older codes of the same person end with it. */
export async function putCode(
  tx: Tx,
  options: { personId: string; purpose: CodePurpose; issuedById: string | null; now: Date },
): Promise<NewCode> {
  const { personId, purpose, issuedById, now } = options;
  const code = makeCode(random(16));
  const expiresAt = new Date(now.getTime() + CODE_HOURS[purpose] * 3_600_000);
  await tx.oneTimeCode.updateMany({ where: { personId, usedAt: null, cancelledAt: null }, data: { cancelledAt: now } });
  await tx.oneTimeCode.create({ data: { id: newId(), personId, purpose, codeHash: hashOfCode(code), issuedById, createdAt: now, expiresAt } });
  return { code, expiresAt };
}

/** The hash under which a code is found. 75 random bits need no slow hash. */
export function hashOfCode(code: string): string {
  return sha256(code.replaceAll('-', ''));
}
