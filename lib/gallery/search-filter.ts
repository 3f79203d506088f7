import type { Size } from '#lib/compose/recipe';
import type { Bounds } from '#lib/gallery/search-bounds';

/**
 * What a search is made of, as values. Everything in a query holds at once; a filter that is
 * negated holds for every picture that the filter does not, so `-rating:>=4` takes the unrated too.
 */
export const searchShapes = ['wide', 'tall', 'square'] as const;
export type SearchShape = (typeof searchShapes)[number];

export const searchPossessions = ['reference', 'note', 'tag', 'rating'] as const;
export type SearchPossession = (typeof searchPossessions)[number];

export const searchStates = ['favourite', 'set', 'demo', 'watermarked'] as const;
export type SearchState = (typeof searchStates)[number];

export const lowestRating = 1;
export const highestRating = 5;

/** A filter without its sign. */
export type PlainFilter =
  /** The size that was asked for, which for a token is not the size that came. */
  | { readonly kind: 'size'; readonly size: Size }
  /** Of the picture that came, in millions of pixels. */
  | { readonly kind: 'megapixels'; readonly bounds: Bounds }
  | { readonly kind: 'shape'; readonly shape: SearchShape }
  /** About this shape; search-ratio.ts says how near. */
  | { readonly kind: 'ratio'; readonly width: number; readonly height: number }
  /** Width over height. */
  | { readonly kind: 'ratio-range'; readonly bounds: Bounds }
  /** Whole stars, inclusive at both ends. */
  | { readonly kind: 'rating'; readonly min: number; readonly max: number }
  | { readonly kind: 'unrated' }
  | { readonly kind: 'has'; readonly what: SearchPossession }
  | { readonly kind: 'is'; readonly state: SearchState }
  /** In the collection of this name, or in one below it. */
  | { readonly kind: 'in'; readonly collection: string }
  | { readonly kind: 'tag'; readonly tag: string }
  /** `from` begins with the first day of `day`, `to` ends with its last one, `on` is both. */
  | { readonly kind: DayFilterKind; readonly day: string }
  /** `#` and six lower-case hexadecimal digits, sRGB. */
  | { readonly kind: 'color'; readonly hex: string };

export type DayFilterKind = 'from' | 'to' | 'on';

export type SearchFilter = PlainFilter & { readonly negated: boolean };

export interface SearchWord {
  readonly text: string;
  /** In quotation marks: exactly these words in this order. Otherwise the word may go on. */
  readonly phrase: boolean;
  readonly negated: boolean;
}

export interface SearchQuery {
  readonly words: readonly SearchWord[];
  readonly filters: readonly SearchFilter[];
}

export const emptySearch: SearchQuery = { words: [], filters: [] };

/** Part of a text, in UTF-16 code units as a field counts its caret; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
