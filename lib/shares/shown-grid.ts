import type { ExperimentReport } from '#lib/experiments/report/report';
import { type FlatGrid, flatGrid } from '#lib/experiments/results/flat-grid';
import { usualAxes } from '#lib/experiments/results/result-grid';
import { type Slot, slotLabels, slotsOf } from '#lib/experiments/results/square-slots';
import type { ShownPicture } from '#lib/shares/shown-pictures';

/** A place of a grid: a picture that may be seen, or a word for what became of it. */
export type ShownSlot =
  | { readonly is: 'picture'; readonly picture: ShownPicture }
  | { readonly is: 'mark'; readonly words: string; readonly isBad: boolean };

export interface ShownSquare {
  readonly row: number;
  readonly column: number;
  /** What it is of, as far as that may be told. */
  readonly name: string;
  readonly slots: readonly ShownSlot[];
  /** How many more there are that are not shown. */
  readonly more: number;
}

/** All that an experiment made, as visitors may know it. */
export interface ShownGrid {
  /** Of the variable that lies down, and of the one across; null where there is none or it is hidden. */
  readonly axes: { readonly rows: string | null; readonly columns: string | null };
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly squares: readonly ShownSquare[];
}

interface HowShown {
  /** Whether values may be told: otherwise each cell stands by itself, under a name that says nothing. */
  readonly isNamed: boolean;
  readonly nameOf: (cell: number) => string;
  /** Null for a picture that is not shown. */
  readonly pictureOf: (imageId: string) => ShownPicture | null;
}

const mostSlots = 20_000;

/** Lays out what may be seen of the results of an experiment. */
export function showGrid(report: ExperimentReport, how: HowShown): ShownGrid {
  return how.isNamed ? named(report, how) : neutral(report, how);
}

function named({ axes, cells, live }: ExperimentReport, how: HowShown): ShownGrid {
  const view = usualAxes(axes);
  const grid: FlatGrid = flatGrid({ axes, cells, results: live.results }, view, mostSlots);
  const { rowLabels, columnLabels, rowCount, columnCount } = grid;
  const isTable = columnLabels.length > 0;
  const nameOf = (axis: number | null) => (axis === null ? null : (axes[axis]?.name ?? null));
  return {
    axes: {
      rows: isTable ? nameOf(view.rows) : null,
      columns: isTable ? nameOf(view.columns) : null,
    },
    rowLabels,
    columnLabels,
    rowCount,
    columnCount,
    squares: grid.squares.map(({ row, column, slots, total }) => ({
      row,
      column,
      name: [rowLabels[row], columnLabels[column]].filter(Boolean).join(', ') || 'All',
      ...shownSlots(slots, total, how),
    })),
  };
}

function neutral({ cells, live }: ExperimentReport, how: HowShown): ShownGrid {
  const byCell = Map.groupBy(live.results, ({ cell }) => cell);
  const names = cells.map((_, cell) => how.nameOf(cell));
  return {
    axes: { rows: null, columns: null },
    rowLabels: names,
    columnLabels: [],
    rowCount: names.length,
    columnCount: 1,
    squares: names.map((name, cell) => {
      const slots = (byCell.get(cell) ?? []).flatMap(slotsOf);
      return { row: cell, column: 0, name, ...shownSlots(slots, slots.length, how) };
    }),
  };
}

/** @param total how many slots there are in all */
function shownSlots(slots: readonly Slot[], total: number, { pictureOf }: HowShown) {
  const shown = slots.flatMap(({ kind, image }): ShownSlot[] => {
    if (kind !== 'picture') {
      return [{ is: 'mark', words: slotLabels[kind], isBad: kind === 'failed' }];
    }
    const picture = image && pictureOf(image.id);
    return picture ? [{ is: 'picture', picture }] : [];
  });
  return { slots: shown, more: total - shown.length };
}
