import { describe, expect, test } from 'vitest';
import {
  addressHeader,
  addressToCount,
  clientAddress,
  parseNetworks,
} from '#lib/accounts/client-address';

const proxies = parseNetworks('10.0.0.1, 192.168.0.0/16, fd00::/8');

describe('who sent a request', () => {
  test.each([
    [
      'nobody is between: what the client wrote counts for nothing',
      '203.0.113.9',
      '1.2.3.4',
      '203.0.113.9',
    ],
    ['a trusted proxy says whom it speaks for', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    [
      'only its own word counts, not what it was told',
      '10.0.0.1',
      '1.2.3.4, 203.0.113.9',
      '203.0.113.9',
    ],
    [
      'two trusted proxies behind each other',
      '10.0.0.1',
      '203.0.113.9, 192.168.3.4',
      '203.0.113.9',
    ],
    ['a proxy that is not trusted is the client', '10.0.0.2', '203.0.113.9', '10.0.0.2'],
    ['a mapped address is the one that it maps', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['a trusted proxy of IPv6', 'fd00::1', '2001:db8::7', '2001:db8::7'],
    ['no word of a trusted proxy', '10.0.0.1', '', '10.0.0.1'],
    ['a word that is no address', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['no connection', '', '203.0.113.9', 'unknown'],
  ])('%s', (_name, peer, forwarded, client) => {
    expect(clientAddress(peer, forwarded, proxies)).toBe(client);
  });

  test('without trusted proxies, rotating headers change nothing', () => {
    const seen = Array.from({ length: 50 }, (_, n) =>
      clientAddress('203.0.113.9', `198.51.100.${n}`, []),
    );
    expect(new Set(seen)).toEqual(new Set(['203.0.113.9']));
  });
});

describe('what limits count by', () => {
  const counted = (address: string) => addressToCount(new Headers({ [addressHeader]: address }));

  test('is an address of IPv4, and the network of an address of IPv6', () => {
    expect(counted('203.0.113.9')).toBe('203.0.113.9');
    expect(counted('2001:db8:0:1:aaaa::1')).toBe(counted('2001:db8:0:1:bbbb::2'));
    expect(counted('2001:db8:0:1::1')).not.toBe(counted('2001:db8:0:2::1'));
  });
});
