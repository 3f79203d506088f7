import type { Mode } from '#lib/accounts/mode';
import { loopbackHosts } from '#lib/platform/loopback';

/** What is looked at to decide whether a request may be answered at all. */
export interface RequestFacts {
  readonly host: string | null;
  readonly origin: string | null;
  /** Whether the request may change something. */
  readonly changes: boolean;
}

/**
 * Whether a request may be answered at all, before it is known who asks.
 *
 * A studio without sign-in trusts whoever sits at this machine, so the Host must be this machine's
 * own name: a foreign name pointed at 127.0.0.1 (DNS rebinding) gets nothing. On the network it is
 * the name that the settings give; without one, any, since a foreign name has nobody's cookie.
 *
 * A request that changes something must come from a page of the studio's own, so an absent, `null`
 * or foreign Origin is refused.
 */
export function isAllowed({ host, origin, changes }: RequestFacts, mode: Mode): boolean {
  if (!host || !isOwnName(host, mode)) return false;
  if (!changes) return true;
  if (mode.is === 'network' && mode.url) return origin === mode.url.origin;
  return origin === `http://${host}` || origin === `https://${host}`;
}

function isOwnName(host: string, mode: Mode): boolean {
  if (mode.is === 'loopback') return loopbackHosts.has(hostnameOf(host));
  return mode.url === null || host.toLowerCase() === mode.url.host;
}

function hostnameOf(host: string): string {
  const name = host.replace(/:\d+$/, '');
  return name.replace(/^\[|\]$/g, '').toLowerCase();
}
