import type { ResultSums } from '#lib/experiments/results/cell-result';
import { countLabel } from '#lib/generations/count';
import { moneyLabel } from '#lib/spending/money';

/** An experiment in the list. */
export interface ExperimentView {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  /** What its judges are asked; empty for the usual words. */
  readonly asked: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly isPaused: boolean;
  readonly sums: ResultSums;
  readonly orderedImages: number;
  readonly madeImages: number;
  readonly costUsd: number;
  /** Whether the demo makes all of it. */
  readonly isDemo: boolean;
}

/** How far an experiment is, in a word. @param isStopped nothing is sent until a person has seen to it */
export function stateWord({ underWay }: ResultSums, isPaused: boolean, isStopped = false): string {
  if (underWay === 0) return 'Finished';
  if (isPaused) return 'Paused';
  return isStopped ? 'Stopped' : 'Running';
}

/** What did not become pictures, or an empty text. */
export function lossWords({ failed, canceled, unknown }: ResultSums): string {
  const losses = [
    [failed, 'failed'],
    [canceled, 'canceled'],
    [unknown, 'with an unknown outcome'],
  ] as const;
  return losses
    .flatMap(([count, word]) => (count > 0 ? [`${count.toLocaleString('en-GB')} ${word}`] : []))
    .join(', ');
}

/** `12 of 24 images`: those that came, of those that were ordered. */
export function progressWords({
  madeImages,
  orderedImages,
}: Pick<ExperimentView, 'madeImages' | 'orderedImages'>): string {
  return `${madeImages.toLocaleString('en-GB')} of ${countLabel(orderedImages, 'image')}`;
}

type Costs = Pick<ExperimentView, 'costUsd' | 'isDemo'> & {
  readonly sums: Pick<ResultSums, 'underWay'>;
};

/**
 * What an experiment has cost by the estimate; the demo's are free. While others are under way nothing
 * is said to be free: the provider may have billed what is not here yet.
 */
export function costWords({ costUsd, sums, isDemo }: Costs): string {
  if (costUsd > 0) return `about ${moneyLabel(costUsd)}`;
  return sums.underWay > 0 && !isDemo ? 'nothing counted yet' : 'nothing billed';
}

/** The same where the price is known: it is said before the first picture comes. */
export function runningCostWords(costs: Costs, imageUsd: number): string {
  const isFirstToCome = costs.costUsd === 0 && costs.sums.underWay > 0 && !costs.isDemo;
  return isFirstToCome && imageUsd > 0
    ? `about ${moneyLabel(imageUsd)} an image`
    : costWords(costs);
}
