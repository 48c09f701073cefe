/** Crockford's alphabet: no I, L, O or U, so that six characters on a screen are typed as they were meant. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Shown for an hour or two to the people in a room and throttled by the server: 30 bits are enough. */
export const SIGN_IN_CODE_LENGTH = 6;

/** The code on the teacher's screen, e.g. `7K3MQ9`. `random`: at least six random bytes. */
export function makeSignInCode(random: Uint8Array): string {
  if (random.length < SIGN_IN_CODE_LENGTH) throw new RangeError(`A sign-in code needs ${SIGN_IN_CODE_LENGTH} random bytes.`);
  // 256 is a multiple of 32, so that each symbol is equally likely.
  return [...random.slice(0, SIGN_IN_CODE_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** What somebody typed as it is stored, or null when it can be no code. */
export function readSignInCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\-‐-―]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return plain.length === SIGN_IN_CODE_LENGTH && [...plain].every((symbol) => ALPHABET.includes(symbol)) ? plain : null;
}
