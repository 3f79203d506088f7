import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { DropOverlay } from '#components/references/drop-overlay';
import { MendAll } from '#components/references/mend-all';
import { PickerOpening } from '#components/references/picker-opening';
import { RecipeNotices } from '#components/references/recipe-notices';
import { type TileDialog, TileDialogs } from '#components/references/tile-dialogs';
import { TileList } from '#components/references/tile-list';
import { WeightAdvice } from '#components/references/weight-advice';
import { Toasts } from '#components/ui/toasts';
import { useOnce } from '#components/ui/use-once';
import { draftStore } from '#lib/compose/draft-store';
import { watchDraft } from '#lib/compose/tray-restore';
import { goOn, roomIn } from '#lib/compose/tray-tile';
import type { Arrival } from './arrival.ts';
import { takePicked } from './take-picked.ts';
import { theTray } from './the-tray.ts';
import { useUndoOffers } from './use-undo-offers.ts';

export interface TrayProps {
  readonly budgetBytes: number;
  /** Whether something that may be a picture is being dragged over the page. */
  readonly isDragged: boolean;
  readonly isPicking: boolean;
  onPicked(): void;
  receive(arrival: Arrival): void;
}

/** The references of the draft and all that can be done with them. */
export function Tray(props: TrayProps) {
  const { budgetBytes, isDragged, isPicking, onPicked, receive } = props;
  const references = useStore(draftStore, ({ draft }) => draft.references);
  const [dialog, setDialog] = useState<TileDialog | null>(null);
  // What was let go is still being read when the drag is over.
  const wasDragged = useOnce(isDragged);
  useUndoOffers();
  useEffect(() => watchDraft(theTray), []);
  useEffect(() => {
    const resume = () => goOn(theTray);
    window.addEventListener('online', resume);
    return () => window.removeEventListener('online', resume);
  }, []);
  return (
    <>
      {references.length > 0 && (
        <div className="mb-2">
          <TileList references={references} onOpen={setDialog} />
          <MendAll />
          <WeightAdvice budgetBytes={budgetBytes} />
        </div>
      )}
      <RecipeNotices tiles={references} />
      {wasDragged && <DropOverlay isShown={isDragged} receive={receive} />}
      {dialog && <TileDialogs dialog={dialog} onClose={() => setDialog(null)} />}
      {isPicking && (
        <PickerOpening
          room={roomIn(theTray)}
          onPick={takePicked}
          onMissing={theTray.tell}
          onClose={onPicked}
        />
      )}
      <Toasts />
    </>
  );
}
