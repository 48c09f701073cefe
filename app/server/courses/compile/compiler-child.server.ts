import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { Language } from '~/domain/kernel/text';
import type { CompiledLesson } from '~/domain/courses/compiled-lesson';
import { LessonCompileError, type CompileFailureCode } from './compile-failure';

export type CompileJob = { source: string; language: Language };
export type ChildOutput = Pick<CompiledLesson, 'html' | 'islands' | 'slots' | 'headings'>;

/** Milliseconds. A cold child also loads the bundler. */
export type CompileLimits = { warm: number; cold: number; idle: number; heapMegabytes: number };
export const COMPILE_LIMITS: CompileLimits = { warm: 3_000, cold: 10_000, idle: 60_000, heapMegabytes: 256 };

type Reply = { job: number; ok: true; compiled: ChildOutput } | { job: number; ok: false; reason: string };
type Running = { job: number; resolve: (output: ChildOutput) => void; reject: (error: Error) => void; timer: NodeJS.Timeout };

/** One child process, one job at a time. A job that takes too long kills it; the next job starts a new one. */
export class CompilerChild {
  #process: ChildProcess | null = null;
  #running: Running | null = null;
  #cold = true;
  #jobs = 0;
  #idle: NodeJS.Timeout | null = null;

  constructor(private readonly limits: CompileLimits = COMPILE_LIMITS) {}

  get busy(): boolean {
    return this.#running !== null;
  }

  run(job: CompileJob): Promise<ChildOutput> {
    if (this.#running) throw new Error('The compiler child runs one job at a time.');
    if (this.#idle) clearTimeout(this.#idle);
    const child = (this.#process ??= this.#start());
    const id = (this.#jobs += 1);
    return new Promise((resolve, reject) => {
      const limit = this.#cold ? this.limits.cold : this.limits.warm;
      const timer = setTimeout(() => this.#fail('timeout', `${limit} ms`), limit);
      this.#running = { job: id, resolve, reject, timer };
      // While a job runs the process must stay alive for its answer; between jobs the child keeps nobody waiting.
      child.channel?.ref();
      child.send({ job: id, ...job }, (error) => { if (error) this.#fail('unavailable', 'channel closed'); });
    });
  }

  stop(): void {
    if (this.#running) this.#fail('crashed', 'stopped');
    else this.#kill();
  }

  #start(): ChildProcess {
    const child = fork(childScript(), [], {
      // Only what React reads to choose its production build: no secret of the server can be found in there.
      env: { NODE_ENV: 'production' },
      execArgv: [`--max-old-space-size=${this.limits.heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'json',
    });
    this.#cold = true;
    yieldToOthers(child);
    child.unref();
    child.on('message', (reply: Reply) => this.#answer(child, reply));
    child.on('error', () => { if (child === this.#process) this.#fail('unavailable', 'could not start'); });
    child.on('exit', (code, signal) => { if (child === this.#process) this.#fail('crashed', String(signal ?? code)); });
    return child;
  }

  #answer(child: ChildProcess, reply: Reply): void {
    const running = this.#running;
    if (child !== this.#process || !running || reply.job !== running.job) return;
    this.#cold = false;
    this.#settle();
    if (reply.ok) running.resolve(reply.compiled);
    else running.reject(new LessonCompileError('refused', reply.reason));
    child.channel?.unref();
    this.#idle = setTimeout(() => this.#kill(), this.limits.idle).unref();
  }

  #fail(code: CompileFailureCode, reason: string): void {
    const running = this.#running;
    this.#settle();
    this.#kill();
    running?.reject(new LessonCompileError(code, reason));
  }

  #settle(): void {
    if (this.#running) clearTimeout(this.#running.timer);
    this.#running = null;
  }

  #kill(): void {
    const child = this.#process;
    this.#process = null;
    child?.kill('SIGKILL');
  }
}

/** The child is a plain script, not part of the server's bundle: it is found from the working directory, or where we are told. */
function childScript(): string {
  return process.env['LESSON_COMPILER'] ?? join(process.cwd(), 'scripts/lesson-compiler/child.mjs');
}

/** A preview may wait, a learner's save may not: where processors are short, the server goes first. */
function yieldToOthers(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, 10);
  } catch {
    // Only a courtesy: where the system does not allow it, everything works the same.
  }
}
