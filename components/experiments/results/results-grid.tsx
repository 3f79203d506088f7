import { useRouter } from 'next/navigation';
import { type MouseEvent, useRef } from 'react';
import { ResultsRow } from '#components/experiments/results/results-row';
import type { CellResult } from '#lib/experiments/results/cell-result';
import { squareSides } from '#lib/experiments/results/grid-address';
import type { ResultGrid } from '#lib/experiments/results/result-grid';
import { useSquareKeys } from './use-square-keys.ts';
import { headHeight, headWidth, useSquareWindow } from './use-square-window.ts';

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
  const side = squareSides[zoom] ?? squareSides[2];
  const { rowCount, columnCount, rowLabels, columnLabels } = grid;
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
      <div role="rowgroup" className="relative" style={{ width, height }}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div
          role="row"
          tabIndex={-1}
          aria-rowindex={1}
          className="sticky top-0 z-20 bg-raised shadow-[0_1px_0_var(--line)]"
          style={{ height: headHeight, width }}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div
            role="columnheader"
            tabIndex={-1}
            aria-colindex={1}
            className="sticky left-0 z-10 h-full bg-raised"
            style={{ width: headWidth }}
          >
            <span className="sr-only">Values</span>
          </div>
          {columns.map(({ index, start }) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={index}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={index + 2}
              title={columnLabels[index]}
              className="absolute top-0 flex h-full items-center overflow-hidden px-2 font-medium text-xs"
              style={{ left: headWidth + start, width: side }}
            >
              <span className="truncate">{columnLabels[index] ?? 'All'}</span>
            </div>
          ))}
        </div>
        {rows.map(({ index, start }) => (
          <ResultsRow
            key={index}
            row={index}
            top={headHeight + start}
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
