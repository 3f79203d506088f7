import { daySpan } from '#lib/gallery/search-day';
import type { DayFilterKind } from '#lib/gallery/search-filter';
import { calendarDay } from '#lib/generations/calendar-day';

/**
 * Calendar days as moments, in the time zone of the person who looks. A day is not 24 hours: where
 * clocks change it has 23, 25 or, on Lord Howe Island, 23.5, and some begin at 01:00. So nothing is
 * added up here; the first moment of a day is looked for, with the calendar itself as the judge.
 */
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** All clocks of today differ from UTC by a multiple of it. */
const quarterHourMs = hourMs / 4;
/** No clock was ever further from UTC: Manila was 15:56 behind, and Metlakatla 15:14 ahead. */
const furthestMs = 16 * hourMs;

export interface DayRange {
  /** The first moment. */
  readonly from: Date;
  /** The first moment after it. */
  readonly to: Date;
}

export interface MomentRange {
  readonly from: Date | null;
  /** Exclusive. */
  readonly to: Date | null;
}

/**
 * The moments of a day (`2026-11-23`), a month or a year. The ranges of neighbours touch and never
 * overlap; a day that a place left out is empty.
 *
 * @returns null for a text that is no day, and for `today`, which needs a clock
 */
export function dayRange(day: string, timeZone: string): DayRange | null {
  const span = daySpan(day);
  if (span?.calendar !== 'fixed') return null;
  return spanRange(span.first, span.last, lawfulTimeZone(timeZone));
}

/**
 * The moments that a filter of days takes, its sign left aside.
 *
 * @param now the moment it is, in milliseconds since 1970: `today` is told from it
 */
export function dayFilterRange(
  filter: { readonly kind: DayFilterKind; readonly day: string },
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
): MomentRange {
  const span = daySpan(filter.day);
  if (!span) return { from: null, to: null };
  const zone = lawfulTimeZone(timeZone);
  const today = span.calendar === 'moving' ? dayNumberAt(now, zone) : 0;
  const { from, to } = spanRange(today + span.first, today + span.last, zone);
  return { from: filter.kind === 'to' ? null : from, to: filter.kind === 'from' ? null : to };
}

/** A time zone that a clock can be asked for: the one given, or UTC for a name nobody knows. */
export function lawfulTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

function spanRange(first: number, last: number, timeZone: string): DayRange {
  return { from: dayStart(first, timeZone), to: dayStart(last + 1, timeZone) };
}

/** The first moment whose calendar day is this one or a later one. */
function dayStart(day: number, timeZone: string): Date {
  const isBefore = (moment: number) => dayNumberAt(moment, timeZone) < day;
  const quarter = firstWithin(isBefore, day * dayMs - furthestMs, furthestMs * 2, quarterHourMs);
  // Asking a clock is slow, so single milliseconds are only looked at where a place kept odd time.
  const isExact = isBefore(quarter - 1);
  return new Date(
    isExact ? quarter : firstWithin(isBefore, quarter - quarterHourMs, quarterHourMs, 1),
  );
}

/** The first of the steps from a moment on that is no longer before, found by halving. */
function firstWithin(
  isBefore: (moment: number) => boolean,
  start: number,
  lengthMs: number,
  stepMs: number,
): number {
  let before = 0;
  let within = lengthMs / stepMs;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (isBefore(start + middle * stepMs)) before = middle;
    else within = middle;
  }
  return start + within * stepMs;
}

/** Days since 1 January 1970 by the calendar of a place. */
function dayNumberAt(moment: number, timeZone: string): number {
  return Date.parse(`${calendarDay(moment, timeZone)}T00:00:00Z`) / dayMs;
}
