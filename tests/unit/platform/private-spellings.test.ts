import { describe, expect, test } from 'vitest';
import { downloadPicture } from '#lib/platform/download';

/** Ways to write an address that no public picture can have, as a host in a link. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  'this machine': [
    ...['127.0.0.1', '127.1', '127.0.1', '127.0.0.1.', '127.255.255.254', '127.000.000.001'],
    ...['2130706433', '0x7f000001', '0x7F.0x0.0x0.0x1', '0x7f.1', '017700000001', '0177.0.0.1'],
    ...[
      '0177.1',
      '0x7f.0.1',
      '%31%32%37.0.0.1',
      '127%2e0%2e0%2e1',
      '１２７.０.０.１',
      '127。0。0。1',
    ],
    ...['①②⑦.⓪.⓪.①', 'user@127.0.0.1', 'picture.example@127.0.0.1', 'a:b@127.1:443'],
    ...[
      '0',
      '0.0.0.0',
      '0x0',
      '00.0',
      'localhost',
      'LOCALHOST',
      'loc%61lhost',
      'ｌｏｃａｌｈｏｓｔ',
    ],
  ],
  'this machine in IPv6': [
    ...['[::1]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::]', '[::127.0.0.1]', '[::7f00:1]'],
    ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:7f00:1]', '[::FFFF:127.0.0.1]'],
    ...['[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b::127.0.0.1]', '[2002:7f00:1::]'],
  ],
  'a private network': [
    ...['10.0.0.1', '10.1', '167772161', '0xa.1', '012.0.0.1', '172.16.0.1', '172.31.255.255'],
    ...['2886729729', '192.168.0.1', '192.168.1', '3232235521', '0xc0a80001', '0300.0250.1'],
    ...['100.64.0.1', '100.127.255.254', '198.18.0.1', '192.0.0.1'],
    ...['[::ffff:10.0.0.1]', '[::ffff:c0a8:1]', '[fc00::1]', '[fdff:ffff::1]', '[fec0::1]'],
    ...['[64:ff9b:1::a00:1]', '[2002:c0a8:1::]', '[64:ff9b::192.168.0.1]'],
  ],
  'what clouds tell of themselves': [
    ...['169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '169.254.43518'],
    ...['169.16689662', '[::ffff:169.254.169.254]', '[::ffff:a9fe:a9fe]', '[fd00:ec2::254]'],
    ...['[fe80::1]', '[febf::1]', '[64:ff9b::a9fe:a9fe]', '[2002:a9fe:a9fe::]'],
  ],
  'nobody’s address': [
    ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '192.0.2.1', '198.51.100.1', '203.0.113.1'],
    ...['[ff02::1]', '[2001:db8::1]', '[100::1]', '[4000::1]', '[3fff::1]', '[2001:2::1]'],
  ],
};

describe('a link to a private address', () => {
  test('is tried in more than sixty spellings', () => {
    expect(Object.values(spellings).flat().length).toBeGreaterThanOrEqual(60);
  });

  for (const [what, hosts] of Object.entries(spellings)) {
    test.each(hosts)(`to ${what} is not followed when it is written as %s`, async (host) => {
      const found = await downloadPicture(`https://${host}/a.png`, 'https://provider.test', 5000);
      expect(found).toEqual({ ok: false, failure: 'forbidden-address' });
    });
  }
});
