'use client';

import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { OverlayProps } from '#components/shell/overlay';
import { overlayStore, showOverlay } from '#components/shell/show-overlay';
import { Late } from '#components/ui/late';
import { pressOverlayKey } from './overlay-keys.ts';

const load = () => import('#components/shell/overlay').then(({ Overlay }) => Overlay);

/** What opens over any page of the studio, by key or by press; nothing of it is loaded before. */
export function Overlays(props: Omit<OverlayProps, 'open'>) {
  const open = useStore(overlayStore, (state) => state.open);
  useEffect(() => {
    document.addEventListener('keydown', pressOverlayKey);
    return () => document.removeEventListener('keydown', pressOverlayKey);
  }, []);
  return (
    // Seen only where it did not come: what comes is a dialog, and stands elsewhere.
    <div
      data-above=""
      className="fixed bottom-4 left-4 z-50 w-80 rounded-md border border-line-strong bg-raised px-4 py-2 empty:hidden"
    >
      <Late<OverlayProps>
        when={open !== null}
        part={{ open: open ?? 'commands', ...props }}
        load={load}
        onDismiss={() => showOverlay(null)}
      />
    </div>
  );
}
