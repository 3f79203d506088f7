import type { CellResult } from '#lib/experiments/results/cell-result';

/** States before an answer is read: what it brings is not in the sum that the server knows. */
const unread: readonly CellResult['state'][] = ['queued', 'dispatching', 'received'];

/** The generations whose pictures were in the sum of the server, by their results as they were then. */
export function countedIn(served: readonly CellResult[]): ReadonlySet<string> {
  return new Set(
    served.flatMap(({ generationId, state }) => (unread.includes(state) ? [] : [generationId])),
  );
}

interface CostOf {
  /** What it had cost when its page was served, in USD, and what was counted in that. */
  readonly servedUsd: number;
  readonly counted: ReadonlySet<string>;
  /** The results as they are now. */
  readonly now: Iterable<CellResult>;
  /** The estimate for one image, in USD; nothing at the demo. */
  readonly imageUsd: number;
}

/** What an experiment has cost until now, in USD: as it was served, and the pictures since then. */
export function costSoFar({ servedUsd, counted, now, imageUsd }: CostOf): number {
  let images = 0;
  for (const result of now) {
    if (!counted.has(result.generationId)) images += result.images.length;
  }
  return servedUsd + images * imageUsd;
}
