import { expect, test } from 'vitest';
import { newLinkToken } from '#lib/accounts/visitors/link-secrets';
import { isLinkToken, linkTokenCharacters } from '#lib/accounts/visitors/link-token';

test('what is made as a token is one', () => {
  expect(isLinkToken(newLinkToken())).toBe(true);
});

test.each([
  ['a'.repeat(linkTokenCharacters - 1), false],
  ['a'.repeat(linkTokenCharacters), true],
  ['a'.repeat(linkTokenCharacters + 1), false],
  [`${'a'.repeat(linkTokenCharacters - 1)}\n`, false],
  [`${'a'.repeat(linkTokenCharacters - 1)}/`, false],
  ['-_'.repeat(linkTokenCharacters / 2), true],
])('%j can be a token: %s', (text, can) => {
  expect(isLinkToken(text)).toBe(can);
});
