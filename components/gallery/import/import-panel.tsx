import { ChevronDown, ChevronUp, Maximize2, Minus, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ImportDetails } from '#components/gallery/import/import-details';
import { Button } from '#components/ui/button';
import { type ImportState, importShare, isWorthAgain, sentBytes } from '#lib/gallery/import-state';
import { importHeading, importRemarks } from '#lib/gallery/import-words';
import { selectionStore } from '#lib/gallery/selection-store';
import { theImport } from '#lib/gallery/the-import';
import { byteSizeLabel } from '#lib/generations/byte-size';

const atFoot = 'bottom-[max(1rem,env(safe-area-inset-bottom))] md:bottom-5';
/** While pictures are chosen, what can be done with them stands at the foot. */
const aboveToolbar = 'bottom-[calc(5.5rem+env(safe-area-inset-bottom))] md:bottom-16';

/** How far an import is and what came of it. It lies in a corner, so that the gallery can be used. */
export function ImportPanel() {
  const state = useStore(theImport.store);
  const isChoosing = useStore(selectionStore, ({ ids }) => ids.size > 0);
  const detailsId = useId();
  const panel = useRef<HTMLElement>(null);
  /** Null as long as nobody has said: what failed is shown by itself. */
  const [wish, setWish] = useState<boolean | null>(null);
  const [isSmall, setSmall] = useState(false);
  const { isRunning, underWay, failed } = state;
  // What came of it in the end is told in full.
  const isMinimised = isSmall && isRunning;
  const isOpen = wish ?? failed.length > 0;
  const hasDetails = underWay.length > 0 || failed.length > 0;
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
      className={`fixed inset-x-4 z-30 grid gap-2 rounded-lg border border-line-strong bg-raised p-3 shadow-lg outline-none md:right-auto md:left-5 md:w-96 ${isChoosing ? aboveToolbar : atFoot}`}
    >
      <div className="flex items-center gap-1">
        <h2 className="min-w-0 flex-1 font-semibold tabular-nums">{importHeading(state)}</h2>
        {hasDetails && !isMinimised && (
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
        {isRunning ? (
          <Minimise isMinimised={isMinimised} onChange={setSmall} />
        ) : (
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
      {isRunning && <Bar state={state} />}
      {!isMinimised && (
        <>
          {isRunning && <Sent state={state} />}
          {importRemarks(state).map((sentence) => (
            <p key={sentence} className="text-pretty text-text-2 text-xs/[1.125rem] tabular-nums">
              {sentence}
            </p>
          ))}
          {hasDetails && isOpen && (
            <ImportDetails id={detailsId} underWay={underWay} failed={failed} />
          )}
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
        </>
      )}
    </section>
  );
}

interface MinimiseProps {
  readonly isMinimised: boolean;
  onChange(isMinimised: boolean): void;
}

/** Leaves only how far it is, and brings the rest back. */
function Minimise({ isMinimised, onChange }: MinimiseProps) {
  const Glyph = isMinimised ? Maximize2 : Minus;
  return (
    <Button
      look="plain"
      size="icon"
      aria-label="Minimise"
      title={isMinimised ? 'Show all of it' : 'Minimise'}
      aria-pressed={isMinimised}
      onClick={() => onChange(!isMinimised)}
    >
      <Glyph size={15} aria-hidden="true" />
    </Button>
  );
}

interface StateProps {
  readonly state: ImportState;
}

function Bar({ state }: StateProps) {
  const percent = Math.round(importShare(state) * 100);
  return (
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
  );
}

function Sent({ state }: StateProps) {
  return (
    <p className="text-text-2 text-xs tabular-nums">
      {byteSizeLabel(sentBytes(state))} of {byteSizeLabel(state.bytes)}
    </p>
  );
}
