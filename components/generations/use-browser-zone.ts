import { useSyncExternalStore } from 'react';
import { browserZone, listenToMinutes, listenToNothing } from '#lib/generations/browser-clock';
import { calendarDay } from '#lib/generations/calendar-day';

/**
 * The time zone of the browser, or null while the page is still the server's: what the server
 * wrote and what the browser first draws must be the same text.
 */
export function useBrowserZone(): string | null {
  return useSyncExternalStore(listenToNothing, browserZone, () => null);
}

/** The day it is where the person sits, or null while the page is still the server's. */
export function useToday(): string | null {
  return useSyncExternalStore(
    listenToMinutes,
    () => calendarDay(Date.now(), browserZone()),
    () => null,
  );
}
