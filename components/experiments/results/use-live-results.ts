import { useEffect, useMemo, useState } from 'react';
import type { ExperimentPage, LiveResults } from '#lib/experiments/experiment-pages';
import {
  type CellResult,
  isHeldBack,
  type ResultSums,
  sumResults,
  toCellResult,
} from '#lib/experiments/results/cell-result';
import { costSoFar } from '#lib/experiments/results/cost-so-far';
import { followEvents } from '#lib/generations/event-stream';
import { useFreshPage } from './use-fresh-page.ts';

type Results = ReadonlyMap<string, CellResult>;

export interface LiveCells {
  /** The results of each cell, the first ordered first. */
  readonly byCell: ReadonlyMap<number, readonly CellResult[]>;
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
export function useLiveResults({ experiment, live }: ExperimentPage, imageUsd: number): LiveCells {
  const { id, costUsd: servedUsd, isPaused: wasPaused } = experiment;
  const [results, setResults] = useState<Results>(() => byGeneration(live));
  const [isReconnecting, setReconnecting] = useState(false);
  const sums = useMemo(() => sumResults(results.values()), [results]);
  const seeUnknown = useFreshPage(live, sums.underWay === 0);
  useEffect(() => {
    setResults(byGeneration(live));
    const cells = new Map(live.results.map(({ generationId, cell }) => [generationId, cell]));
    return followEvents(live.cursor, {
      onGeneration: (generation) => {
        const cell = cells.get(generation.id);
        if (cell === undefined) seeUnknown(generation.id);
        else setResults((known) => withNewer(known, toCellResult(generation, cell)));
      },
      onStale: async () => {
        const fresh = await fetchResults(id);
        if (!fresh) return;
        for (const { generationId, cell } of fresh.results) cells.set(generationId, cell);
        setResults(byGeneration(fresh));
      },
      onReconnecting: setReconnecting,
    });
  }, [id, live, seeUnknown]);
  const byCell = useMemo(() => Map.groupBy(results.values(), ({ cell }) => cell), [results]);
  const costUsd = useMemo(
    () => costSoFar({ servedUsd, served: live.results, now: results.values(), imageUsd }),
    [servedUsd, live, results, imageUsd],
  );
  const isPaused = useMemo(() => isHeldBack(results.values(), wasPaused), [results, wasPaused]);
  return { byCell, sums, costUsd, isPaused, isReconnecting };
}

function byGeneration({ results }: LiveResults): Results {
  return new Map(results.map((result) => [result.generationId, result]));
}

function withNewer(known: Results, result: CellResult): Results {
  const { generationId, revision } = result;
  if (revision < (known.get(generationId)?.revision ?? 0)) return known;
  return new Map(known).set(generationId, result);
}

async function fetchResults(id: string): Promise<LiveResults | null> {
  try {
    const answer = await fetch(`/api/experiments/${id}/results`);
    return answer.ok ? ((await answer.json()) as LiveResults) : null;
  } catch {
    return null;
  }
}
