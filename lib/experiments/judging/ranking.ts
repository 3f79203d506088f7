import { againstMean, type Estimate, estimate } from '#lib/experiments/judging/estimate';
import type { Fit } from '#lib/experiments/judging/fit-strengths';
import type { Coordinates } from '#lib/experiments/plan/coordinates';

/** The strength of a variant, against the mean of all. */
export interface RankedVariant {
  readonly variant: number;
  readonly strength: Estimate;
}

/** What a value of a variable does for its variants, against the mean of all. */
export interface ValueEffect {
  readonly axis: number;
  readonly value: number;
  readonly variants: number;
  readonly effect: Estimate;
}

/** All variants, the strongest first. */
export function rankVariants(fit: Fit): RankedVariant[] {
  const { length } = fit.strengths;
  return Array.from({ length }, (_, variant) => ({
    variant,
    strength: estimate(fit, againstMean(length, [variant])),
  })).sort((a, b) => b.strength.value - a.strength.value);
}

/**
 * The main effects: the mean strength of the variants that share a value, for each value of each
 * axis on which the variants differ. In a sample a value may owe some of it to those it was paired with.
 *
 * @param coordinates of each variant, in the order of the fit
 */
export function rankValues(fit: Fit, coordinates: readonly Coordinates[]): ValueEffect[] {
  const axes = coordinates[0]?.length ?? 0;
  return Array.from({ length: axes }, (_, axis) => axis).flatMap((axis) => {
    const groups = Map.groupBy(coordinates.keys(), (variant) => coordinates[variant]?.[axis] ?? 0);
    if (groups.size < 2) return [];
    return [...groups]
      .map(([value, group]) => ({
        axis,
        value,
        variants: group.length,
        effect: estimate(fit, againstMean(coordinates.length, group)),
      }))
      .sort((a, b) => b.effect.value - a.effect.value);
  });
}
