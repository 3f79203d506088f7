/**
 * Days and times of the clock, in a time zone that is passed in: the server does not know where the
 * person sits, so the browser says.
 */
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const dayMs = 86_400_000;

export interface DayGroup<Item> {
  /** `2026-11-23`. */
  readonly day: string;
  readonly items: readonly Item[];
}

/** The calendar day of a moment, as `2026-11-23`. */
export function calendarDay(moment: string | number, timeZone: string): string {
  const { year, month, day } = clockParts(moment, timeZone);
  return `${year}-${month}-${day}`;
}

/**
 * A day as a heading: `Today`, `Yesterday`, `Friday, 20 November`, and with the year once that is
 * another one.
 *
 * @param today the calendar day it is now, or null where that is not known
 */
export function dayHeading(day: string, today: string | null): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (today !== null) {
    const daysAgo = (Date.parse(`${today}T00:00:00Z`) - date.getTime()) / dayMs;
    if (daysAgo === 0) return 'Today';
    if (daysAgo === 1) return 'Yesterday';
  }
  const heading = `${weekdays[date.getUTCDay()]}, ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
  return today?.slice(0, 4) === day.slice(0, 4) ? heading : `${heading} ${day.slice(0, 4)}`;
}

/** Items that come in order of time, gathered by the day they belong to. */
export function groupByDay<Item>(
  items: readonly Item[],
  dayOf: (item: Item) => string,
): DayGroup<Item>[] {
  const groups: { day: string; items: Item[] }[] = [];
  for (const item of items) {
    const day = dayOf(item);
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

/** `11:42`, or `11:42:07` with seconds. */
export function clockTime(moment: string | number, timeZone: string, withSeconds = false): string {
  const { hour, minute, second } = clockParts(moment, timeZone);
  return withSeconds ? `${hour}:${minute}:${second}` : `${hour}:${minute}`;
}

/** `23 November 2026, 11:42`. */
export function dateAndTime(moment: string | number, timeZone: string): string {
  const { year, month, day } = clockParts(moment, timeZone);
  return `${Number(day)} ${months[Number(month) - 1]} ${year}, ${clockTime(moment, timeZone)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function clockParts(moment: string | number, timeZone: string) {
  // Making a format takes longer than using it a thousand times.
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formats.set(timeZone, format);
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of format.formatToParts(new Date(moment))) parts[type] = value;
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts;
  return { year, month, day, hour, minute, second };
}
