import { afterEach, beforeEach, expect } from 'vitest';

const original = console.error;
let heard: string[] = [];

beforeEach(() => {
  heard = [];
  console.error = (...parts: unknown[]) => {
    heard.push(parts.map(String).join(' '));
    original(...parts);
  };
});

// Whatever complains on the console is a fault, unless the test provoked it and says so.
afterEach(() => {
  console.error = original;
  expect(heard, 'unexpected console.error').toEqual([]);
});

/** What was complained of since the test began or since the last call; the test answers for it. */
export function takeConsoleErrors(): string[] {
  const taken = heard;
  heard = [];
  return taken;
}
