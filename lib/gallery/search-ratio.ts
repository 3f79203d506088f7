import type { Bounds } from '#lib/gallery/search-bounds';
import type { PlainFilter } from '#lib/gallery/search-filter';

/**
 * How far a picture may be from a ratio and still be of it, as a factor. The presets of the 4K
 * class miss the ratio they are named for by up to 1.9 % (5504 × 3040 is 16:9); the ratios that the
 * provider names lie at least 12 % apart.
 */
const ratioTolerance = 1.02;

export type RatioFilter = Extract<PlainFilter, { kind: 'shape' | 'ratio' | 'ratio-range' }>;

/**
 * The width over height that a filter takes. Wide, square and tall leave nothing between them and
 * share nothing.
 */
export function ratioBounds(filter: RatioFilter): Bounds {
  if (filter.kind === 'ratio-range') return filter.bounds;
  if (filter.kind === 'ratio') return about(filter.width / filter.height);
  const { from, to } = about(1);
  if (filter.shape === 'square') return { from, to };
  return filter.shape === 'wide'
    ? { from: to && { ...to, inclusive: false }, to: null }
    : { from: null, to: from && { ...from, inclusive: false } };
}

function about(ratio: number): Bounds {
  return {
    from: { value: ratio / ratioTolerance, inclusive: true },
    to: { value: ratio * ratioTolerance, inclusive: true },
  };
}
