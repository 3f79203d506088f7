import { type ReactNode, useEffect, useRef, useState } from 'react';
import { openAnnotate } from '#components/references/open-annotate';
import { openLarger } from '#components/references/open-larger';
import { openMend } from '#components/references/open-mend';
import { theTray } from './the-tray.ts';

export interface TileDialog {
  readonly kind: 'look' | 'mend' | 'annotate';
  /** The tile it is about. */
  readonly id: string;
}

/** Fetches what the dialog needs; null when there is nothing to be shown. */
export type OpenDialog = (id: string, close: () => void) => Promise<ReactNode>;

const openers: Record<TileDialog['kind'], OpenDialog> = {
  look: openLarger,
  mend: openMend,
  annotate: openAnnotate,
};

interface TileDialogsProps {
  readonly dialog: TileDialog;
  onClose(): void;
}

/** The dialog of a tile, once the script for it and the picture are there. */
export function TileDialogs({ dialog: { kind, id }, onClose }: TileDialogsProps) {
  const [shown, setShown] = useState<ReactNode>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = () => {
      onClose();
      requestAnimationFrame(() => focusTile(id));
    };
  });
  useEffect(() => {
    let isWanted = true;
    openers[kind](id, () => close.current())
      .catch(() => {
        theTray.tell('The studio did not answer. Try again.');
        return null;
      })
      .then((opened) => {
        if (!isWanted) return;
        if (opened) setShown(opened);
        else close.current();
      });
    return () => {
      isWanted = false;
    };
  }, [kind, id]);
  return shown;
}

/** The button that opened the dialog can be gone with what was wrong; the tile is still there. */
function focusTile(id: string): void {
  if (document.activeElement === document.body) document.getElementById(`tile-${id}`)?.focus();
}
