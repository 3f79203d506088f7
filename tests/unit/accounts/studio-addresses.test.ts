import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { studioAddress, studioAddresses } from '#lib/accounts/mode';
import { setVariables } from '#tests/support/settings';

const names = ['HOST', 'PORT', 'STUDIO_URL'] as const;
const before = new Map<string, string | undefined>();

function set(values: Readonly<Record<string, string | undefined>>): void {
  setVariables(Object.fromEntries(names.map((name) => [name, values[name]])));
}

beforeAll(() => {
  for (const name of names) before.set(name, process.env[name]);
});
afterAll(() => set(Object.fromEntries(before)));

describe('the addresses of a studio', () => {
  test.each([
    [{ STUDIO_URL: 'https://studio.example', HOST: '0.0.0.0' }, ['https://studio.example']],
    [{ HOST: '192.168.1.5', PORT: '4000' }, ['http://192.168.1.5:4000']],
    [{ HOST: 'fd00::5' }, ['http://[fd00::5]:3000']],
  ])('of %o are %o', (values, addresses) => {
    set(values);
    expect(studioAddresses()).toEqual(addresses);
    expect(studioAddress()).toBe(addresses[0]);
  });

  test.each(['0.0.0.0', '::'])(
    'that listens on %s are this machine’s own, and never that',
    (host) => {
      set({ HOST: host, PORT: '4000' });
      const hosts = studioAddresses().map((address) => new URL(address).hostname);
      expect(studioAddress()).toBe('http://localhost:4000');
      expect(hosts).not.toContain(host);
      const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
      for (const { address, family, internal } of all) {
        if (family === 'IPv4') expect(hosts.includes(address), address).toBe(!internal);
      }
    },
  );
});
