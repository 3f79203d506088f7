import { useEffect, useEffectEvent } from 'react';
import { theImport } from '#lib/gallery/the-import';

/** Hears of pictures that were moved in: they belong among the others, by their own dates. */
export function useImported(onImported: () => void): void {
  const tell = useEffectEvent(onImported);
  useEffect(
    () =>
      theImport.store.subscribe((state, before) => {
        if (before.isRunning && !state.isRunning && state.kept > 0) tell();
      }),
    [],
  );
}
