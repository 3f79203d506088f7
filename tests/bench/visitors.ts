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
 */
export async function visitFor(address: string, ms: number, visitors: number): Promise<Visit[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors });
  const end = performance.now() + ms;
  const visits: Visit[] = [];
  const goOn = async () => {
    while (performance.now() < end) visits.push(await visit(address, agent));
  };
  await Promise.all(Array.from({ length: visitors }, goOn));
  agent.destroy();
  return visits;
}

function visit(address: string, agent: Agent): Promise<Visit> {
  const askedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response
        .on('error', reject)
        .on('end', () =>
          resolve({ askedAt, answeredAt: performance.now(), status: response.statusCode ?? 0 }),
        );
      response.resume();
    }).on('error', reject);
  });
}
