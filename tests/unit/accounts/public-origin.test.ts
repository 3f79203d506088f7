import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSecure, newVisitor, publicOrigin, studioOrigin } from '#lib/accounts/visitors/visitor';
import { setVariables } from '#tests/support/settings';

const headersOf = (host: string, proto?: string) =>
  new Headers({ host, ...(proto && { 'x-forwarded-proto': proto }) });

describe('the origin that a request was sent to', () => {
  test.each([
    ['studio.example', undefined, 'http://studio.example'],
    ['studio.example:3000', undefined, 'http://studio.example:3000'],
    ['[::1]:3000', undefined, 'http://[::1]:3000'],
    ['studio.example', 'https', 'https://studio.example'],
    ['studio.example', 'https, http', 'https://studio.example'],
    ['a"><script>', undefined, 'http://localhost'],
  ])('is read from the host %s and the protocol %s', (host, proto, origin) => {
    expect(publicOrigin(headersOf(host, proto))).toBe(origin);
  });
});

describe('the origin of addresses that are kept', () => {
  const set = (url: string | undefined) => setVariables({ STUDIO_URL: url });
  let before: string | undefined;

  beforeAll(() => {
    before = process.env.STUDIO_URL;
  });
  afterAll(() => set(before));

  test('is that of the settings, and without one that of the request', () => {
    set('https://studio.example');
    expect(studioOrigin(headersOf('10.0.0.7:3000'))).toBe('https://studio.example');
    set(undefined);
    expect(studioOrigin(headersOf('10.0.0.7:3000'))).toBe('http://10.0.0.7:3000');
  });

  test.each([
    ['https://studio.example', undefined, true],
    ['http://studio.example', undefined, false],
    ['http://studio.example', 'https', true],
    [undefined, undefined, false],
    [undefined, 'https', true],
  ])(
    'with the setting %s and the protocol %s keep cookies from plain HTTP: %s',
    (url, proto, is) => {
      set(url);
      const headers = headersOf('studio.example', proto);
      expect(isSecure(headers)).toBe(is);
      const { cookie } = newVisitor(headers, { name: 'visitor', path: '/s/a' });
      expect(cookie.endsWith('; Secure')).toBe(is);
    },
  );
});
