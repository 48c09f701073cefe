import { expect, test } from 'vitest';
import { passwordProblem, pinProblem } from './secret-policy';

const person = { staffNumber: 'S0123', name: '张示例' };

test.each([
  ['Kurz-2026', 'password-short'],
  ['x'.repeat(201), 'password-long'],
  ['我是张示例，今天也很好', 'password-personal'],
  ['geheim-s0123-geheim', 'password-personal'],
  ['password123', 'password-common'],
  ['1234567890', 'password-common'],
  ['aaaaaaaaaaaa', 'password-common'],
  ['gongjijin2026', 'password-common'],
] as const)('%s is refused as %s', (password, problem) => {
  expect(passwordProblem(password, person)).toBe(problem);
});

test.each(['correct horse battery', '今天窗口来了七位客人', 'mT9#kQ2!vLx0', '晨会八点一刻在大厅里'])('%s is accepted, whatever kinds of characters it has', (password) => {
  expect(passwordProblem(password, person)).toBeNull();
});

test('a PIN is six digits without a pattern', () => {
  for (const pin of ['12345', '1234567', '12345a', '', '１２３４５６']) expect(pinProblem(pin)).toBe('pin-format');
  for (const pin of ['123456', '654321', '111111', '112233', '121212', '123123', '890123']) expect(pinProblem(pin)).toBe('pin-trivial');
  for (const pin of ['481516', '307294']) expect(pinProblem(pin)).toBeNull();
});
