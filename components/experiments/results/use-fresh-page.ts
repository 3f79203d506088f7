import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { LiveResults } from '#lib/experiments/experiment-pages';
import { sumResults } from '#lib/experiments/results/cell-result';

/** What is ordered in another tab comes in bursts, and the page is read once for all of one. */
const restMs = 2000;

/**
 * Reads the page anew where the event stream cannot tell enough: once all has come, and when there is
 * a generation that the page does not know, since it may have been ordered for this experiment in
 * another tab.
 *
 * @returns notes such a generation
 */
export function useFreshPage(live: LiveResults, isOver: boolean): (generationId: string) => void {
  const router = useRouter();
  const asked = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wasOver = useMemo(() => sumResults(live.results).underWay === 0, [live]);
  useEffect(() => {
    // What it has cost and how it stands is known to the server.
    if (isOver && !wasOver) router.refresh();
  }, [isOver, wasOver, router]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return useCallback(
    (generationId) => {
      // What was there when the page was read is of something else, and so is what is unknown twice.
      if (generationId < live.readAt || asked.current.has(generationId)) return;
      asked.current.add(generationId);
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        router.refresh();
      }, restMs);
    },
    [router, live.readAt],
  );
}
