import type { LocalText } from '~/domain/kernel/text';
import { decimalOf, shift, type Decimal } from './decimal';

/** Everyday words for the same unit: the unit stands beside the field, so whichever word is typed means that one. */
const SAME_UNIT = [
  ['天', '日', 'day', 'days'],
  ['月', '个月', 'month', 'months'],
  ['工作日', '个工作日', 'working day', 'working days'],
  ['%', '百分之', 'percent', 'per cent'],
  ['元', '块', 'yuan', 'rmb', 'cny'],
];
const PLAIN = /^-?\d{1,20}(\.\d{1,10})?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d{1,10})?$/;

/**
 * The number that a person meant: full-width digits, thousands separators, a unit or currency sign and 万 are understood
 * (`１，２８０元`, `¥1,280.00`, `12.5万`). `null` when it does not read as one number; "1,28" is not guessed at.
 */
export function readTypedNumber(text: string, unit: LocalText): Decimal | null {
  const units = wordsFor(unit);
  // NFKC folds full-width digits, comma, full stop, % and ￥ into their plain forms.
  let rest = plain(text).replace(/[−–]/g, '-').replace(/^\+/, '');
  if (units.includes('元')) rest = rest.replace(/^(-?)¥/, '$1');
  if (units.includes('%')) rest = rest.replace(/^百分之/, '');
  const typedUnit = units.filter((word) => rest.endsWith(word)).sort((a, b) => b.length - a.length)[0];
  if (typedUnit) rest = rest.slice(0, -typedUnit.length);
  const tenThousands = rest.endsWith('万');
  if (tenThousands) rest = rest.slice(0, -1);
  if (!PLAIN.test(rest) && !GROUPED.test(rest)) return null;
  const value = decimalOf(rest.replaceAll(',', ''));
  // With 万元 as the item's unit, "12万" is 12 of it; with 元 it is 120,000.
  return tenThousands && !plain(unit.zh).startsWith('万') ? shift(value, 4) : value;
}

function wordsFor(unit: LocalText): string[] {
  const own = [unit.zh, unit.en ?? ''].map(plain).filter((word) => word !== '');
  const synonyms = SAME_UNIT.map((group) => group.map(plain)).filter((group) => own.some((word) => group.includes(word)));
  return [...new Set([...own, ...synonyms.flat()])];
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
