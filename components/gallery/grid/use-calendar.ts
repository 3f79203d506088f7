import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { keepCookie } from '#lib/gallery/keep-cookie';
import type { DayOf } from '#lib/gallery/loaded-run';
import { zoneCookie } from '#lib/gallery/viewer-clock';
import { browserZone, listenToMinutes, listenToNothing } from '#lib/generations/browser-clock';
import { calendarDay } from '#lib/generations/calendar-day';

/** The days of the person who looks. */
export interface Calendar {
  readonly timeZone: string;
  /** `2026-11-23`. */
  readonly today: string;
  /** The day of a moment, or empty for all where pictures are not grouped by day. */
  readonly dayOf: DayOf;
}

/**
 * The calendar of the browser; until the page is the browser's own, the one that the server wrote it
 * by. The zone is kept, so that the server knows it from the next page on.
 */
export function useCalendar(
  server: { readonly timeZone: string; readonly now: number },
  isGrouped: boolean,
): Calendar {
  const timeZone = useSyncExternalStore(listenToNothing, browserZone, () => server.timeZone);
  const today = useSyncExternalStore(
    listenToMinutes,
    () => calendarDay(Date.now(), timeZone),
    () => calendarDay(server.now, timeZone),
  );
  const dayOf = useCallback<DayOf>(
    (createdAt) => (isGrouped ? calendarDay(createdAt, timeZone) : ''),
    [isGrouped, timeZone],
  );
  useEffect(() => keepCookie(zoneCookie, browserZone()), []);
  return { timeZone, today, dayOf };
}
