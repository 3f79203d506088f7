import type { Size } from '#lib/compose/recipe';
import { sizeTokens } from '#lib/compose/size';
import { type Bound, type Bounds, isEmpty, tighter } from '#lib/gallery/search-bounds';
import { daySpan } from '#lib/gallery/search-day';
import { highestRating, lowestRating, type SearchFilter } from '#lib/gallery/search-filter';
import { filterLabel } from '#lib/gallery/search-label';
import { ratioBounds } from '#lib/gallery/search-ratio';
import { filterText } from '#lib/gallery/search-text';

/** Two filters that no picture can meet together. */
export interface Contradiction {
  /** Where the two stand in the list that was given; the second comes later. */
  readonly first: number;
  readonly second: number;
  readonly message: string;
}

/**
 * The filters that contradict one before them, each said once. Only what is certain is found: days
 * that move are not compared with days that do not.
 */
export function findContradictions(filters: readonly SearchFilter[]): Contradiction[] {
  const found: Contradiction[] = [];
  const signs = new Map<string, Sign>();
  const axes = new Map<string, Tightest>();
  for (const [second, filter] of filters.entries()) {
    const first = oppositeBefore(signs, filter, second) ?? clashBefore(axes, filter, second);
    const other = first === null ? undefined : filters[first];
    if (first === null || !other) continue;
    const message = `No picture is both “${filterLabel(other)}” and “${filterLabel(filter)}”.`;
    found.push({ first, second, message });
  }
  return found;
}

interface Sign {
  readonly negated: boolean;
  readonly index: number;
}

function oppositeBefore(
  signs: Map<string, Sign>,
  filter: SearchFilter,
  index: number,
): number | null {
  const text = filterText({ ...filter, negated: false });
  const before = signs.get(text);
  if (!before) signs.set(text, { negated: filter.negated, index });
  return before && before.negated !== filter.negated ? before.index : null;
}

function clashBefore(
  axes: Map<string, Tightest>,
  filter: SearchFilter,
  index: number,
): number | null {
  const place = axisOf(filter);
  if (!place) return null;
  const before = axes.get(place.axis);
  const clash = before ? clashOf(before, place.bounds) : null;
  if (clash === null) axes.set(place.axis, tightened(before, place.bounds, index));
  return clash;
}

/** What is left of an axis, and which filter set each end. */
interface Tightest {
  readonly bounds: Bounds;
  readonly fromIndex: number;
  readonly toIndex: number;
}

function clashOf({ bounds, fromIndex, toIndex }: Tightest, added: Bounds): number | null {
  if (isEmpty({ from: added.from, to: bounds.to })) return toIndex;
  return isEmpty({ from: bounds.from, to: added.to }) ? fromIndex : null;
}

function tightened(before: Tightest | undefined, added: Bounds, index: number): Tightest {
  if (!before) return { bounds: added, fromIndex: index, toIndex: index };
  const from = tighter(before.bounds.from, added.from, 1);
  const to = tighter(before.bounds.to, added.to, -1);
  return {
    bounds: { from, to },
    fromIndex: from === before.bounds.from ? before.fromIndex : index,
    toIndex: to === before.bounds.to ? before.toIndex : index,
  };
}

interface AxisPlace {
  readonly axis: string;
  readonly bounds: Bounds;
}

/** Where on which scale a filter lies, or null for one that excludes only its own opposite. */
function axisOf(filter: SearchFilter): AxisPlace | null {
  if (filter.kind === 'has' && filter.what === 'rating') {
    return filter.negated ? unrated : rated(lowestRating, highestRating);
  }
  if (filter.negated) return filter.kind === 'unrated' ? rated(lowestRating, highestRating) : null;
  switch (filter.kind) {
    case 'unrated':
      return unrated;
    case 'rating':
      return rated(filter.min, filter.max);
    case 'size':
      return { axis: 'asked', bounds: askedPoint(filter.size) };
    case 'megapixels':
      return { axis: 'megapixels', bounds: filter.bounds };
    case 'shape':
    case 'ratio':
    case 'ratio-range':
      return { axis: 'ratio', bounds: ratioBounds(filter) };
    case 'from':
    case 'to':
    case 'on':
      return dayPlace(filter.kind, filter.day);
    default:
      return null;
  }
}

const unrated: AxisPlace = { axis: 'stars', bounds: between(0, 0) };

function rated(min: number, max: number): AxisPlace {
  return { axis: 'stars', bounds: between(min, max) };
}

/** A picture was asked for in one size, so each size is a point of its own. */
function askedPoint(size: Size): Bounds {
  const point =
    size.method === 'token'
      ? -1 - sizeTokens.indexOf(size.token)
      : size.width * 100_000 + size.height;
  return between(point, point);
}

function dayPlace(kind: 'from' | 'to' | 'on', day: string): AxisPlace | null {
  const span = daySpan(day);
  if (!span) return null;
  const { from, to } = between(span.first, span.last);
  return {
    axis: span.calendar,
    bounds: { from: kind === 'to' ? null : from, to: kind === 'from' ? null : to },
  };
}

function between(low: number, high: number): Bounds {
  const bound = (value: number): Bound => ({ value, inclusive: true });
  return { from: bound(low), to: bound(high) };
}
