import { useSyncExternalStore } from 'react';
import { calendarDay } from '#lib/generations/calendar-day';

const minuteMs = 60_000;

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

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function listenToNothing() {
  return () => {};
}

function listenToMinutes(onChange: () => void) {
  const timer = setInterval(onChange, minuteMs);
  return () => clearInterval(timer);
}
