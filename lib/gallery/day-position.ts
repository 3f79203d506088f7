import { dayRange } from '#lib/gallery/day-range';
import { type Around, type DayHeights, dayIndex, wholeHeight } from '#lib/gallery/run-heights';
import { leastIdAt } from '#lib/id';

/** A position in the gallery as days tell it: how far into which of them. */
export interface DayPosition {
  /** `2026-11-23`. */
  readonly day: string;
  /** From 0 at its beginning to 1 at its end. */
  readonly within: number;
}

/** Of a day with more pictures than these, a place inside it is gone to. */
const mostAtOnce = 200;

/**
 * The day at a part of the whole gallery's height.
 *
 * @param share from 0 at the beginning to 1 at the end
 * @returns null for a gallery without days
 */
export function dayAt(heights: DayHeights, share: number): DayPosition | null {
  const { days, tops } = heights;
  const y = Math.min(1, Math.max(0, share)) * wholeHeight(heights);
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  const day = days[low];
  if (!day) return null;
  const top = tops[low] ?? 0;
  const height = (tops[low + 1] ?? top) - top;
  return { day: day.day, within: height > 0 ? Math.min(1, (y - top) / height) : 0 };
}

/** The part of the whole gallery's height at which a position is: from 0 to 1. */
export function shareOf(heights: DayHeights, { day, within }: DayPosition): number {
  const { days, tops } = heights;
  const at = Math.min(dayIndex(heights, day), days.length - 1);
  const top = tops[at] ?? 0;
  // A day that has no pictures is where the next one begins.
  const part = days[at]?.day === day ? within : 0;
  const whole = wholeHeight(heights);
  return whole > 0 ? (top + part * ((tops[at + 1] ?? top) - top)) / whole : 0;
}

/**
 * The place in the list that a position stands for, to load from there on: the day itself, and in a
 * day of very many pictures the moment, taken as if they had been made evenly over it.
 */
export function placeAt(heights: DayHeights, { day, within }: DayPosition, timeZone: string) {
  const images = heights.days[dayIndex(heights, day)]?.images ?? 0;
  const range = images > mostAtOnce && within > 0 ? dayRange(day, timeZone) : null;
  if (!range) return day;
  const [from, to] = [range.from.getTime(), range.to.getTime()];
  const part = heights.isOldestFirst ? within : 1 - within;
  return leastIdAt(new Date(from + part * (to - from)));
}

/**
 * The part of the whole gallery that a place in the page stands for: exact where pictures are loaded,
 * and elsewhere by what the room there stands for.
 *
 * @param y in CSS pixels from the top of the grid
 * @param rows the top and the height of the rows that are loaded, and the height of the whole grid
 * @param around the heights that the room before and behind them stands for
 * @returns from 0 to 1
 */
export function shareAtScroll(
  y: number,
  rows: { readonly top: number; readonly rowsHeight: number; readonly height: number },
  { before, behind }: Around,
  heights: DayHeights,
): number {
  const whole = wholeHeight(heights);
  if (whole <= 0) return 0;
  const end = rows.top + rows.rowsHeight;
  const part = (from: number, length: number) =>
    length > 0 ? Math.min(1, Math.max(0, (y - from) / length)) : 0;
  if (y < rows.top) return (part(0, rows.top) * before) / whole;
  const loaded = Math.max(0, whole - before - behind);
  if (y <= end) return (before + part(rows.top, rows.rowsHeight) * loaded) / whole;
  return (whole - behind + part(end, rows.height - end) * behind) / whole;
}
