/** An exact decimal number: `digits` × 10^−`scale`. Money and percentages never pass through binary fractions. */
export type Decimal = { digits: bigint; scale: number };

/** Reads `-12.50`. Throws RangeError for anything else: callers hand it text that a schema or pattern has checked. */
export function decimalOf(text: string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError('not a decimal number');
  const [, sign, whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** `value` × 10^`places`. */
export function shift(value: Decimal, places: number): Decimal {
  return value.scale >= places
    ? { digits: value.digits, scale: value.scale - places }
    : { digits: value.digits * 10n ** BigInt(places - value.scale), scale: 0 };
}

/** Whether `value` lies at most `tolerance` away from `target`. */
export function within(value: Decimal, target: Decimal, tolerance: Decimal): boolean {
  const scale = Math.max(value.scale, target.scale, tolerance.scale);
  const difference = at(value, scale) - at(target, scale);
  return (difference < 0n ? -difference : difference) <= at(tolerance, scale);
}

function at(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}
