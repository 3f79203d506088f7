import type { SheetGrid } from '#lib/experiments/contact-sheet/sheet-grid';
import { type ExperimentView, lossWords, progressWords } from '#lib/experiments/experiment-view';
import type { GridAxes, ResultAxis } from '#lib/experiments/results/result-grid';
import { calendarDay, dayHeading } from '#lib/generations/calendar-day';
import { countLabel } from '#lib/generations/count';

/** The lines above the pictures of a sheet. */
export interface SheetWords {
  readonly title: string;
  readonly details: string;
}

/** What an experiment was called, when it was started, and how its sheet is read. */
export function sheetWords(
  experiment: Pick<
    ExperimentView,
    'name' | 'createdAt' | 'madeImages' | 'orderedImages' | 'sums'
  >,
  axes: readonly ResultAxis[],
  view: GridAxes,
  { slots }: Pick<SheetGrid, 'slots'>,
  timeZone: string,
): SheetWords {
  const { name, createdAt, sums } = experiment;
  const day = dayHeading(calendarDay(createdAt, timeZone), null);
  const losses = lossWords(sums);
  const parts = [
    day,
    axisWords(axes, view),
    progressWords(experiment),
    losses,
    slots.shown < slots.most
      ? `${countLabel(slots.shown, 'place')} of up to ${slots.most} in each square`
      : '',
  ];
  return { title: name, details: parts.filter((part) => part !== '').join(' · ') };
}

/** `style down, hour across`. */
function axisWords(axes: readonly ResultAxis[], { rows, columns }: GridAxes): string {
  const nameOf = (axis: number | null, way: string) =>
    axis === null ? [] : [`${axes[axis]?.name ?? ''} ${way}`];
  return [...nameOf(rows, 'down'), ...nameOf(columns, 'across')].join(', ');
}
