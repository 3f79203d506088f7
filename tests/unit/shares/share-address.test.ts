import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newLinkToken } from '#lib/accounts/visitors/link-secrets';
import { readableName, readToken, shareAddress } from '#lib/shares/share-address';

const token = '-_AAAAAAAAAAAAAAAAAAA-';

describe('the address of a share', () => {
  test.each([
    ['Harbour for Anna', `/s/harbour-for-anna-${token}`],
    ['Café, ½ price', `/s/cafe-1-2-price-${token}`],
    ['灯台', `/s/${token}`],
    ['../../etc', `/s/etc-${token}`],
  ])('of “%s” is %s', (title, address) => {
    expect(shareAddress(token, { title, isNamed: true })).toBe(address);
  });

  test('says nothing of the title where it has no name', () => {
    expect(shareAddress(token, { title: 'Harbour', isNamed: false })).toBe(`/s/${token}`);
  });

  test('is read back whatever the title and the chance', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const made = newLinkToken();
        const address = shareAddress(made, { title, isNamed: true });
        expect(address).toMatch(/^\/s\/[\w-]+$/);
        expect(readToken(address.slice('/s/'.length))).toBe(made);
      }),
    );
  });

  test.each([
    ['is too short', 'a'.repeat(21)],
    ['has a name that is not set off', `harbour${'a'.repeat(22)}`],
    ['has other signs', `${'a'.repeat(21)}%`],
    ['says more to the cookie', `x; Domain=studio.example; a-${'a'.repeat(22)}`],
    ['has another line', `x\r\na-${'a'.repeat(22)}`],
    ['has a comma', `x,-${'a'.repeat(22)}`],
    ['has a slash', `x/-${'a'.repeat(22)}`],
    ['ends in a new line', `x-\n${'a'.repeat(22)}`],
    ['is empty', ''],
  ])('that %s opens nothing', (_what, segment) => {
    expect(readToken(segment)).toBeNull();
  });

  test.each(['', '-', 'harbour-', 'An_old.name~-'])('opens by its token behind “%s”', (name) => {
    expect(readToken(name + token)).toBe(token);
  });

  test.each([
    [60, 60],
    [61, 60],
  ])('keeps of a word of %i letters %i', (letters, kept) => {
    expect(readableName('a'.repeat(letters))).toHaveLength(kept);
  });
});
