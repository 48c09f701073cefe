/** Crockford's alphabet: no I, L, O or U, so that a code read aloud or copied by hand stays itself. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = ALPHABET.length;
/** 15 symbols are 75 bits; the sixteenth checks them. */
const PAYLOAD = 15;
const GROUP = 4;

/** How long a code may be used: slips are handed out over a week, the others from hand to hand. */
export const CODE_HOURS = { activation: 168, reset: 24, administrator: 24 } as const;
export type CodePurpose = keyof typeof CODE_HOURS;

/** A code in groups such as `7K3M-Q9TZ-40AB-XW2C`. `random`: at least 15 random bytes. */
export function makeCode(random: Uint8Array): string {
  if (random.length < PAYLOAD) throw new RangeError(`A code needs ${PAYLOAD} random bytes.`);
  // 256 is a multiple of 32, so that each symbol is equally likely.
  const payload = [...random.slice(0, PAYLOAD)].map((byte) => ALPHABET[byte % BASE]).join('');
  return groupCode(payload + checkSymbol(payload));
}

/** The 16 symbols in groups of four. */
export function groupCode(plain: string): string {
  return plain.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** What somebody typed as the 16 plain symbols, or null when it can be no code: the check symbol finds every single wrong symbol. */
export function readCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\-‐-―]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (plain.length !== PAYLOAD + 1 || [...plain].some((symbol) => !ALPHABET.includes(symbol))) return null;
  return checkSymbol(plain.slice(0, PAYLOAD)) === plain[PAYLOAD] ? plain : null;
}

/** Luhn's sum in base 32: every second symbol is doubled, digits of the double are added. */
function checkSymbol(payload: string): string {
  let sum = 0;
  [...payload].reverse().forEach((symbol, index) => {
    const value = ALPHABET.indexOf(symbol) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / BASE) + (value % BASE);
  });
  return ALPHABET[(BASE - (sum % BASE)) % BASE] ?? '0';
}
