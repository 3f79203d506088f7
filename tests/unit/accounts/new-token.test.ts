import { describe, expect, test } from 'vitest';
import { longestName, NewToken } from '#lib/accounts/tokens/new-token';
import { hashOf, newSecret, readBearer } from '#lib/accounts/tokens/secret';

const lawful = { name: 'Nightly prints', scopes: ['images:read'], days: 30 };

describe('a token that is asked for', () => {
  test.each([
    ['a name of as many characters as it may have', { name: 'x'.repeat(longestName) }, true],
    ['a longer one', { name: 'x'.repeat(longestName + 1) }, false],
    ['a name of blanks', { name: '  ' }, false],
    ['no scope', { scopes: [] }, false],
    ['an unknown scope', { scopes: ['images:write'] }, false],
    ['a lifetime that is not offered', { days: 31 }, false],
    ['no end', { days: null }, true],
  ])('with %s', (_what, asked, isLawful) => {
    expect(NewToken.safeParse({ ...lawful, ...asked }).success).toBe(isLawful);
  });

  test('has each scope once, in one order', () => {
    const scopes = ['generations:write', 'images:read', 'generations:write'];
    expect(NewToken.parse({ ...lawful, scopes }).scopes).toEqual([
      'images:read',
      'generations:write',
    ]);
  });
});

describe('the text of a token', () => {
  test('is another one each time, and found in a header again', () => {
    const { token, hash, ending } = newSecret();
    expect(newSecret().token).not.toBe(token);
    expect(readBearer(`Bearer ${token}`)).toBe(token);
    expect(readBearer(`bearer  ${token} `)).toBe(token);
    expect([hashOf(token), token.slice(-4)]).toEqual([hash, ending]);
  });

  test.each([
    null,
    '',
    'Bearer',
    'Bearer sds_',
    `Basic sds_${'x'.repeat(43)}`,
    `Bearer sds_${'x'.repeat(42)}`,
    `Bearer sds_${'x'.repeat(44)}`,
    `Bearer ghp_${'x'.repeat(43)}`,
    `Bearer sds_${'x'.repeat(43)} sds_${'x'.repeat(43)}`,
  ])('is not found in %s', (header) => {
    expect(readBearer(header)).toBeNull();
  });
});
