import { ImagePlus } from 'lucide-react';
import { type DragEvent, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useDropzone } from 'react-dropzone';
import { useStore } from 'zustand';
import { draftStore } from '#lib/compose/draft-store';
import { countLabel } from '#lib/generations/count';
import { referenceRules } from '#lib/references/reference-rules';
import { type Arrival, arrivalOf } from './arrival.ts';

interface DropOverlayProps {
  /** Whether something is being dragged now. */
  readonly isShown: boolean;
  receive(arrival: Arrival): void;
}

/** Lies over the whole page while something is dragged over it, so that it can be let go anywhere. */
export function DropOverlay({ isShown, receive }: DropOverlayProps) {
  const count = useStore(draftStore, ({ draft }) => draft.references.length);
  const left = Math.max(0, referenceRules.maxCount - count);
  /** Whether the drop under way was a picture of a page: that is taken once, not as a file too. */
  const isTaken = useRef(false);
  const { getRootProps } = useDropzone({
    noClick: true,
    noKeyboard: true,
    noPaste: true,
    // Words that are dragged into the prompt are none of its business.
    preventDropOnDocument: false,
    onDrop: (files) => {
      if (!isTaken.current) receive({ files, list: '', html: '' });
    },
  });
  const takeFromPage = ({ dataTransfer }: DragEvent) => {
    const arrival = arrivalOf(dataTransfer);
    isTaken.current = arrival.list !== '' || arrival.html !== '';
    if (isTaken.current) receive(arrival);
  };
  return createPortal(
    <div
      {...getRootProps({ onDrop: takeFromPage })}
      hidden={!isShown}
      className="fixed inset-0 z-50 grid place-items-center bg-ground/85 p-4"
    >
      <div className="pointer-events-none grid size-full place-items-center rounded-lg border-2 border-accent border-dashed">
        <p className="grid justify-items-center gap-2 rounded-lg bg-raised px-8 py-6 text-center">
          <ImagePlus size={28} aria-hidden="true" className="text-accent" />
          <span className="font-semibold text-base">Drop to add references</span>
          <span className="text-text-2">
            {left === 0
              ? `There are ${referenceRules.maxCount} already: remove one first`
              : `Room for ${countLabel(left, 'more', 'more')}`}
          </span>
        </p>
      </div>
    </div>,
    document.body,
  );
}
