import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export type Gauges = ReturnType<typeof makeGauges>;

/** Everything that a studio tells of itself, and what the process tells of Node. */
export function makeGauges() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'studio_' });
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `studio_${name}`, help, labelNames, registers: [registry] });
  const seconds = (what: string, help: string) =>
    gauge(`${what}_duration_seconds`, `${help}, of those that ended in the last hour.`, 'quantile');
  return {
    registry,
    generations: gauge(
      'generations',
      'Generations by their state; those that are over are counted once a minute.',
      'state',
    ),
    failures: gauge(
      'failures',
      'Generations that failed or are unknown, by class, counted once a minute.',
      'kind',
    ),
    seconds: {
      waited: seconds('queue', 'How long generations waited, from their order to the call'),
      called: seconds('call', 'How long calls took, from the first byte sent to the last received'),
      stored: seconds('store', 'How long it took to fetch and keep what had been answered'),
    },
    images: gauge('images', 'Images by their state, counted once a minute.', 'state'),
    storeBytes: gauge(
      'store_bytes',
      'What stored pictures and references weigh, without the smaller forms to show them by, counted once a minute.',
      'kind',
    ),
    diskFree: gauge('disk_free_bytes', 'What is free on the disk of the data folder.'),
    database: gauge('database_info', 'Which database the studio runs on.', 'kind'),
    budgetLeft: gauge('budget_left_images', 'Images that may still be ordered.', 'period'),
  };
}
