/**
 * The days that a filter can name: `2026-11-23`, a month, a year, or one that moves with the
 * calendar. `today` stays a word in the query, so that a saved search still means today tomorrow.
 */
export const movingDays = ['today', 'yesterday'] as const;
export type MovingDay = (typeof movingDays)[number];

/** Four digits each, so that days sort as texts and every clock can be asked about them. */
const firstYear = 1970;
const lastYear = 2999;
const dayMs = 86_400_000;

export type ReadDay =
  | { readonly ok: true; readonly day: string }
  /** Null where the text is no day at all. */
  | { readonly ok: false; readonly problem: string | null };

/** Reads a day as it is typed, `2026-3-1` and `2026/03/01` too, into its one form. */
export function readDay(text: string): ReadDay {
  const typed = text.toLowerCase();
  if (isMoving(typed)) return { ok: true, day: typed };
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(typed) ?? [];
  if (year === undefined) return { ok: false, problem: null };
  if (Number(year) < firstYear || Number(year) > lastYear) {
    return { ok: false, problem: `Years go from ${firstYear} to ${lastYear}.` };
  }
  if (month === undefined) return { ok: true, day: year };
  const inMonth = daysInMonth(Number(year), Number(month));
  if (inMonth === 0) return { ok: false, problem: 'Months go from 01 to 12.' };
  const monthText = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { ok: true, day: monthText };
  if (Number(day) < 1 || Number(day) > inMonth) {
    return { ok: false, problem: `${monthText} has days from 01 to ${inMonth}.` };
  }
  return { ok: true, day: `${monthText}-${day.padStart(2, '0')}` };
}

/** 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isMoving(day: string): day is MovingDay {
  return movingDays.some((each) => each === day);
}

export interface DaySpan {
  /** Days since 1 January 1970, inclusive at both ends; for moving days, since today. */
  readonly first: number;
  readonly last: number;
  /** Only days of one calendar can be compared without knowing what day it is. */
  readonly calendar: 'fixed' | 'moving';
}

/** The days that a text of {@link readDay} covers, or null when it is none. */
export function daySpan(day: string): DaySpan | null {
  if (isMoving(day)) {
    const first = day === 'today' ? 0 : -1;
    return { first, last: first, calendar: 'moving' };
  }
  if (!readDay(day).ok) return null;
  const [year = firstYear, month, date] = day.split('-').map(Number);
  const first = dayNumber(year, month ?? 1, date ?? 1);
  if (date !== undefined) return { first, last: first, calendar: 'fixed' };
  const next = month === undefined ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return { first, last: next - 1, calendar: 'fixed' };
}

function dayNumber(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / dayMs;
}
