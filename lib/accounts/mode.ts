import 'server-only';
import { networkInterfaces } from 'node:os';
import { env } from '#lib/platform/env';
import { loopbackHosts } from '#lib/platform/loopback';

/** How a studio is reached, and so who may come in. */
export type Mode =
  /** Only from this machine: one local owner, and no sign-in. */
  | { readonly is: 'loopback' }
  /** From elsewhere: everybody has an account. The address is null where it is not known. */
  | { readonly is: 'network'; readonly url: URL | null };

/** Beyond this machine as soon as it listens there, or is said to have an address. */
export function studioMode(): Mode {
  const { HOST: host, STUDIO_URL: url } = env();
  if (url) return { is: 'network', url: new URL(url) };
  return loopbackHosts.has(host) ? { is: 'loopback' } : { is: 'network', url: null };
}

/**
 * Where links to the studio lead, without a slash at the end. Of a studio that listens everywhere and
 * was given no address that is this machine's own name for itself: whoever is asked from elsewhere
 * knows better, see `studioOrigin`.
 */
export function studioAddress(): string {
  const { STUDIO_URL: url } = env();
  return url ? new URL(url).origin : (listenedAt()[0] ?? '');
}

/** All addresses by which the studio can be reached, as far as it knows, this machine's first. */
export function studioAddresses(): string[] {
  return env().STUDIO_URL ? [studioAddress()] : listenedAt();
}

/** No address that a browser can go to: they stand for all that this machine has. */
const everywhere: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

function listenedAt(): string[] {
  const { HOST: host, PORT: port } = env();
  const names = everywhere.has(host) ? ['localhost', ...machineAddresses()] : [host];
  return names.map((name) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`);
}

function machineAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  // IPv6 ones of a link alone mean something on that link only.
  return all
    .filter(({ internal, address }) => !internal && !/^fe80:/i.test(address))
    .map(({ address }) => address);
}
