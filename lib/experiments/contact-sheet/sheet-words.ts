import { type ExperimentView, lossWords, progressWords } from '#lib/experiments/experiment-view';
import type { FlatGrid } from '#lib/experiments/results/flat-grid';
import type { GridAxes, ResultAxis } from '#lib/experiments/results/result-grid';
import { calendarDay, dayHeading } from '#lib/generations/calendar-day';

/** The lines above the pictures of a sheet. */
export interface SheetWords {
  readonly title: string;
  readonly details: string;
}

/** What an experiment was called, when it was started, and how its sheet is read. */
export function sheetWords(
  experiment: Pick<ExperimentView, 'name' | 'createdAt' | 'madeImages' | 'orderedImages' | 'sums'>,
  axes: readonly ResultAxis[],
  view: GridAxes,
  { slots, columnLabels }: Pick<FlatGrid, 'slots' | 'columnLabels'>,
  timeZone: string,
): SheetWords {
  const { name, createdAt, sums } = experiment;
  const day = dayHeading(calendarDay(createdAt, timeZone), null);
  const losses = lossWords(sums);
  const parts = [
    day,
    axisWords(axes, view, columnLabels.length === 0),
    progressWords(experiment),
    losses,
    slots.shown < slots.most
      ? `the first ${slots.shown} of up to ${slots.most} in each square`
      : '',
  ];
  return { title: name, details: parts.filter((part) => part !== '').join(' · ') };
}

/** `style down, hour across`; where nothing lies across, the labels say both. */
function axisWords(
  axes: readonly ResultAxis[],
  { rows, columns }: GridAxes,
  isList: boolean,
): string {
  const nameOf = (axis: number | null) => (axis === null ? [] : [axes[axis]?.name ?? '']);
  const [down, across] = [nameOf(rows), nameOf(columns)];
  if (isList) return [...down, ...across].join(' · ');
  return [...down.map((name) => `${name} down`), ...across.map((name) => `${name} across`)].join(
    ', ',
  );
}
