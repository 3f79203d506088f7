import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { processSingleton } from '#lib/platform/process-singleton';

/** Set by the studio on every request, whatever came under that name. */
export const addressHeader = 'x-studio-address';

type Network = ReturnType<typeof ipaddr.parseCIDR>;

/**
 * Notes on every request of this process the address that it came from, before anything else sees
 * it. The framework leaves `X-Forwarded-For` as the client wrote it, so it tells nothing by itself:
 * it is believed only as far as the proxies reach that are trusted.
 *
 * @param trusted addresses and networks with commas between, as the setting has them
 */
export function noteAddresses(trusted: string | undefined): void {
  processSingleton('client-addresses', () => {
    const networks = parseNetworks(trusted);
    subscribe('http.server.request.start', (message) => {
      const { request } = message as { readonly request: IncomingMessage };
      const forwarded = String(request.headers['x-forwarded-for'] ?? '');
      request.headers[addressHeader] = clientAddress(
        request.socket.remoteAddress ?? '',
        forwarded,
        networks,
      );
    });
    return true;
  });
}

export function parseNetworks(list: string | undefined): Network[] {
  const parts = (list ?? '').split(',').map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    if (part.includes('/')) return ipaddr.parseCIDR(part);
    const address = ipaddr.process(part);
    return [address, address.kind() === 'ipv4' ? 32 : 128] as Network;
  });
}

/**
 * Who sent a request: from the last proxy backwards, the first address that no trusted proxy has.
 *
 * @param peer the other end of the connection
 * @param forwarded the header `X-Forwarded-For`
 */
export function clientAddress(
  peer: string,
  forwarded: string,
  trusted: readonly Network[],
): string {
  let address = plain(peer);
  const hops = forwarded.split(',').map((hop) => hop.trim());
  while (address !== null && isTrusted(address, trusted)) {
    const before = plain(hops.pop() ?? '');
    if (before === null) break;
    address = before;
  }
  return address ?? 'unknown';
}

/** Whether the other end of a connection is a proxy that is trusted. @param peer its address */
export function isFromTrusted(peer: string, trusted: readonly Network[]): boolean {
  const address = plain(peer);
  return address !== null && isTrusted(address, trusted);
}

/** What limits count by: an IPv6 customer has a whole /64, and would have as many tries. */
export function addressToCount(headers: Pick<Headers, 'get'>): string {
  const address = headers.get(addressHeader) ?? 'unknown';
  if (!ipaddr.IPv6.isValid(address)) return address;
  return ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString();
}

function plain(text: string): string | null {
  return ipaddr.isValid(text) ? ipaddr.process(text).toString() : null;
}

function isTrusted(address: string, trusted: readonly Network[]): boolean {
  const parsed = ipaddr.process(address);
  return trusted.some(([network, bits]) => {
    return parsed.kind() === network.kind() && parsed.match(network, bits);
  });
}
