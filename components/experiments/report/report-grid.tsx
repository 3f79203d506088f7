import { ReportSlots } from '#components/experiments/report/report-slots';
import type { ExperimentReport } from '#lib/experiments/report/report';
import { type FlatGrid, flatGrid } from '#lib/experiments/results/flat-grid';
import { usualAxes } from '#lib/experiments/results/result-grid';

/** Pictures, or marks of missing ones, that a page of this kind can still show. */
const mostSlots = 600;
const mostSquares = 600;

/** All results at a glance, along the two variables that part the most. */
export function ReportGrid({ report }: { readonly report: ExperimentReport }) {
  const { experiment, axes, cells, live } = report;
  const grid = flatGrid({ axes, cells, results: live.results }, usualAxes(axes), mostSlots);
  if (grid.squares.length > mostSquares) {
    return (
      <p className="text-text-2">
        {grid.squares.length.toLocaleString('en-GB')} squares are too many for a page.{' '}
        <a href={`/experiments/${experiment.id}`} className="text-accent underline">
          Look at them in the grid
        </a>
        , or take them out as a contact sheet there.
      </p>
    );
  }
  return grid.columnLabels.length > 0 ? <GridTable grid={grid} /> : <GridList grid={grid} />;
}

function GridTable({ grid }: { readonly grid: FlatGrid }) {
  const { rowLabels, columnLabels, rowCount, columnCount, squares } = grid;
  const byPlace = new Map(squares.map((each) => [`${each.row} ${each.column}`, each]));
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section aria-label="Grid" tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table aria-label="All results" className="border-collapse text-left text-xs">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className="wrap-anywhere p-1 align-bottom font-medium">
                {columnLabels[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} className="print:break-inside-avoid">
              {rowLabels.length > 0 && (
                <th scope="row" className="wrap-anywhere max-w-40 p-1 align-top font-medium">
                  {rowLabels[row]}
                </th>
              )}
              {rowLabels.length === 0 && <td />}
              {columns.map((column) => {
                const square = byPlace.get(`${row} ${column}`);
                return (
                  <td key={column} className="min-w-24 p-1 align-top">
                    <ReportSlots
                      slots={square?.slots ?? null}
                      total={square?.total ?? 0}
                      name={[rowLabels[row], columnLabels[column]].filter(Boolean).join(', ')}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GridList({ grid }: { readonly grid: FlatGrid }) {
  const { rowLabels, squares } = grid;
  return (
    <ul
      aria-label="All results"
      className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3 print:grid-cols-5"
    >
      {squares.map(({ row, column, slots, total }) => (
        <li key={`${row} ${column}`} className="grid content-start gap-1 print:break-inside-avoid">
          <ReportSlots slots={slots} total={total} name={rowLabels[row] ?? 'All'} />
          <p className="wrap-anywhere line-clamp-3 text-text-2 text-xs">{rowLabels[row]}</p>
        </li>
      ))}
    </ul>
  );
}
