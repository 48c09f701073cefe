/** The one place that reads the machine's clock. With TEST_CLOCK=1 (never in production) tests may move it. */
let offset = 0;

export function now(): Date {
  return new Date(Date.now() + offset);
}

/** Moves the clock by `milliseconds` from real time. Only reachable where TEST_CLOCK=1. */
export function shiftClock(milliseconds: number) {
  offset = milliseconds;
}

export function clockShift(): number {
  return offset;
}
