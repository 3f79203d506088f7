/** A reference as it would be sent. */
export interface Weight {
  readonly id: string;
  /** Bytes. */
  readonly sizeBytes: number;
}

export interface ShrinkTarget {
  readonly id: string;
  readonly targetBytes: number;
}

/** Below this a picture would lose more than the request gains, in bytes. */
export const leastTargetBytes = 200_000;

/** What references weigh together, in bytes. */
export function totalBytes(weights: readonly Pick<Weight, 'sizeBytes'>[]): number {
  return weights.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/**
 * Which references to shrink, and to what, so that together they are within a budget. The heaviest
 * give first, down to one common weight: light ones are left as they are, since they would lose the
 * most and bring the least.
 *
 * @param budgetBytes what they may weigh together
 * @returns nothing when they are within it already
 */
export function shrinkPlan(weights: readonly Weight[], budgetBytes: number): ShrinkTarget[] {
  if (totalBytes(weights) <= budgetBytes) return [];
  const targetBytes = Math.max(leastTargetBytes, commonWeight(weights, budgetBytes));
  return weights
    .filter(({ sizeBytes }) => sizeBytes > targetBytes)
    .map(({ id }) => ({ id, targetBytes }));
}

/** The weight to which everything heavier has to come down: water that fills the lightest first. */
function commonWeight(weights: readonly Weight[], budgetBytes: number): number {
  const ascending = weights.map(({ sizeBytes }) => sizeBytes).sort((one, other) => one - other);
  let leftBytes = budgetBytes;
  for (const [at, sizeBytes] of ascending.entries()) {
    const shareBytes = Math.floor(leftBytes / (ascending.length - at));
    if (sizeBytes > shareBytes) return shareBytes;
    leftBytes -= sizeBytes;
  }
  return Number.POSITIVE_INFINITY;
}
