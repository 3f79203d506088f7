import { useRouter } from 'next/navigation';
import { type MouseEvent, useRef } from 'react';
import { ResultsHead } from '#components/experiments/results/results-head';
import { ResultsRow } from '#components/experiments/results/results-row';
import type { CellResult } from '#lib/experiments/results/cell-result';
import type { ResultGrid } from '#lib/experiments/results/result-grid';
import { useSquareKeys } from './use-square-keys.ts';
import { useSquareSide } from './use-square-side.ts';
import { headHeight, useSquareWindow } from './use-square-window.ts';

interface ResultsGridProps {
  readonly grid: ResultGrid;
  readonly byCell: ReadonlyMap<number, readonly CellResult[]>;
  /** Which of the sides of a square. */
  readonly zoom: number;
  readonly isPaused: boolean;
}

/** All results along two variables; only the squares in sight are in the page. */
export function ResultsGrid({ grid, byCell, zoom, isPaused }: ResultsGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const { rowCount, columnCount, rowLabels, columnLabels } = grid;
  const side = useSquareSide(scroller, zoom, columnCount);
  const { rows, columns, width, height, goTo } = useSquareWindow(scroller, grid, side);
  const { stop, onKeyDown, onFocus } = useSquareKeys(scroller, grid, { rows, columns, goTo });
  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || isForBrowser(event)) return;
    event.preventDefault();
    router.push(new URL(link.href).pathname);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be laid anywhere in the page.
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label="Results"
      aria-rowcount={rowCount + 1}
      aria-colcount={columnCount + 1}
      onClick={open}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      className="max-h-[76dvh] w-fit max-w-full overflow-auto overscroll-contain rounded-md border border-line bg-sunken outline-none"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className="relative contain-[size_layout]" style={{ width, height }}>
        <ResultsHead columns={columns} labels={columnLabels} width={width} side={side} />
        {rows.map(({ index }) => (
          <ResultsRow
            key={index}
            row={index}
            top={headHeight + index * side}
            label={rowLabels[index] ?? 'All'}
            columns={columns}
            width={width}
            side={side}
            grid={grid}
            byCell={byCell}
            isPaused={isPaused}
            stop={stop?.row === index ? stop.column : null}
          />
        ))}
      </div>
    </div>
  );
}

/** A new tab, a new window, a download. */
function isForBrowser({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button !== 0 || altKey || ctrlKey || metaKey || shiftKey;
}
