import {
  betweenTwo,
  deviationOf,
  type Estimate,
  estimate,
} from '#lib/experiments/judging/estimate';
import type { Fit } from '#lib/experiments/judging/fit-strengths';
import { at } from '#lib/experiments/judging/matrix';
import { normalShareBelow } from '#lib/experiments/judging/normal';

/** A variant beside the one that leads. */
export interface Rival {
  readonly variant: number;
  /** How far the leader is ahead of it. */
  readonly lead: Estimate;
  /** The probability that it is the better one after all. */
  readonly chance: number;
}

export interface Contenders {
  readonly leader: number;
  /** All others, the most dangerous first. */
  readonly rivals: readonly Rival[];
}

/** Who leads, and how likely each of the others is better; null without any variant. */
export function contenders(fit: Fit): Contenders | null {
  const variants = [...fit.strengths.keys()];
  if (variants.length === 0) return null;
  const leader = variants.reduce((best, each) =>
    at(fit.strengths, each) > at(fit.strengths, best) ? each : best,
  );
  const rivals = variants
    .filter((variant) => variant !== leader)
    .map((variant) => {
      const lead = estimate(fit, betweenTwo(variants.length, leader, variant));
      return { variant, lead, chance: normalShareBelow(-lead.value / deviationOf(lead)) };
    });
  return { leader, rivals: rivals.sort((a, b) => b.chance - a.chance) };
}
