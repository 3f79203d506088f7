import type { Fit } from '#lib/experiments/judging/fit-strengths';
import { dot, quadratic } from '#lib/experiments/judging/matrix';

/** A value with the interval that holds the truth in 95 of 100 such experiments. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** 95 % of a normal distribution lie within so many standard deviations. */
const deviations = 1.959964;

/**
 * A difference of strengths with its interval, from the observed information.
 *
 * @param contrast weights of the variants, whose sum is 0: otherwise it means nothing
 */
export function estimate({ strengths, covariance }: Fit, contrast: Float64Array): Estimate {
  const value = dot(contrast, strengths);
  const half = deviations * Math.sqrt(quadratic(covariance, contrast));
  return { value, low: value - half, high: value + half };
}

/** The standard deviation of an estimate. */
export function deviationOf({ low, high }: Estimate): number {
  return (high - low) / (2 * deviations);
}

/** The weights by which a group of variants is compared with all: their mean less that of all. */
export function againstMean(variants: number, group: readonly number[]): Float64Array {
  const contrast = new Float64Array(variants).fill(-1 / variants);
  for (const variant of group) contrast[variant] = (contrast[variant] ?? 0) + 1 / group.length;
  return contrast;
}

/** The weights by which one variant is compared with another. */
export function betweenTwo(variants: number, first: number, second: number): Float64Array {
  const contrast = new Float64Array(variants);
  contrast[first] = 1;
  contrast[second] = -1;
  return contrast;
}
