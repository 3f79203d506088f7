import { dayRange } from '#lib/gallery/day-range';
import type { Place } from '#lib/gallery/search-rows';
import { isId, leastIdAt } from '#lib/id';

/** A place in a list as an address says it: a picture, a day, or a rank among the best. */
export interface GalleryPlace {
  readonly side: 'behind' | 'before' | 'with';
  readonly at: string;
}

const parameters = { next: 'behind', previous: 'before', at: 'with' } as const;

/** Reads `next`, `previous` or `at` of an address; the first of them that is there counts. */
export function readPlace(params: URLSearchParams): GalleryPlace | null {
  for (const [name, side] of Object.entries(parameters)) {
    const at = params.get(name);
    if (at) return { side, at };
  }
  return null;
}

/**
 * The identifier that a place in the order of time begins at, or null for a place that is none. A
 * day begins with its last picture where the newest come first, and with its first one elsewhere.
 */
export function idPlace(
  { side, at }: GalleryPlace,
  isOldestFirst: boolean,
  timeZone: string,
): Place | null {
  if (isId(at)) return { id: at.toLowerCase(), side };
  const range = dayRange(at, timeZone);
  if (!range) return null;
  return isOldestFirst
    ? { id: leastIdAt(range.from), side: 'with' }
    : { id: leastIdAt(range.to), side: 'behind' };
}

/** A picture among those that match best, by how well it does; null where it is behind the ranked. */
export interface RankedPlace {
  readonly rank: number | null;
  readonly id: string;
}

/** `0.0607~0197…`, or the picture alone. */
export function writeRankedPlace({ rank, id }: RankedPlace): string {
  return rank === null ? id : `${rank}~${id}`;
}

/** Of a place that says how well its picture matched. */
export function readRankedPlace(at: string): RankedPlace | null {
  const [rank = '', id = ''] = at.split('~');
  return /^\d(?:\.\d+)?(?:e-\d+)?$/.test(rank) && isId(id) ? { rank: Number(rank), id } : null;
}
