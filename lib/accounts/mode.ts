import 'server-only';
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

/** Where links to the studio lead, without a slash at the end. */
export function studioAddress(): string {
  const { HOST: host, PORT: port, STUDIO_URL: url } = env();
  if (url) return new URL(url).origin;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
