import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import type { LiveResults } from '#lib/experiments/experiment-pages';
import {
  type CellResult,
  type ResultSums,
  sumResults,
  toCellResult,
} from '#lib/experiments/results/cell-result';
import { followEvents } from '#lib/generations/event-stream';

type Results = ReadonlyMap<string, CellResult>;

export interface LiveCells {
  /** The results of each cell, the first ordered first. */
  readonly byCell: ReadonlyMap<number, readonly CellResult[]>;
  readonly sums: ResultSums;
  readonly isReconnecting: boolean;
}

/** The results that the page was given, kept up to date by the event stream. */
export function useLiveResults(experimentId: string, initial: LiveResults): LiveCells {
  const router = useRouter();
  const [results, setResults] = useState<Results>(() => byGeneration(initial));
  const [isReconnecting, setReconnecting] = useState(false);
  useEffect(() => {
    setResults(byGeneration(initial));
    return followEvents(initial.cursor, {
      onGeneration: (generation) =>
        setResults((known) => {
          const before = known.get(generation.id);
          if (!before || generation.revision < before.revision) return known;
          return new Map(known).set(generation.id, toCellResult(generation, before.cell));
        }),
      onStale: async () => {
        const live = await fetchResults(experimentId);
        if (live) setResults(byGeneration(live));
      },
      onReconnecting: setReconnecting,
    });
  }, [experimentId, initial]);
  const sums = useMemo(() => sumResults(results.values()), [results]);
  const isOver = sums.underWay === 0;
  const wasOver = useMemo(() => sumResults(initial.results).underWay === 0, [initial]);
  useEffect(() => {
    // What it has cost and how it stands is known to the server.
    if (isOver && !wasOver) router.refresh();
  }, [isOver, wasOver, router]);
  const byCell = useMemo(() => Map.groupBy(results.values(), ({ cell }) => cell), [results]);
  return { byCell, sums, isReconnecting };
}

function byGeneration({ results }: LiveResults): Results {
  return new Map(results.map((result) => [result.generationId, result]));
}

async function fetchResults(id: string): Promise<LiveResults | null> {
  try {
    const answer = await fetch(`/api/experiments/${id}/results`);
    return answer.ok ? ((await answer.json()) as LiveResults) : null;
  } catch {
    return null;
  }
}
