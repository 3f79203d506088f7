import { describe, expect, test } from 'vitest';
import { isPublicAddress, lookupPublic } from '#lib/platform/public-address';

describe('an address', () => {
  test.each(['1.1.1.1', '8.8.8.8', '93.184.215.14', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine too', '127.255.255.254'],
    ['this machine in IPv6', '::1'],
    ['this machine, mapped', '::ffff:127.0.0.1'],
    ['this machine, mapped in hexadecimal', '::ffff:7f00:1'],
    ['every address of this machine', '0.0.0.0'],
    ['every address of this machine in IPv6', '::'],
    ['a private network', '10.0.0.1'],
    ['the last of 172.16/12', '172.31.255.255'],
    ['a home network', '192.168.1.1'],
    ['a private network, mapped', '::ffff:192.168.1.1'],
    ['where clouds keep their metadata', '169.254.169.254'],
    ['a link-local address', 'fe80::1'],
    ['a unique local address', 'fd00::1'],
    ['a carrier network', '100.64.0.1'],
    ['a multicast group', '224.0.0.1'],
    ['a multicast group in IPv6', 'ff02::1'],
    ['the broadcast address', '255.255.255.255'],
    ['a reserved address', '240.0.0.1'],
    ['documentation', '192.0.2.1'],
    ['a translated private address', '64:ff9b::a00:1'],
    ['a private address in a 6to4 tunnel', '2002:a00:1::'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('of %s is not public (%s)', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    ['172.15.255.255', true],
    ['172.16.0.0', false],
    ['172.32.0.0', true],
    ['100.63.255.255', true],
    ['100.64.0.0', false],
    ['100.128.0.0', true],
    ['169.253.255.255', true],
    ['169.254.0.0', false],
    ['223.255.255.255', true],
    ['224.0.0.0', false],
  ])('%s, at the edge of a range, is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});

describe('a name', () => {
  test('that leads to this machine is refused as it is resolved', async () => {
    await expect(lookupPublic('localhost')).rejects.toThrow(/localhost leads to/);
  });
});
