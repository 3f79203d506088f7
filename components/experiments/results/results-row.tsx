import { memo } from 'react';
import { ResultSquare } from '#components/experiments/results/result-square';
import type { ResultsByCell } from '#lib/experiments/results/live-cells';
import type { ResultGrid } from '#lib/experiments/results/result-grid';
import { isDrawnAlike } from './drawn-alike.ts';
import { headWidth } from './grid-heads.ts';
import type { SquarePlace } from './use-square-window.ts';

interface ResultsRowProps {
  readonly row: number;
  /** From the top of the grid, in CSS pixels. */
  readonly top: number;
  readonly label: string;
  /** What is seen of the label. */
  readonly head: string;
  readonly columns: readonly SquarePlace[];
  readonly width: number;
  readonly side: number;
  readonly grid: ResultGrid;
  readonly byCell: ResultsByCell;
  readonly isPaused: boolean;
  /** The column that the Tab key leads to, where it is in this row. */
  readonly stop: number | null;
}

/** A row of the grid: the value that it is of, and its squares. */
export const ResultsRow = memo(Row, (before, now) => isDrawnAlike(before, now, cellsOf));

function cellsOf({ row, columns, grid }: ResultsRowProps): readonly number[] {
  return columns.flatMap(({ index }) => grid.cellsAt(row, index));
}

function Row(props: ResultsRowProps) {
  const { row, top, label, head, columns, width, side, grid, byCell, isPaused, stop } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be laid anywhere in the page.
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={row + 2}
      className="absolute left-0 contain-[size_layout]"
      style={{ top, width, height: side }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        role="rowheader"
        tabIndex={-1}
        aria-colindex={1}
        title={label}
        className="sticky left-0 z-10 h-full border-line border-t bg-raised p-2 font-medium text-xs contain-strict"
        style={{ width: headWidth }}
      >
        <span className="wrap-anywhere line-clamp-3">{head}</span>
      </div>
      {columns.map(({ index }) => (
        <ResultSquare
          key={index}
          place={`${row} ${index}`}
          column={index}
          left={headWidth + index * side}
          side={side}
          name={[label, grid.columnLabels[index]].filter(Boolean).join(', ')}
          cells={grid.cellsAt(row, index)}
          byCell={byCell}
          isPaused={isPaused}
          isStop={stop === index}
        />
      ))}
    </div>
  );
}
