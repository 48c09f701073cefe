import { expect, test } from 'vitest';
import { csvText } from './csv.server';

test('a name that a spreadsheet would run as a formula stays text, and figures stay figures', () => {
  expect(csvText([['=1+1', '+86', '-5', '@x', -5, 'a,b', '他说"好"', null]])).toBe('\ufeff\'=1+1,\'+86,\'-5,\'@x,-5,"a,b","他说""好""",\r\n');
});
