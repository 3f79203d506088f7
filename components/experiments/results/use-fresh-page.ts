import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useRefresh } from '#components/ui/use-refresh';
import type { LiveResults } from '#lib/experiments/experiment-pages';
import { sumResults } from '#lib/experiments/results/cell-result';

/**
 * Reads the page anew where the event stream cannot tell enough: once all has come, and when there is
 * a generation that the page does not know, since it may have been ordered for this experiment in
 * another tab.
 *
 * @returns notes such a generation
 */
export function useFreshPage(live: LiveResults, isOver: boolean): (generationId: string) => void {
  const refresh = useRefresh();
  const asked = useRef(new Set<string>());
  const wasOver = useMemo(() => sumResults(live.results).underWay === 0, [live]);
  useEffect(() => {
    // What it has cost and how it stands is known to the server.
    if (isOver && !wasOver) refresh();
  }, [isOver, wasOver, refresh]);
  return useCallback(
    (generationId) => {
      // What was there when the page was read is of something else, and so is what is unknown twice.
      if (generationId < live.readAt || asked.current.has(generationId)) return;
      asked.current.add(generationId);
      refresh();
    },
    [refresh, live.readAt],
  );
}
