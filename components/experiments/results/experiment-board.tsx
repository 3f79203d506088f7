'use client';

import { useMemo } from 'react';
import { BoardActions } from '#components/experiments/results/board-actions';
import { ProgressLine } from '#components/experiments/results/progress-line';
import { ResultsGrid } from '#components/experiments/results/results-grid';
import { ViewChoice } from '#components/experiments/results/view-choice';
import type { ExperimentPage } from '#lib/experiments/experiment-pages';
import { gridViewQuery } from '#lib/experiments/results/grid-address';
import { layOut } from '#lib/experiments/results/result-grid';
import { useGridView } from './use-grid-view.ts';
import { useLiveResults } from './use-live-results.ts';

interface ExperimentBoardProps {
  readonly page: ExperimentPage;
  readonly canMake: boolean;
  /** What one image costs by the estimate; nothing at the demo. */
  readonly imageUsd: number;
}

/** The results as they come, with what can be done about them. */
export function ExperimentBoard({ page, canMake, imageUsd }: ExperimentBoardProps) {
  const { axes, cells } = page;
  const { byCell, sums, isPaused, costUsd, isReconnecting } = useLiveResults(page, imageUsd);
  const experiment = { ...page.experiment, isPaused, costUsd };
  const { view, place, change } = useGridView(axes);
  const { rows, columns } = view;
  const grid = useMemo(() => layOut(axes, cells, { rows, columns }), [axes, cells, rows, columns]);
  return (
    <section aria-label="Results" className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ProgressLine
          experiment={experiment}
          sums={sums}
          imageUsd={imageUsd}
          isReconnecting={isReconnecting}
        />
        <BoardActions
          page={{ ...page, experiment }}
          byCell={byCell}
          sums={sums}
          imageUsd={imageUsd}
          viewQuery={gridViewQuery(view, axes)}
          canMake={canMake}
        />
      </div>
      <ViewChoice axes={axes} view={view} onChange={change} />
      <ResultsGrid
        key={`${rows} ${columns}`}
        grid={grid}
        byCell={byCell}
        zoom={view.zoom}
        place={place}
        isPaused={isPaused}
        canMake={canMake}
        onZoom={(zoom) => change({ zoom })}
      />
    </section>
  );
}
