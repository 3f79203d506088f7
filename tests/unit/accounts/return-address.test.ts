import { describe, expect, test } from 'vitest';
import { returnAddress, signInAddress } from '#lib/accounts/return-address';

describe('after the sign-in one comes back', () => {
  test.each([
    '/',
    '/gallery',
    '/gallery/0198c0de-0000-7000-8000-000000000000',
    '/gallery?q=tag%3Aboats%20-is%3Afavourite&order=best',
    '/gallery?q=a%2Fb%5Cc&at=https://elsewhere.example//',
    '/settings/people',
    '/shares/recipe',
    '/signposts',
  ])('to %s, a page of this studio', (address) => {
    expect(returnAddress(address)).toBe(address);
  });

  test.each([
    ['another’s whole address', 'https://evil.example/'],
    ['a scheme of its own', 'javascript:alert(1)'],
    ['an address without a scheme', '//evil.example'],
    ['one with a path', '//evil.example/gallery'],
    ['three slashes', '///evil.example'],
    ['a backslash', '/\\evil.example'],
    ['two of them', '\\\\evil.example'],
    ['a backslash further on', '/gallery\\..\\..\\evil'],
    ['an encoded slash', '/%2Fevil.example'],
    ['two of them', '/%2f%2fevil.example'],
    ['an encoded backslash', '/%5Cevil.example'],
    ['what was encoded twice', '/%252Fevil.example'],
    ['a zero byte', '/gallery%00'],
    ['dots that leave two slashes', '/.//evil.example'],
    ['dots that go up', '/gallery/..//evil.example'],
    ['encoded dots', '/gallery/%2e%2e//evil.example'],
    ['a tab that browsers leave out', '/\t/evil.example'],
    ['a line that browsers leave out', '/\n/evil.example'],
    ['a blank in front', ' //evil.example'],
    ['letters that no address has', '/gallery?q=\u202egnp.exe'],
    ['a path that is none', 'gallery'],
    ['nothing', ''],
    ['a name and a host', '@evil.example'],
    ['what is too long', `/gallery?q=${'a'.repeat(2000)}`],
    ['a route', '/api/account/export'],
    ['a shared page', '/s/token'],
    ['the sign-in itself', '/sign-in?next=/sign-in'],
    ['another’s invitation', '/join/token'],
    ['several', ['/gallery', '//evil.example']],
    ['none', undefined],
  ])('to the studio for %s', (_what, asked) => {
    expect(returnAddress(asked)).toBe('/');
  });
});

test('the sign-in says where it leads in one word, or nothing', () => {
  expect(signInAddress('/gallery?q=a&b=c')).toBe('/sign-in?next=%2Fgallery%3Fq%3Da%26b%3Dc');
  expect(signInAddress('/')).toBe('/sign-in');
  expect(signInAddress('//evil.example')).toBe('/sign-in');
});
