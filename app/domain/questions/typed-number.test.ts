import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalOf, within } from './decimal';
import { readTypedNumber } from './typed-number';

const yuan = { zh: '元', en: 'yuan' };
const tenThousandYuan = { zh: '万元', en: '10,000 yuan' };
const percent = { zh: '%', en: 'percent' };
const days = { zh: '日', en: 'days' };
const workingDays = { zh: '工作日', en: 'working days' };
const equal = (text: string, unit: { zh: string; en: string }, expected: string) => {
  const value = readTypedNumber(text, unit);
  return value !== null && within(value, decimalOf(expected), decimalOf('0'));
};

test.each([
  ['1280', yuan, '1280'], [' １，２８０．５０ 元', yuan, '1280.5'], ['¥1,280.00', yuan, '1280'], ['￥1280', yuan, '1280'],
  ['1280 Yuan', yuan, '1280'], ['12.5万', yuan, '125000'], ['12.5万元', yuan, '125000'], ['-3元', yuan, '-3'], ['−3', yuan, '-3'],
  ['12万', tenThousandYuan, '12'], ['12 万元', tenThousandYuan, '12'], ['12', tenThousandYuan, '12'],
  ['2.60%', percent, '2.6'], ['２.６％', percent, '2.6'], ['百分之5', percent, '5'], ['5 percent', percent, '5'],
  ['10天', days, '10'], ['10 日', days, '10'], ['10 Days', days, '10'], ['3个工作日', workingDays, '3'], ['3 working days', workingDays, '3'],
  ['0010', days, '10'], ['+10', days, '10'],
])('"%s" is understood', (text, unit, expected) => {
  expect(equal(text, unit, expected)).toBe(true);
});

test.each(['', '元', '1,28', '1,2800', '1.2.3', '1e3', '0x10', '十', '1280元元', '12 or 13', '1/2', '.5', '5.', 'NaN', 'Infinity', '--1'])(
  '"%s" is not guessed at',
  (text) => expect(readTypedNumber(text, yuan)).toBeNull(),
);

test('a sum with grouping, full-width digits and a unit reads as the same sum', () => {
  const wide = (text: string) => text.replace(/[0-9,.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  fc.assert(fc.property(fc.nat(999_999_999), fc.nat(99), fc.boolean(), (whole, cents, full) => {
    const plain = `${whole}.${String(cents).padStart(2, '0')}`;
    const grouped = plain.replace(/\B(?=(\d{3})+(?!\d)\.)/g, ',');
    const typed = `${full ? wide(grouped) : grouped}元`;
    expect(equal(typed, yuan, plain)).toBe(true);
  }));
});

test('tolerance is exact where binary fractions are not', () => {
  expect(0.3 - 0.1 <= 0.2).toBe(true);
  expect(1.1 + 0.1 <= 1.2).toBe(false);
  expect(within(decimalOf('1.2'), decimalOf('1.1'), decimalOf('0.1'))).toBe(true);
  expect(within(decimalOf('1.2000000001'), decimalOf('1.1'), decimalOf('0.1'))).toBe(false);
});

test('arithmetic agrees with whole numbers', () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const decimal = (hundredths: number) => {
    const digits = String(Math.abs(hundredths)).padStart(3, '0');
    return decimalOf(`${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
  };
  fc.assert(fc.property(cents, cents, fc.nat(2_000_000), (value, target, tolerance) => {
    expect(within(decimal(value), decimal(target), decimal(tolerance))).toBe(Math.abs(value - target) <= tolerance);
  }));
});
