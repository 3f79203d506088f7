import type { ResultSums } from '#lib/experiments/results/cell-result';
import { countLabel } from '#lib/generations/count';
import { moneyLabel } from '#lib/spending/money';

/** An experiment in the list. */
export interface ExperimentView {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly isPaused: boolean;
  readonly sums: ResultSums;
  readonly orderedImages: number;
  readonly madeImages: number;
  readonly costUsd: number;
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

/**
 * What an experiment has cost by the estimate; the demo's are free. While calls are under way nothing
 * is said to be free: the provider may have billed what is not here yet.
 */
export function costWords(costUsd: number, { underWay }: Pick<ResultSums, 'underWay'>): string {
  if (costUsd > 0) return `about ${moneyLabel(costUsd)}`;
  return underWay > 0 ? 'nothing counted yet' : 'nothing billed';
}

/**
 * The same where the price is known: it is said before the first picture comes.
 *
 * @param imageUsd the estimate for one image; nothing at the demo
 */
export function runningCostWords(
  costUsd: number,
  sums: Pick<ResultSums, 'underWay'>,
  imageUsd: number,
): string {
  if (imageUsd === 0) return costWords(costUsd, { underWay: 0 });
  const isFirstToCome = costUsd === 0 && sums.underWay > 0;
  return isFirstToCome ? `about ${moneyLabel(imageUsd)} an image` : costWords(costUsd, sums);
}
