'use client';

import { clockTime, dateAndTime } from '#lib/generations/calendar-day';
import { useBrowserZone } from './use-browser-zone.ts';

interface LocalTimeProps {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly form: 'clock' | 'clock-with-seconds' | 'date';
}

/**
 * A moment in the time zone of the browser. The server does not know that zone: until the browser
 * has spoken the text keeps its place unseen, and without scripts it is said in UTC.
 */
export function LocalTime({ at, form }: LocalTimeProps) {
  const zone = useBrowserZone();
  const text =
    form === 'date'
      ? dateAndTime(at, zone ?? 'UTC')
      : clockTime(at, zone ?? 'UTC', form === 'clock-with-seconds');
  return (
    <time dateTime={at} className={`tabular-nums ${zone ? '' : 'invisible noscript:visible'}`}>
      {text}
      {zone ? '' : ' UTC'}
    </time>
  );
}
