import { memo } from 'react';
import { ResultSlot } from '#components/experiments/results/result-slot';
import { largestSide } from '#lib/experiments/results/grid-address';
import type { ResultsByCell } from '#lib/experiments/results/live-cells';
import {
  type Slot,
  slotsOf,
  slotsPerLine,
  squareWords,
} from '#lib/experiments/results/square-slots';
import { isDrawnAlike } from './drawn-alike.ts';

interface ResultSquareProps {
  /** By which it is found again: its row and its column. */
  readonly place: string;
  readonly column: number;
  /** From the left of the grid, in CSS pixels. */
  readonly left: number;
  readonly side: number;
  /** The values that it is of. */
  readonly name: string;
  /** The cells that share it; none where no such prompt was asked for. */
  readonly cells: readonly number[];
  readonly byCell: ResultsByCell;
  readonly isPaused: boolean;
  readonly isStop: boolean;
}

/** A square of the grid: the pictures of its cells side by side, repeats and all. */
export const ResultSquare = memo(Square, (before, now) =>
  isDrawnAlike(before, now, ({ cells }) => cells),
);

function Square(props: ResultSquareProps) {
  const { place, column, left, side, name, cells, byCell, isPaused, isStop } = props;
  const slots = cells.flatMap((cell) => (byCell.get(cell) ?? []).flatMap(slotsOf));
  const perLine = slotsPerLine(side);
  const across = Math.max(1, Math.min(perLine, Math.ceil(Math.sqrt(slots.length))));
  const isCut = slots.length > perLine ** 2;
  const shown = isCut ? slots.slice(0, perLine ** 2 - 1) : slots;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's cells cannot be laid anywhere in the page.
    <div
      role="gridcell"
      tabIndex={isStop ? 0 : -1}
      data-square={place}
      aria-colindex={column + 2}
      aria-label={`${name}: ${squareWords(slots, cells.length > 0)}`}
      className="absolute top-0 grid h-full auto-rows-[minmax(0,1fr)] gap-0.5 contain-strict border-line border-t border-l p-0.5 outline-none focus-visible:z-1 focus-visible:outline-2 focus-visible:outline-accent focus-visible:-outline-offset-2"
      style={{ left, width: side, gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))` }}
    >
      {cells.length === 0 && <span className="grid place-items-center text-text-3 text-xs">–</span>}
      {shown.map((slot: Slot) => (
        <ResultSlot
          key={slot.key}
          slot={slot}
          name={name}
          width={side / across}
          isPaused={isPaused}
          isStop={isStop}
        />
      ))}
      {isCut && (
        <MoreSlots
          count={slots.length - shown.length}
          all={slots.length}
          side={side}
          isStop={isStop}
        />
      )}
    </div>
  );
}

interface MoreSlotsProps {
  readonly count: number;
  readonly all: number;
  readonly side: number;
  readonly isStop: boolean;
}

/** What has no room in its square, and the way to see it: a larger square, while there is one. */
function MoreSlots({ count, all, side, isStop }: MoreSlotsProps) {
  const words = `+${count.toLocaleString('en-GB')}`;
  const look = 'grid place-items-center bg-hover text-2xs text-text-2 tabular-nums';
  if (side >= largestSide) return <span className={look}>{words}</span>;
  return (
    <button
      type="button"
      data-all={all}
      aria-label={`${words}, show all`}
      title="Show all"
      tabIndex={isStop ? 0 : -1}
      className={look}
    >
      {words}
    </button>
  );
}
