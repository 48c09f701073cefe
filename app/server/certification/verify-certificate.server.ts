import { maskName, nameMatches } from '~/domain/certification/name-mask';
import type { CertificateStatus } from '~/domain/certification/status';
import { readVerificationCode } from '~/domain/certification/verification-code';
import type { LocalText } from '~/domain/kernel/text';
import type { Context } from '~/server/platform/request-context.server';
import { standingOf, WITH_LEDGER } from './standing.server';

/** What anybody may know of a certificate: from the snapshot at its issue and the ledger, nothing else of the person. */
export type Verification = {
  code: string;
  number: string;
  centre: LocalText;
  title: LocalText;
  holder: string;
  status: CertificateStatus;
  issuedOn: string;
  validUntil: string | null;
  /** The day this answer is about. */
  asOf: string;
};

/** Looks a typed code up. `null`: no such certificate, or a slip in the code (its check character tells without a look-up). */
export async function verifyCertificate(options: Context & { typed: string }): Promise<Verification | null> {
  const found = await findByCode(options);
  if (!found) return null;
  return {
    code: found.code, number: found.number, centre: { zh: found.centreNameZh, en: found.centreNameEn }, title: { zh: found.titleZh, en: found.titleEn },
    holder: maskName(found.holderName), ...standingOf(found, options.today), asOf: options.today,
  };
}

/** Whether a full name is the holder's: only yes or no. */
export async function matchHolder(options: Context & { typed: string; name: string }): Promise<boolean> {
  const found = await findByCode(options);
  return found !== null && nameMatches(options.name, found.holderName);
}

async function findByCode({ db, typed }: Context & { typed: string }) {
  const code = readVerificationCode(typed);
  return code ? db.certificate.findUnique({ where: { code }, include: WITH_LEDGER }) : null;
}
