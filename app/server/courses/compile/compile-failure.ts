/**
 * Why an accepted lesson could not be compiled.
 * `timeout` it took too long · `crashed` the child died (memory) · `refused` the second allow-list or the HTML check stopped it ·
 * `busy` too many wait already · `unavailable` the child cannot be started.
 */
export type CompileFailureCode = 'timeout' | 'crashed' | 'refused' | 'busy' | 'unavailable';

/** After the gate every failure here is a fault of ours or an attack, so it is thrown, not returned. */
export class LessonCompileError extends Error {
  override readonly name = 'LessonCompileError';
  constructor(readonly code: CompileFailureCode, reason: string) {
    super(`Lesson compile ${code}: ${reason}`);
  }
}
