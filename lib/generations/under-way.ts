import { processSingleton } from '#lib/platform/process-singleton';

/**
 * What this process is really doing. A row that names this worker and is not in here was dropped by
 * an error on the way, and is picked up by the sweep.
 */
const underWay = processSingleton('generations-under-way', () => new Map<string, Work>());

interface Work {
  /** A second job came meanwhile: it may have been put into the queue after the first one looked. */
  isAskedAgain: boolean;
}

export function isUnderWayHere(id: string): boolean {
  return underWay.has(id);
}

/** How many generations this process is working on. */
export function countUnderWay(): number {
  return underWay.size;
}

/** Whether this process is busy with anything that is paid for. */
export function isBusyHere(): boolean {
  return underWay.size > 0;
}

/**
 * Runs a piece of work on a generation. A second one on the same generation is left to the first,
 * which then does it once more.
 */
export async function whileUnderWay(id: string, work: () => Promise<void>): Promise<void> {
  const first = underWay.get(id);
  if (first) {
    first.isAskedAgain = true;
    return;
  }
  const own: Work = { isAskedAgain: false };
  underWay.set(id, own);
  try {
    do {
      own.isAskedAgain = false;
      await work();
    } while (own.isAskedAgain);
  } finally {
    underWay.delete(id);
  }
}
