import type { CellResult } from '#lib/experiments/results/cell-result';

/** States before an answer is read: what it brings is not in the sum that the server knows. */
const unread: readonly CellResult['state'][] = ['queued', 'dispatching', 'received'];

interface CostOf {
  /** What it had cost when its page was served, in USD, and its results as they were then. */
  readonly servedUsd: number;
  readonly served: readonly CellResult[];
  /** The results as they are now. */
  readonly now: Iterable<CellResult>;
  /** The estimate for one image, in USD; nothing at the demo. */
  readonly imageUsd: number;
}

/** What an experiment has cost until now, in USD: as it was served, and the pictures since then. */
export function costSoFar({ servedUsd, served, now, imageUsd }: CostOf): number {
  const counted = new Set(
    served.flatMap(({ generationId, state }) => (unread.includes(state) ? [] : [generationId])),
  );
  let images = 0;
  for (const result of now) {
    if (!counted.has(result.generationId)) images += result.images.length;
  }
  return servedUsd + images * imageUsd;
}
