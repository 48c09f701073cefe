export type PasswordProblem = 'password-short' | 'password-long' | 'password-personal' | 'password-common';
export type PinProblem = 'pin-format' | 'pin-trivial';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;
export const PIN_DIGITS = 6;

/** What everybody tries first, in parts: a password made of these alone is guessed at once. */
const GUESSED = ['password', 'passw0rd', 'qwertyuiop', 'qwerty', 'asdfgh', 'zxcvbn', 'iloveyou', 'welcome', 'admin', 'gongjijin', 'zhufang', 'gjj', 'woaini', 'liubu', 'abc'];

/**
 * Why a password is refused, or null. Length counts most (NIST SP 800-63B): no rule about kinds of characters, none about age.
 * A part of the person's own name or number, and what everybody tries, is refused.
 */
export function passwordProblem(password: string, person: { staffNumber: string; name: string }): PasswordProblem | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'password-short';
  if (length > PASSWORD_MAX) return 'password-long';
  const plain = password.normalize('NFKC').toLowerCase();
  const own = [person.staffNumber, person.name].map((text) => text.normalize('NFKC').toLowerCase()).filter((text) => [...text].length >= 2);
  if (own.some((text) => plain.includes(text))) return 'password-personal';
  return isGuessed(plain) ? 'password-common' : null;
}

/** True when little is left after what everybody tries, runs of digits and repeated characters are taken away. */
function isGuessed(plain: string): boolean {
  if (new Set(plain).size < 4) return true;
  const rest = GUESSED.reduce((text, part) => text.replaceAll(part, ''), plain).replace(/\d{3,}/g, (run) => (isRun(run) ? '' : run));
  return [...rest.replace(/[^\p{L}\p{N}]/gu, '')].length < 4;
}

/** Ascending, descending or equal digits, or a year-like start: 123456, 654321, 888888, 2026. */
function isRun(digits: string): boolean {
  const steps = new Set([...digits].slice(1).map((digit, index) => (Number(digit) - Number(digits[index]) + 10) % 10));
  return (steps.size === 1 && [0, 1, 9].includes([...steps][0] ?? -1)) || /^(19|20)\d\d$/.test(digits);
}

/** Why a signing PIN is refused, or null: six digits, none of the patterns that everybody tries. */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^\d{6}$/.test(pin)) return 'pin-format';
  if (isRun(pin) || /^(\d)\1(\d)\2(\d)\3$/.test(pin) || /^(\d\d)\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin)) return 'pin-trivial';
  return null;
}
