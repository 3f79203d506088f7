import { useEffect, useEffectEvent } from 'react';
import type { LoadedRun } from '#lib/gallery/loaded-run';
import { watchArrivals } from './arrivals.ts';

/**
 * Hears of pictures that were moved in or came out of the trash: they belong among the others, by
 * their own dates.
 */
export function useArrivals(run: LoadedRun, onArrived: () => void): void {
  const runNow = useEffectEvent(() => run);
  const tell = useEffectEvent(onArrived);
  useEffect(
    () =>
      watchArrivals(
        () => runNow(),
        () => tell(),
      ),
    [],
  );
}
