/** The day it is somewhere: `2026-11-25`. */
export function spendingDay(now: Date, timeZone: string): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const byName = new Map<string, string>();
  for (const { type, value } of new Intl.DateTimeFormat('en', parts).formatToParts(now)) {
    byName.set(type, value);
  }
  return `${byName.get('year')}-${byName.get('month')}-${byName.get('day')}`;
}

/** The first day of the month of a day. */
export function monthStart(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** So many days before a day, or after it where they are negative. */
export function daysBefore(day: string, days: number): string {
  const moment = new Date(`${day}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - days);
  return moment.toISOString().slice(0, 10);
}

/** The month so many months before that of a day: `2026-11`. */
export function monthBefore(day: string, months: number): string {
  const moment = new Date(`${day.slice(0, 7)}-15T12:00:00Z`);
  moment.setUTCMonth(moment.getUTCMonth() - months);
  return moment.toISOString().slice(0, 7);
}
