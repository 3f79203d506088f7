import { LocalTime } from '#components/generations/local-time';
import { Pill } from '#components/ui/pill';
import {
  costWords,
  type ExperimentView,
  lossWords,
  stateWord,
} from '#lib/experiments/experiment-view';
import type { ResultSums } from '#lib/experiments/results/cell-result';
import { countLabel } from '#lib/generations/count';

interface ProgressLineProps {
  readonly experiment: ExperimentView;
  readonly sums: ResultSums;
  readonly isReconnecting: boolean;
}

/** How far it is, by what has come until now. */
export function ProgressLine({ experiment, sums, isReconnecting }: ProgressLineProps) {
  const { isPaused, costUsd, createdAt } = experiment;
  const lost = lossWords(sums);
  const isHeld = isPaused && sums.underWay > 0;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-text-2 text-xs tabular-nums">
      <Pill tone={isHeld ? 'warn' : 'quiet'}>{stateWord(sums, isPaused)}</Pill>
      <p role="status" aria-label="Progress">
        {[
          `${sums.done.toLocaleString('en-GB')} of ${countLabel(sums.all, 'generation')} done`,
          ...(lost ? [lost] : []),
          ...(isReconnecting ? ['waiting for the studio'] : []),
        ].join(' · ')}
      </p>
      <span className="text-text-3">
        {costWords(costUsd)} · <LocalTime at={createdAt} form="date" />
      </span>
    </div>
  );
}
