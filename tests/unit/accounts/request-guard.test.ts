import { describe, expect, test } from 'vitest';
import { isAllowed } from '#lib/accounts/request-guard';

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
    expect(isAllowed({ host, origin: null, changes: false })).toBe(allowed);
  });

  test('need not say where it comes from, since a page can read no other origin', () => {
    const host = 'localhost:3000';
    expect(isAllowed({ host, origin: 'https://evil.example', changes: false })).toBe(true);
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
    expect(isAllowed({ host, origin, changes: true })).toBe(allowed);
  });
});
