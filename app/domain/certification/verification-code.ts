/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Check symbols for the remainders 0–36. */
const CHECK = `${ALPHABET}*~$=U`;
const PLAIN_CHECK = 37;

/** Random bytes that a code needs: 100 bits of chance in 20 characters. */
export const CODE_BYTES = 13;
const LENGTH = 20;
const GROUP = 4;

/**
 * An unguessable code for `/verify`, e.g. `7K2M-…`: 20 characters of chance and one check character, in groups. The check character is
 * drawn from letters and figures only (codes whose remainder would need a sign are skipped by the caller trying again: `null`).
 */
export function makeVerificationCode(random: Uint8Array): string | null {
  if (random.length < CODE_BYTES) throw new RangeError(`a code needs ${CODE_BYTES} random bytes`);
  let bits = 0n;
  for (const byte of random.slice(0, CODE_BYTES)) bits = (bits << 8n) | BigInt(byte);
  let body = '';
  for (let at = 0; at < LENGTH; at += 1) {
    body = (ALPHABET[Number(bits & 31n)] ?? '') + body;
    bits >>= 5n;
  }
  const check = checkCharacter(body);
  return ALPHABET.includes(check) ? grouped(body + check) : null;
}

/** What somebody typed, in the stored form, or null when it cannot be a code: a slip of one character is always found. */
export function readVerificationCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\-–—]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (plain.length !== LENGTH + 1 || [...plain].some((character) => !ALPHABET.includes(character))) return null;
  const body = plain.slice(0, LENGTH);
  return checkCharacter(body) === plain[LENGTH] ? grouped(plain) : null;
}

function checkCharacter(body: string): string {
  let remainder = 0;
  for (const character of body) remainder = (remainder * 32 + ALPHABET.indexOf(character)) % PLAIN_CHECK;
  return CHECK[remainder] ?? '';
}

function grouped(plain: string): string {
  return (plain.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}
