import { memo } from 'react';
import { headHeight, headWidth } from './grid-heads.ts';
import type { SquarePlace } from './use-square-window.ts';

interface ResultsHeadProps {
  readonly columns: readonly SquarePlace[];
  readonly labels: readonly string[];
  /** What is seen of the labels: short of what all begin with. */
  readonly heads: readonly string[];
  readonly width: number;
  readonly side: number;
}

/** The values along the top, which stay where they are while rows go by. */
export const ResultsHead = memo(function ResultsHead(props: ResultsHeadProps) {
  const { columns, labels, heads, width, side } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be laid anywhere in the page.
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
        className="sticky left-0 z-10 h-full bg-raised contain-strict"
        style={{ width: headWidth }}
      >
        <span className="sr-only">Values</span>
      </div>
      {columns.map(({ index }) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div
          key={index}
          role="columnheader"
          tabIndex={-1}
          aria-colindex={index + 2}
          title={labels[index]}
          className="absolute top-0 flex h-full items-center px-2 font-medium text-xs contain-strict"
          style={{ left: headWidth + index * side, width: side }}
        >
          <span className="wrap-anywhere line-clamp-2 leading-4">{heads[index] ?? 'All'}</span>
        </div>
      ))}
    </div>
  );
});
