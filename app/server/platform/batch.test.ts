import { expect, test } from 'vitest';
import { inBatches } from './batch.server';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked together runs together, each gets its own answer, and what comes meanwhile waits for the next batch', async () => {
  const batches: number[][] = [];
  let release!: () => void;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const ask = inBatches(async (inputs: number[]) => {
    batches.push(inputs);
    if (batches.length === 1) await gate;
    return inputs.map((input) => input * 10);
  }, 3);
  const first = [ask(1), ask(2)];
  await turn();
  const later = [3, 4, 5, 6].map((input) => ask(input));
  await turn();
  expect(batches).toEqual([[1, 2]]);
  release();
  expect(await Promise.all([...first, ...later])).toEqual([10, 20, 30, 40, 50, 60]);
  expect(batches).toEqual([[1, 2], [3, 4, 5], [6]]);
});

test('a batch that fails is tried one by one: only the bad one fails, and the next are served', async () => {
  const tried: string[][] = [];
  const ask = inBatches((inputs: string[]) => {
    tried.push(inputs);
    return inputs.includes('bad') ? Promise.reject(new Error('bad')) : Promise.resolve(inputs.map((input) => input.toUpperCase()));
  });
  const results = await Promise.allSettled(['a', 'bad', 'b'].map((input) => ask(input)));
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value : (result.reason as Error).message))).toEqual(['A', 'bad', 'B']);
  expect(tried).toEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
  expect(await ask('c')).toBe('C');
});
