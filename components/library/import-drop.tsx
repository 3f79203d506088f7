'use client';

import { FolderInput } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useFileDrag } from '#components/gallery/import/use-file-drag';

/** Takes files that are dropped anywhere on the library, and says so while they are dragged over it. */
export function ImportDrop({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const isDragged = useFileDrag(onFiles);
  if (!isDragged) return null;
  return createPortal(
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-ground/85 p-4">
      <div className="grid size-full place-items-center rounded-lg border-2 border-accent border-dashed">
        <p className="grid justify-items-center gap-2 rounded-lg bg-raised px-8 py-6 text-center">
          <FolderInput size={28} aria-hidden="true" className="text-accent" />
          <span className="font-semibold text-base">Drop to import</span>
          <span className="text-text-2">A library that was exported from a studio</span>
        </p>
      </div>
    </div>,
    document.body,
  );
}
