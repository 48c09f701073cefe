import { CompilerChild, COMPILE_LIMITS, type ChildOutput, type CompileJob, type CompileLimits } from './compiler-child.server';
import { LessonCompileError } from './compile-failure';

type Waiting = { job: CompileJob; resolve: (output: ChildOutput) => void; reject: (error: unknown) => void };

/**
 * Compiles run beside the server, at most `children` at once, in the order they came: twenty previews at the same moment
 * take twenty turns and never the server's thread. Beyond `most` waiting jobs the next is turned away (`busy`).
 */
export class CompileQueue {
  #children: CompilerChild[];
  #waiting: Waiting[] = [];

  constructor(private readonly options: { children: number; most: number; limits?: CompileLimits }) {
    this.#children = Array.from({ length: options.children }, () => new CompilerChild(options.limits ?? COMPILE_LIMITS));
  }

  run(job: CompileJob): Promise<ChildOutput> {
    if (this.#waiting.length >= this.options.most) return Promise.reject(new LessonCompileError('busy', `${this.options.most} waiting`));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#next();
    });
  }

  /** Ends the children; jobs that wait are turned away. For shutdown and tests. */
  stop(): void {
    for (const waiting of this.#waiting.splice(0)) waiting.reject(new LessonCompileError('unavailable', 'stopped'));
    for (const child of this.#children) child.stop();
  }

  #next(): void {
    const free = this.#children.find((child) => !child.busy);
    const waiting = free ? this.#waiting.shift() : undefined;
    if (!free || !waiting) return;
    free.run(waiting.job).then(waiting.resolve, waiting.reject).finally(() => this.#next());
    this.#next();
  }
}
