import { type Bounds, intersectBounds, isEmpty } from '#lib/gallery/search-bounds';
import { daySpan } from '#lib/gallery/search-day';
import type { SearchFilter, SearchQuery } from '#lib/gallery/search-filter';
import { filterLabel } from '#lib/gallery/search-label';
import { filterText, normalSearch } from '#lib/gallery/search-text';

/** A filter as it stands beside the field. */
export interface Chip {
  /** The filter as it is typed; no two chips of a search have the same. */
  readonly token: string;
  /** `Rated 4 or more`. */
  readonly label: string;
  readonly filter: SearchFilter;
}

/** One chip a filter, in the order that the search is written in. */
export function chipsOf(query: SearchQuery): Chip[] {
  return normalSearch(query).filters.map((filter) => ({
    token: filterText(filter),
    label: filterLabel(filter),
    filter,
  }));
}

export function withoutChip(query: SearchQuery, { token }: Pick<Chip, 'token'>): SearchQuery {
  const { words, filters } = normalSearch(query);
  return { words, filters: filters.filter((filter) => filterText(filter) !== token) };
}

/**
 * A search narrowed by one more filter. One that is there already changes nothing, one that says
 * the opposite gives way, and ranges of the same thing become the range that both leave. Where they
 * leave none, both stay, and `findContradictions` says so.
 */
export function withFilter(query: SearchQuery, added: SearchFilter): SearchQuery {
  const opposite = filterText({ ...added, negated: !added.negated });
  const others: SearchFilter[] = [];
  let merged = added;
  for (const filter of query.filters) {
    if (filterText(filter) === opposite) continue;
    const both = mergeFilters(filter, merged);
    if (both) merged = both;
    else others.push(filter);
  }
  return normalSearch({ words: query.words, filters: [...others, merged] });
}

/** The one filter that says what both say, or null where there is none. */
function mergeFilters(a: SearchFilter, b: SearchFilter): SearchFilter | null {
  if (a.negated || b.negated) return null;
  if (a.kind === 'rating' && b.kind === 'rating') {
    const min = Math.max(a.min, b.min);
    const max = Math.min(a.max, b.max);
    return min <= max ? { ...a, min, max } : null;
  }
  if (
    (a.kind === 'megapixels' && b.kind === 'megapixels') ||
    (a.kind === 'ratio-range' && b.kind === 'ratio-range')
  ) {
    const bounds: Bounds = intersectBounds(a.bounds, b.bounds);
    return isEmpty(bounds) ? null : { ...a, bounds };
  }
  return mergeDays(a, b);
}

/** Days of one calendar only: whether today is before the first of May is not known here. */
function mergeDays(a: SearchFilter, b: SearchFilter): SearchFilter | null {
  if (a.kind !== b.kind || !isDayFilter(a) || !isDayFilter(b)) return null;
  const first = daySpan(a.day);
  const second = daySpan(b.day);
  if (!first || first.calendar !== second?.calendar) return null;
  if (a.kind === 'from') return first.first >= second.first ? a : b;
  if (a.kind === 'to') return first.last <= second.last ? a : b;
  if (first.first >= second.first && first.last <= second.last) return a;
  return second.first >= first.first && second.last <= first.last ? b : null;
}

function isDayFilter(
  filter: SearchFilter,
): filter is Extract<SearchFilter, { kind: 'from' | 'to' | 'on' }> {
  return filter.kind === 'from' || filter.kind === 'to' || filter.kind === 'on';
}
