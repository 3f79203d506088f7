import type { GalleryDay } from '#lib/gallery/gallery-image';
import type { LoadedRun } from '#lib/gallery/loaded-run';
import type { RowShape } from '#lib/gallery/row-breaks';

/**
 * How high what is not loaded is likely to be, told by how many pictures each day has and how broad
 * they are together: so the scrollbar of the page stands for the whole library.
 */
export interface DayHeights {
  /** In the order of the gallery. */
  readonly days: readonly GalleryDay[];
  /** Where each day begins, from the beginning of the gallery on, and last the height of it all. */
  readonly tops: readonly number[];
  readonly isOldestFirst: boolean;
}

/** Before and behind what is loaded, in CSS pixels. */
export interface Around {
  readonly before: number;
  readonly behind: number;
}

/** Less than the height at which a browser stops: 17.8 million in Firefox, 33.5 in Chromium. */
const tallest = 12_000_000;

export function estimateHeights(
  days: readonly GalleryDay[],
  shape: RowShape,
  isOldestFirst: boolean,
): DayHeights {
  const tops = [0];
  let top = 0;
  for (const day of days) {
    top += dayHeight(day, shape);
    tops.push(top);
  }
  return { days, tops, isOldestFirst };
}

function dayHeight({ images, ratios }: GalleryDay, shape: RowShape): number {
  const { width, target, gap, headingHeight } = shape;
  const rows = Math.ceil((ratios * target + images * gap) / (width + gap) - 0.1);
  return headingHeight + Math.max(1, rows) * (target + gap);
}

export function wholeHeight({ tops }: DayHeights): number {
  return tops.at(-1) ?? 0;
}

/** The place of a day among those of the gallery, or of the one that would come after it. */
export function dayIndex({ days, isOldestFirst }: DayHeights, day: string): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = days[middle]?.day ?? '';
    if (isOldestFirst ? other < day : other > day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The heights before and behind a run. A day that is loaded in part leaves the rest of its pictures
 * on the side where the run is cut; where that may be either, half of them on each.
 */
export function heightsAround(heights: DayHeights, run: LoadedRun): Around {
  const { pictures, previous, next } = run;
  const first = pictures[0]?.day;
  const last = pictures.at(-1)?.day;
  if (first === undefined || last === undefined) return { before: 0, behind: 0 };
  const firstAt = dayIndex(heights, first);
  const lastAt = dayIndex(heights, last);
  const missing = (at: number, day: string) => missingHeight(heights, at, day, run);
  const isOneDay = firstAt === lastAt;
  const halves = previous === null ? 0 : next === null ? 1 : 0.5;
  const before =
    previous === null
      ? 0
      : topOf(heights, firstAt) + missing(firstAt, first) * (isOneDay ? halves : 1);
  const behind =
    next === null
      ? 0
      : wholeHeight(heights) -
        topOf(heights, lastAt + 1) +
        missing(lastAt, last) * (isOneDay ? 1 - halves : 1);
  return { before: Math.max(0, before), behind: Math.max(0, behind) };
}

function topOf({ tops }: DayHeights, index: number): number {
  return tops[Math.min(index, tops.length - 1)] ?? 0;
}

function missingHeight(
  heights: DayHeights,
  at: number,
  day: string,
  { pictures }: LoadedRun,
): number {
  const whole = heights.days[at];
  if (whole?.day !== day) return 0;
  const loaded = pictures.reduce((sum, each) => sum + (each.day === day ? 1 : 0), 0);
  const part = Math.max(0, 1 - loaded / Math.max(1, whole.images));
  return part * (topOf(heights, at + 1) - topOf(heights, at));
}

/** The same heights, made smaller where the page would become taller than a browser allows. */
export function squeezed({ before, behind }: Around, runHeight: number): Around {
  const room = Math.max(0, tallest - runHeight);
  const scale = Math.min(1, room / Math.max(1, before + behind));
  return { before: before * scale, behind: behind * scale };
}
