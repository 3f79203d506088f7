import { expect, test } from 'vitest';
import { GuestLinkOrder, longestLinkName } from '#lib/experiments/guests/guest-link';

const read = (name: string) =>
  GuestLinkOrder.safeParse({ name, asksName: false, expiresAt: null }).data?.name ?? null;

test.each([
  [' The team\r\n of\tKite ', 'The team of Kite'],
  ['n'.repeat(longestLinkName), 'n'.repeat(longestLinkName)],
  ['n'.repeat(longestLinkName + 1), null],
  [' \n ', null],
])('%j names a link in one line, or not at all', (typed, name) => {
  expect(read(typed)).toBe(name);
});
