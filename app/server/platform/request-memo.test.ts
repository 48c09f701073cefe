import { expect, test } from 'vitest';
import { oncePerRequest, withRequestMemo } from './request-memo.server';

const countReads = () => {
  let reads = 0;
  return async () => {
    reads += 1;
    return reads;
  };
};

test('within a request a value is read once, in another request again', async () => {
  const read = countReads();
  const inOneRequest = () => new Promise<number[]>((done) => withRequestMemo(() => void Promise.all([oncePerRequest('actor', read), oncePerRequest('actor', read)]).then(done)));
  expect(await inOneRequest()).toEqual([1, 1]);
  expect(await inOneRequest()).toEqual([2, 2]);
});

test('two requests at once do not see what the other read', async () => {
  const request = (person: string) => new Promise<string>((done) => withRequestMemo(() => void oncePerRequest('actor', async () => person).then(() => oncePerRequest('actor', async () => 'somebody else')).then(done)));
  expect(await Promise.all([request('one'), request('two')])).toEqual(['one', 'two']);
});

test('outside of a request nothing is remembered', async () => {
  const read = countReads();
  expect([await oncePerRequest('actor', read), await oncePerRequest('actor', read)]).toEqual([1, 2]);
});
