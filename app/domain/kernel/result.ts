/** An expected failure is a value, never an exception: `code` is a stable key that the locales translate. */
export type Failure<Code extends string = string> = {
  ok: false;
  code: Code;
  /** Values for the placeholders of the translated sentence. */
  details?: Record<string, string | number>;
};
export type Success<Value> = { ok: true; value: Value };
export type Result<Value, Code extends string = string> = Success<Value> | Failure<Code>;

export function ok<Value>(value: Value): Success<Value> {
  return { ok: true, value };
}

export function fail<Code extends string>(code: Code, details?: Record<string, string | number>): Failure<Code> {
  return details ? { ok: false, code, details } : { ok: false, code };
}
