import { daySpan, isMoving, readDay } from '#lib/gallery/search-day';
import type { SearchFilter, SearchQuery } from '#lib/gallery/search-filter';
import { withFiltersInstead } from '#lib/gallery/search-menu';
import type { SearchName } from '#lib/gallery/search-name';
import { filterName, filterText } from '#lib/gallery/search-text';

/** The filters that a search says its days with. */
export const dateNames: readonly SearchName[] = ['from', 'to', 'on'];
const dayMs = 86_400_000;

export interface DateChoice {
  readonly label: string;
  readonly filter: SearchFilter;
}

/**
 * The days that are asked for most. Today goes on with the calendar; a week, a month and a year are
 * written as they are now.
 *
 * @param today `2026-11-23`, where the person sits; weeks begin on Monday, as ISO 8601 has it
 */
export function dateChoices(today: string): DateChoice[] {
  return [
    { label: 'Today', filter: day('on', 'today') },
    { label: 'Yesterday', filter: day('on', 'yesterday') },
    { label: 'This week', filter: day('from', mondayOf(today)) },
    { label: 'This month', filter: day('on', today.slice(0, 'yyyy-mm'.length)) },
    { label: 'This year', filter: day('on', today.slice(0, 'yyyy'.length)) },
  ];
}

/** Whether the days of a search are these, and no others beside them. */
export function isDateChosen(query: SearchQuery, { filter }: DateChoice): boolean {
  const [first, ...others] = query.filters.filter((each) => dateNames.includes(filterName(each)));
  return first !== undefined && others.length === 0 && filterText(first) === filterText(filter);
}

/** A first and a last day, as date fields hold them: `2026-11-23`, or empty. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The days of a search, where they can stand in date fields: days that move with the calendar, and
 * those that are left out, cannot.
 */
export function dateRangeOf({ filters }: SearchQuery): DateRange {
  const range = { from: '', to: '' };
  for (const filter of filters) {
    if (filter.negated || !('day' in filter) || isMoving(filter.day)) continue;
    const span = daySpan(filter.day);
    if (!span) continue;
    if (filter.kind !== 'to') range.from = isoDay(span.first);
    if (filter.kind !== 'from') range.to = isoDay(span.last);
  }
  return range;
}

/** A search for these days and no others; for all days where both are empty or cannot be read. */
export function withDateRange(query: SearchQuery, { from, to }: DateRange): SearchQuery {
  const first = readDay(from);
  const last = readDay(to);
  if (first.ok && last.ok && first.day === last.day) {
    return withFiltersInstead(query, dateNames, [day('on', first.day)]);
  }
  const filters = [
    ...(first.ok ? [day('from', first.day)] : []),
    ...(last.ok ? [day('to', last.day)] : []),
  ];
  return withFiltersInstead(query, dateNames, filters);
}

function day(kind: 'from' | 'to' | 'on', name: string): SearchFilter {
  return { kind, day: name, negated: false };
}

function mondayOf(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return isoDay(date.getTime() / dayMs - sinceMonday);
}

/** @param number days since 1 January 1970 */
function isoDay(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
