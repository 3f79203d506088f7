import { describe, expect, test } from 'vitest';
import { isAllowed } from '#lib/accounts/request-guard';

const loopback = { is: 'loopback' } as const;
const named = { is: 'network', url: new URL('https://studio.example') } as const;
const unnamed = { is: 'network', url: null } as const;

describe('a request that reads', () => {
  test.each([
    ['localhost', true],
    ['localhost:3000', true],
    ['LOCALHOST:3000', true],
    ['127.0.0.1', true],
    ['127.0.0.1:3000', true],
    ['[::1]', true],
    ['[::1]:3000', true],
    // A foreign name that was pointed at this machine (DNS rebinding).
    ['evil.example', false],
    ['evil.example:3000', false],
    ['localhost.evil.example:3000', false],
    ['127.0.0.1.evil.example', false],
    ['evil.example#localhost', false],
    ['localhost@evil.example', false],
    ['localhost:3000@evil.example', false],
    ['localhost:3000:3000', false],
    ['localhost.', false],
    // Other spellings of this machine are not its name, so nothing of ours links to them.
    ['127.1', false],
    ['127.0.0.2:3000', false],
    ['0.0.0.0:3000', false],
    ['192.168.1.10:3000', false],
    ['[::ffff:127.0.0.1]:3000', false],
    ['[::]:3000', false],
    ['localhost:port', false],
    [':3000', false],
    ['', false],
    [null, false],
  ])('from the host "%s" is answered: %s', (host, allowed) => {
    expect(isAllowed({ host, origin: null, changes: false }, loopback)).toBe(allowed);
  });

  test('need not say where it comes from, since a page can read no other origin', () => {
    const host = 'localhost:3000';
    expect(isAllowed({ host, origin: 'https://evil.example', changes: false }, loopback)).toBe(
      true,
    );
  });
});

describe('a request that changes something', () => {
  test.each([
    ['localhost:3000', 'http://localhost:3000', true],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000', true],
    ['[::1]:3000', 'http://[::1]:3000', true],
    ['localhost', 'http://localhost', true],
    ['localhost:3443', 'https://localhost:3443', true],
    // Another port is another program of this machine.
    ['localhost:3000', 'http://localhost:3001', false],
    ['localhost:3000', 'http://localhost', false],
    ['localhost:3000', 'http://127.0.0.1:3000', false],
    ['127.0.0.1:3000', 'http://[::1]:3000', false],
    ['localhost:3000', 'https://evil.example', false],
    ['localhost:3000', 'http://localhost:3000.evil.example', false],
    ['localhost:3000', 'http://localhost:3000/', false],
    ['localhost:3000', 'null', false],
    ['localhost:3000', '', false],
    ['localhost:3000', null, false],
    ['localhost:3000', 'file://', false],
    ['evil.example', 'http://evil.example', false],
    [null, null, false],
  ])('at "%s" from a page of "%s" is allowed: %s', (host, origin, allowed) => {
    expect(isAllowed({ host, origin, changes: true }, loopback)).toBe(allowed);
  });
});

describe('on the network', () => {
  test.each([
    ['studio.example', true],
    ['STUDIO.example', true],
    ['studio.example:443', false],
    ['studio.example.evil.example', false],
    ['127.0.0.1:3000', false],
    ['localhost', false],
    [null, false],
  ])('a studio with a name is answered as "%s": %s', (host, allowed) => {
    expect(isAllowed({ host, origin: null, changes: false }, named)).toBe(allowed);
  });

  test.each([
    ['https://studio.example', true],
    ['http://studio.example', false],
    ['https://evil.example', false],
    ['null', false],
    [null, false],
  ])('it is changed from "%s": %s', (origin, allowed) => {
    expect(isAllowed({ host: 'studio.example', origin, changes: true }, named)).toBe(allowed);
  });

  test('one without a name goes by the name it is called, and is changed from there only', () => {
    const host = '192.168.1.10:3000';
    const from = (origin: string) => isAllowed({ host, origin, changes: true }, unnamed);
    expect(isAllowed({ host, origin: null, changes: false }, unnamed)).toBe(true);
    expect(from('http://192.168.1.10:3000')).toBe(true);
    expect(from('http://192.168.1.11:3000')).toBe(false);
  });
});
