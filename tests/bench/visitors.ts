import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';

/** An answer that somebody got. Milliseconds of this process's clock. */
export interface Visit {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly status: number;
}

/**
 * So many who ask for one address again and again, each as soon as the last answer is whole, over
 * connections that stay and packed, as browsers do it.
 *
 * @param ms how long they go on
 * @param isNewEachTime whether each request is somebody else's: the studio has to trust this machine
 * as its proxy, which says that it comes from another address
 */
export async function visitFor(
  address: string,
  ms: number,
  {
    visitors,
    isNewEachTime = false,
  }: { readonly visitors: number; readonly isNewEachTime?: boolean },
): Promise<Visit[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors });
  const end = performance.now() + ms;
  const visits: Visit[] = [];
  const goOn = async () => {
    while (performance.now() < end) {
      visits.push(await visit(address, agent, isNewEachTime ? nextAddress() : null));
    }
  };
  await Promise.all(Array.from({ length: visitors }, goOn));
  agent.destroy();
  return visits;
}

let addresses = 0;

/** One of a private network that nobody has come from yet. */
function nextAddress(): string {
  addresses += 1;
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

/** @param from the address that it is said to come from; null for this machine's */
function visit(address: string, agent: Agent, from: string | null): Promise<Visit> {
  const askedAt = performance.now();
  const headers = { 'accept-encoding': 'gzip', ...(from && { 'x-forwarded-for': from }) };
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      response
        .on('error', reject)
        .on('end', () =>
          resolve({ askedAt, answeredAt: performance.now(), status: response.statusCode ?? 0 }),
        );
      response.resume();
    }).on('error', reject);
  });
}
