type Waiting<In, Out> = { input: In; resolve(output: Out): void; reject(error: unknown): void };

/**
 * Gathers what is asked while the last batch is under way (or in the same turn of the event loop) and runs it together: so a hundred
 * durable writes share one commit, and a single one waits for nobody. `run` answers in the order of its inputs. Where it throws for several,
 * each is tried alone, so that one bad input spoils no other's; it must therefore leave nothing behind when it throws.
 */
export function inBatches<In, Out>(run: (inputs: In[]) => Promise<Out[]>, most = 64): (input: In) => Promise<Out> {
  const queue: Waiting<In, Out>[] = [];
  let running = false;

  async function settle(batch: Waiting<In, Out>[]): Promise<void> {
    try {
      const outputs = await run(batch.map(({ input }) => input));
      batch.forEach(({ resolve }, index) => resolve(outputs[index] as Out));
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await settle([one]);
    }
  }

  async function work(): Promise<void> {
    while (queue.length > 0) await settle(queue.splice(0, most));
    running = false;
  }

  return (input) =>
    new Promise<Out>((resolve, reject) => {
      queue.push({ input, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(() => void work());
    });
}
