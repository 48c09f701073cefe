import { AsyncLocalStorage } from 'node:async_hooks';

const memos = new AsyncLocalStorage<Map<string, Promise<unknown>>>();

/** Runs a request with a memory of its own, forgotten when it ends. */
export function withRequestMemo(run: () => void): void {
  memos.run(new Map(), run);
}

/**
 * What `read` gives, read once within a request: the frame of a page and the page itself ask for the same person. Only for requests that
 * change nothing; outside of a request it is read each time.
 */
export function oncePerRequest<T>(key: string, read: () => Promise<T>): Promise<T> {
  const memo = memos.getStore();
  if (!memo) return read();
  const known = memo.get(key) as Promise<T> | undefined;
  if (known) return known;
  const value = read();
  memo.set(key, value);
  return value;
}
