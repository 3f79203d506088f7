import { loopbackHosts } from '#lib/platform/env-schema';

/** What is looked at to decide whether a request may be answered at all. */
export interface RequestFacts {
  readonly host: string | null;
  readonly origin: string | null;
  /** Whether the request may change something. */
  readonly changes: boolean;
}

/**
 * The rule of a studio without sign-in, which trusts whoever sits at this machine: the Host must be
 * this machine's own name, so that a foreign name pointed at 127.0.0.1 (DNS rebinding) gets nothing;
 * and a request that changes something must come from a page of the studio's own, so an absent,
 * `null` or foreign Origin is refused.
 */
export function isAllowed({ host, origin, changes }: RequestFacts): boolean {
  if (!host || !loopbackHosts.has(hostnameOf(host))) return false;
  if (!changes) return true;
  return origin === `http://${host}` || origin === `https://${host}`;
}

function hostnameOf(host: string): string {
  const name = host.replace(/:\d+$/, '');
  return name.replace(/^\[|\]$/g, '').toLowerCase();
}
