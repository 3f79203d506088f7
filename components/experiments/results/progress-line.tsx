import { useStore } from 'zustand';
import { LocalTime } from '#components/generations/local-time';
import { Pill } from '#components/ui/pill';
import {
  type ExperimentView,
  lossWords,
  runningCostWords,
  stateWord,
} from '#lib/experiments/experiment-view';
import type { ResultSums } from '#lib/experiments/results/cell-result';
import { countLabel } from '#lib/generations/count';
import { queueStore } from '#lib/generations/queue-store';
import { stopWords } from '#lib/generations/stop-words';

interface ProgressLineProps {
  readonly experiment: ExperimentView;
  readonly sums: ResultSums;
  /** What one image costs by the estimate; nothing at the demo. */
  readonly imageUsd: number;
  readonly isReconnecting: boolean;
}

/** How far it is, by what has come until now. */
export function ProgressLine({ experiment, sums, imageUsd, isReconnecting }: ProgressLineProps) {
  const { isPaused, createdAt } = experiment;
  const stop = useStore(queueStore, ({ state }) => state?.stop ?? null);
  const lost = lossWords(sums);
  const isWaiting = sums.underWay > 0;
  const isStopped = stop !== null && isWaiting;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-text-2 text-xs tabular-nums">
      <Pill tone={isWaiting && (isPaused || isStopped) ? 'warn' : 'quiet'}>
        {stateWord(sums, isPaused, isStopped)}
      </Pill>
      <p role="status" aria-label="Progress">
        {[
          `${sums.done.toLocaleString('en-GB')} of ${countLabel(sums.all, 'generation')} done`,
          ...(lost ? [lost] : []),
          ...(isStopped ? [stopWords(stop.failure.kind).title] : []),
          ...(isReconnecting ? ['waiting for the studio'] : []),
        ].join(' · ')}
      </p>
      <span className="text-text-3">
        {runningCostWords({ ...experiment, sums }, imageUsd)} ·{' '}
        <LocalTime at={createdAt} form="date" />
      </span>
    </div>
  );
}
