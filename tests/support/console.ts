import { afterEach, beforeEach, expect, vi } from 'vitest';

let expected: RegExp[] = [];
let said: string[] = [];

/**
 * Announces that the rest of the test may write this to console.error. Anything else written there
 * fails the test: an error that nobody expected is a finding, even when every assertion holds.
 */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern);
}

beforeEach(() => {
  expected = [];
  said = [];
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    said.push(parts.map(String).join(' '));
  });
});

afterEach(() => {
  vi.mocked(console.error).mockRestore();
  const unexpected = said.filter((line) => !expected.some((pattern) => pattern.test(line)));
  expect(unexpected, 'written to console.error').toEqual([]);
});
