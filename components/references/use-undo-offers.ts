import { useEffect } from 'react';
import { useStore } from 'zustand';
import { offerUndo } from '#components/ui/toast-manager';
import { trayWords } from '#lib/references/tray-words';

/** Shows what can be taken back, once there is a place for it: some of it was done on another page. */
export function useUndoOffers(): void {
  const offers = useStore(trayWords, (words) => words.offers);
  useEffect(() => {
    if (offers.length === 0) return;
    for (const { words, undo } of trayWords.getState().takeOffers()) offerUndo(words, undo);
  }, [offers]);
}
