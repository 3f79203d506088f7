import { processSingleton } from '#lib/platform/process-singleton';

/**
 * What this process is really doing. A row that names this worker and is not in here was dropped by
 * an error on the way, and is picked up by the sweep.
 */
const underWay = processSingleton('generations-under-way', () => new Set<string>());

export function isUnderWayHere(id: string): boolean {
  return underWay.has(id);
}

/** Runs a piece of work on a generation; a second one on the same generation is left to the first. */
export async function whileUnderWay(id: string, work: () => Promise<void>): Promise<void> {
  if (underWay.has(id)) return;
  underWay.add(id);
  try {
    await work();
  } finally {
    underWay.delete(id);
  }
}
