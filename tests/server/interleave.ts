import type { Db, Tx } from '~/server/platform/db/open.server';

export type Pause = {
  db: Db;
  /** Resolves when a transaction has come to the place. */
  reached: Promise<void>;
  /** Lets it go on. */
  resume(): void;
};

/**
 * A client whose next transaction stops right before `model.method` (or a raw statement: `$executeRaw`), holding whatever it has locked by then. So a test can let another
 * connection act in exactly that moment.
 */
export function pauseBefore(db: Db, model: keyof Tx & string, method?: string): Pause {
  let reach!: () => void;
  let resume!: () => void;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const resumed = new Promise<void>((resolve) => (resume = resolve));
  const replace = <T extends object>(target: T, name: string, value: unknown): T =>
    new Proxy(target, { get: (of, property) => (property === name ? value : (Reflect.get(of, property) as unknown)) });
  const stopping = (tx: Tx): Tx => {
    if (method === undefined) {
      const act = tx[model] as unknown as (...input: unknown[]) => Promise<unknown>;
      return replace(tx as object, model, async (...input: unknown[]) => {
        reach();
        await resumed;
        return act.apply(tx, input);
      }) as Tx;
    }
    const delegate = tx[model] as unknown as Record<string, (input: unknown) => Promise<unknown>>;
    const stopped = async (input: unknown) => {
      reach();
      await resumed;
      return delegate[method]?.(input);
    };
    return replace(tx as object, model, replace(delegate, method, stopped)) as Tx;
  };
  const transaction = (work: (tx: Tx) => Promise<unknown>, options?: object) => db.$transaction((tx) => work(stopping(tx)), options);
  return { db: replace(db as object, '$transaction', transaction) as Db, reached, resume };
}

/** Whether a promise has settled by now, give or take the time a database needs to answer. */
export async function isSettled(promise: Promise<unknown>, withinMs = 250): Promise<boolean> {
  const settled = promise.then(() => true, () => true);
  return Promise.race([settled, new Promise<false>((resolve) => setTimeout(() => resolve(false), withinMs))]);
}
