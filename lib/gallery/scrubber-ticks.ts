import type { GalleryDay } from '#lib/gallery/gallery-image';
import { type DayHeights, wholeHeight } from '#lib/gallery/run-heights';

/** A mark on the rail where a month or a year begins. */
export interface ScrubberTick {
  /** The first of its days: `2026-11-23`. */
  readonly day: string;
  /** How far down, from 0 to 1. */
  readonly share: number;
  /** The year, where it is written there. */
  readonly label: string | null;
}

/**
 * The marks of a rail: one for each month, as far apart as the month has pictures, and the number of
 * the year where a year begins. Where they would stand too close, some are left out.
 *
 * @param leastShare the least distance of two marks, as a part of the rail
 * @param leastLabelShare the least distance of two that are written at
 */
export function scrubberTicks(
  { days, tops, ...rest }: DayHeights,
  leastShare: number,
  leastLabelShare: number,
): ScrubberTick[] {
  const whole = wholeHeight({ days, tops, ...rest });
  const ticks: ScrubberTick[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let lastLabel = Number.NEGATIVE_INFINITY;
  for (const [at, { day }] of days.entries()) {
    const before = days[at - 1]?.day ?? '';
    if (before.slice(0, 7) === day.slice(0, 7)) continue;
    const share = whole > 0 ? (tops[at] ?? 0) / whole : 0;
    const isYear = before.slice(0, 4) !== day.slice(0, 4) && share - lastLabel >= leastLabelShare;
    if (!isYear && share - last < leastShare) continue;
    // A year is worth more than the month that stands right before it.
    if (isYear && share - last < leastShare) ticks.pop();
    ticks.push({ day, share, label: isYear ? day.slice(0, 4) : null });
    last = share;
    if (isYear) lastLabel = share;
  }
  return ticks;
}

/**
 * The place of the day that a step of a month leads to: on, to where the next month with pictures
 * begins; back, to where this one does, and from there to where the one before it does.
 *
 * @param direction 1 on, -1 back
 */
export function monthStep(days: readonly GalleryDay[], at: number, direction: 1 | -1): number {
  const monthOf = (place: number) => days[place]?.day.slice(0, 7);
  let place = at;
  if (direction === 1) {
    while (place < days.length - 1 && monthOf(place) === monthOf(at)) place += 1;
    return place;
  }
  const isFirst = monthOf(at - 1) !== monthOf(at);
  if (isFirst) place = Math.max(0, place - 1);
  while (place > 0 && monthOf(place - 1) === monthOf(place)) place -= 1;
  return place;
}
