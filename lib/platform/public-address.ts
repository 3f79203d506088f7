import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** An address that no public picture can have: this machine, a private network, and their kin. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

/** All that is given out of IPv6 for the public so far (RFC 4291); what is outside only looks public. */
const publicIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an IP address is reachable from anywhere; mapped IPv4 counts as what it maps. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(publicIpv6);
}

/**
 * Resolves a host name and lets only public addresses through. It is used as the connection's own
 * lookup, so the address that was checked is the address that is connected to.
 *
 * @throws ForbiddenAddress when any answer is not public
 */
export async function lookupPublic(hostname: string): Promise<LookupAddress[]> {
  const found = await lookup(hostname, { all: true });
  const forbidden = found.find(({ address }) => !isPublicAddress(address));
  if (forbidden) throw new ForbiddenAddress(`${hostname} leads to ${forbidden.address}`);
  return found;
}
