import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ImportDetails } from '#components/gallery/import/import-details';
import { Button } from '#components/ui/button';
import { importShare, isWorthAgain, sentBytes } from '#lib/gallery/import-state';
import { importHeading, importRemarks } from '#lib/gallery/import-words';
import { theImport } from '#lib/gallery/the-import';
import { byteSizeLabel } from '#lib/generations/byte-size';

/** How far an import is and what came of it. It lies in a corner, so that the gallery can be used. */
export function ImportPanel() {
  const state = useStore(theImport.store);
  const detailsId = useId();
  const panel = useRef<HTMLElement>(null);
  /** Null as long as nobody has said: what failed is shown by itself. */
  const [wish, setWish] = useState<boolean | null>(null);
  const { isRunning, bytes, underWay, failed } = state;
  const isOpen = wish ?? failed.length > 0;
  const hasDetails = underWay.length > 0 || failed.length > 0;
  const percent = Math.round(importShare(state) * 100);
  /** The button goes with what it was for. */
  const act = (deed: () => void) => {
    deed();
    panel.current?.focus();
  };
  return (
    <section
      ref={panel}
      aria-label="Import"
      tabIndex={-1}
      className="fixed inset-x-4 bottom-[max(1rem,env(safe-area-inset-bottom))] z-30 grid gap-2 rounded-lg border border-line-strong bg-raised p-3 shadow-lg outline-none md:right-auto md:bottom-5 md:left-5 md:w-96"
    >
      <div className="flex items-center gap-1">
        <h2 className="min-w-0 flex-1 font-semibold tabular-nums">{importHeading(state)}</h2>
        {hasDetails && (
          <Button
            look="plain"
            size="icon"
            aria-label="Details"
            title="Details"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => setWish(!isOpen)}
          >
            {isOpen ? (
              <ChevronDown size={15} aria-hidden="true" />
            ) : (
              <ChevronUp size={15} aria-hidden="true" />
            )}
          </Button>
        )}
        {!isRunning && (
          <Button
            look="plain"
            size="icon"
            aria-label="Close"
            title="Close"
            onClick={theImport.putAway}
          >
            <X size={15} aria-hidden="true" />
          </Button>
        )}
      </div>
      {isRunning && (
        <>
          <div
            role="progressbar"
            aria-label="Import"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
            className="h-1 overflow-clip rounded-full bg-line-strong"
          >
            <div
              className="h-full bg-accent transition-[width] duration-200"
              style={{ width: `${percent}%` }}
            />
          </div>
          <p className="text-text-2 text-xs tabular-nums">
            {byteSizeLabel(sentBytes(state))} of {byteSizeLabel(bytes)}
          </p>
        </>
      )}
      {importRemarks(state).map((sentence) => (
        <p key={sentence} className="text-pretty text-text-2 text-xs/[1.125rem] tabular-nums">
          {sentence}
        </p>
      ))}
      {hasDetails && isOpen && <ImportDetails id={detailsId} underWay={underWay} failed={failed} />}
      <div className="flex justify-end gap-2 empty:hidden">
        {failed.some(({ why }) => isWorthAgain(why)) && (
          <Button size="small" onClick={() => act(theImport.retry)}>
            Try again
          </Button>
        )}
        {isRunning && (
          <Button size="small" onClick={() => act(theImport.cancel)}>
            Cancel
          </Button>
        )}
      </div>
    </section>
  );
}
