import { useEffect, useMemo, useState } from 'react';
import type { ExperimentPage, LiveResults } from '#lib/experiments/experiment-pages';
import {
  type CellResult,
  isHeldBack,
  type ResultSums,
  sumResults,
  toCellResult,
} from '#lib/experiments/results/cell-result';
import { costSoFar, countedIn } from '#lib/experiments/results/cost-so-far';
import { liveCells, type ResultsByCell, withResults } from '#lib/experiments/results/live-cells';
import { followEvents } from '#lib/generations/event-stream';
import { perFrame } from './per-frame.ts';
import { useFreshPage } from './use-fresh-page.ts';

export interface LiveBoard {
  readonly byCell: ResultsByCell;
  readonly sums: ResultSums;
  readonly isPaused: boolean;
  readonly costUsd: number;
  readonly isReconnecting: boolean;
}

/**
 * The results that the page was given, kept up to date by the event stream.
 *
 * @param imageUsd the estimate for one image; nothing at the demo
 */
export function useLiveResults({ experiment, live }: ExperimentPage, imageUsd: number): LiveBoard {
  const { id, costUsd: servedUsd, isPaused: wasPaused } = experiment;
  const [cells, setCells] = useState(() => liveCells(live.results));
  const [isReconnecting, setReconnecting] = useState(false);
  const results = cells.byGeneration;
  const sums = useMemo(() => sumResults(results.values()), [results]);
  const seeUnknown = useFreshPage(live, sums.underWay === 0);
  useEffect(() => {
    setCells(liveCells(live.results));
    const cellOf = new Map(live.results.map(({ generationId, cell }) => [generationId, cell]));
    let isLeft = false;
    const news = perFrame<CellResult>((heard) => setCells((known) => withResults(known, heard)));
    const stop = followEvents(live.cursor, {
      onGeneration: (generation) => {
        const cell = cellOf.get(generation.id);
        if (cell === undefined) seeUnknown(generation.id);
        else news.add(toCellResult(generation, cell));
      },
      onStale: async () => {
        const fresh = await fetchResults(id);
        if (!fresh || isLeft) return;
        for (const { generationId, cell } of fresh.results) {
          if (!cellOf.has(generationId)) seeUnknown(generationId);
          cellOf.set(generationId, cell);
        }
        // What was told while they were read may be newer.
        setCells((known) => withResults(liveCells(fresh.results), known.byGeneration.values()));
      },
      onReconnecting: setReconnecting,
    });
    return () => {
      isLeft = true;
      stop();
      news.stop();
    };
  }, [id, live, seeUnknown]);
  const counted = useMemo(() => countedIn(live.results), [live]);
  const costUsd = useMemo(
    () => costSoFar({ servedUsd, counted, now: results.values(), imageUsd }),
    [servedUsd, counted, results, imageUsd],
  );
  const isPaused = useMemo(() => isHeldBack(results.values(), wasPaused), [results, wasPaused]);
  return { byCell: cells.byCell, sums, costUsd, isPaused, isReconnecting };
}

async function fetchResults(id: string): Promise<LiveResults | null> {
  try {
    const answer = await fetch(`/api/experiments/${id}/results`);
    return answer.ok ? ((await answer.json()) as LiveResults) : null;
  } catch {
    return null;
  }
}
