import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { ResultsHead } from '#components/experiments/results/results-head';
import { ResultsRow } from '#components/experiments/results/results-row';
import { type GridPlace, largestZoom, type Square } from '#lib/experiments/results/grid-address';
import type { ResultsByCell } from '#lib/experiments/results/live-cells';
import type { ResultGrid } from '#lib/experiments/results/result-grid';
import { slotsPerLine } from '#lib/experiments/results/square-slots';
import { headWords } from '#lib/experiments/results/tell-apart';
import { headHeight } from './grid-heads.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useOpening } from './use-opening.ts';
import { useSquareKeys } from './use-square-keys.ts';
import { useSquareSide } from './use-square-side.ts';
import { useSquareWindow } from './use-square-window.ts';

const SlotDialog = lazy(async () => ({
  default: (await import('#components/experiments/results/slot-dialog')).SlotDialog,
}));

interface ResultsGridProps {
  readonly grid: ResultGrid;
  readonly byCell: ResultsByCell;
  /** Which of the sides of a square. */
  readonly zoom: number;
  /** What of it is seen at first. */
  readonly place: GridPlace;
  readonly isPaused: boolean;
  /** Whether the viewer may use recipes. */
  readonly canMake: boolean;
  onZoom(zoom: number): void;
}

/** All results along two variables; only the squares in sight are in the page. */
export function ResultsGrid(props: ResultsGridProps) {
  const { grid, byCell, zoom, place, isPaused, canMake, onZoom } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { rowCount, columnCount, rowLabels, columnLabels } = grid;
  const rowHeads = useMemo(() => headWords(rowLabels), [rowLabels]);
  const columnHeads = useMemo(() => headWords(columnLabels), [columnLabels]);
  const [at, setAt] = useState(() => squareIn(grid, place.focused));
  const squareSide = useSquareSide(scroller, zoom, columnCount);
  const { side } = squareSide;
  const looked = { corner: place.corner, focused: at };
  const { rows, columns, width, height, goTo } = useSquareWindow(
    scroller,
    grid,
    squareSide,
    looked,
  );
  const zoomBy = (steps: 1 | -1) => onZoom(Math.min(largestZoom, Math.max(0, zoom + steps)));
  const lines = { rows, columns, goTo };
  const { stop, onKeyDown, onFocus } = useSquareKeys(scroller, grid, lines, { at, setAt }, zoomBy);
  const keepPlace = useKeptPlace(scroller, side);
  const zoomUntilShown = (slots: number) => {
    let enough = zoom + 1;
    while (enough < largestZoom && slotsPerLine(squareSide.sideAt(enough)) ** 2 < slots)
      enough += 1;
    onZoom(enough);
  };
  const { opened, close, onClick } = useOpening(byCell, { setAt, keepPlace, zoomUntilShown });
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be laid anywhere in the page. */}
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        aria-label="Results"
        aria-rowcount={rowCount + 1}
        aria-colcount={columnCount + 1}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        className="max-h-[76dvh] w-fit max-w-full overflow-auto overscroll-contain rounded-md border border-line bg-sunken outline-none"
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className="relative contain-[size_layout]" style={{ width, height }}>
          <ResultsHead
            columns={columns}
            labels={columnLabels}
            heads={columnHeads}
            width={width}
            side={side}
          />
          {rows.map(({ index }) => (
            <ResultsRow
              key={index}
              row={index}
              top={headHeight + index * side}
              label={rowLabels[index] ?? 'All'}
              head={rowHeads[index] ?? 'All'}
              columns={columns}
              width={width}
              side={side}
              grid={grid}
              byCell={byCell}
              isPaused={isPaused}
              stop={stop.row === index ? stop.column : null}
            />
          ))}
        </div>
      </div>
      <Suspense>
        {opened && <SlotDialog result={opened} canMake={canMake} onClose={close} />}
      </Suspense>
    </>
  );
}

/** A square of an address, where the grid has it. */
function squareIn({ rowCount, columnCount }: ResultGrid, square: Square | null): Square | null {
  if (!square) return null;
  const [row, column] = [Math.floor(square.row), Math.floor(square.column)];
  return row < rowCount && column < columnCount ? { row, column } : null;
}
