import { sizePresets, sizeTokens, sizeToWire } from '#lib/compose/size';
import { colourNames } from '#lib/gallery/search-colour';
import { movingDays } from '#lib/gallery/search-day';
import {
  type SearchFilter,
  searchPossessions,
  searchShapes,
  searchStates,
} from '#lib/gallery/search-filter';
import { filterLabel } from '#lib/gallery/search-label';
import { type SearchName, searchNames, searchNameWords } from '#lib/gallery/search-name';
import { filterText } from '#lib/gallery/search-text';
import { readFilter } from '#lib/gallery/search-value';

/** Names that exist; of equals, the first ones are offered first. */
export interface KnownNames {
  readonly tags: readonly string[];
  readonly collections: readonly string[];
}

/** Something to be typed, of which it is not known yet whether it fits what is typed. */
export interface Offer {
  /** What the typed text is compared with. */
  readonly matched: string;
  readonly name: SearchName;
  /** Null for the name alone, which then waits for its value. */
  readonly value: string | null;
}

export interface OfferWords {
  /** What it writes: `rating:`, `in:"Harbour at night"`. */
  readonly text: string;
  /** What it means: `Stars, from 1 to 5`, `Rated 4 or more`. */
  readonly hint: string;
}

export const nameOffers: readonly Offer[] = [
  ...searchNames.map((name) => ({ matched: name, name, value: null })),
  { matched: 'colour', name: 'color', value: null },
];

/** Whole filters, to be found by their value alone. */
export function filterOffers(known: KnownNames): Offer[] {
  const names: readonly SearchName[] = ['is', 'has', 'tag', 'in', 'on'];
  const shapes = searchShapes.map((shape) => offer('ratio', shape));
  return [...names.flatMap((name) => valueOffers(name, known)), ...shapes];
}

export function valueOffers(name: SearchName, known: KnownNames): Offer[] {
  const values = name === 'tag' ? known.tags : name === 'in' ? known.collections : fixed[name];
  return values.filter((value) => value.trim() !== '').map((value) => offer(name, value));
}

/** The words of an offer that fits; there may be too many names to put all of them into words. */
export function offerWords({ name, value }: Offer, negated: boolean): OfferWords {
  const read = value === null ? null : readFilter(name, value.trim());
  if (read === null || read.kind === 'bad') {
    return { text: `${negated ? '-' : ''}${name}:`, hint: searchNameWords[name].hint };
  }
  const filter: SearchFilter = { ...read, negated };
  return { text: filterText(filter), hint: filterLabel(filter) };
}

function offer(name: SearchName, value: string): Offer {
  return { matched: value, name, value };
}

const fixed: Readonly<Record<Exclude<SearchName, 'tag' | 'in'>, readonly string[]>> = {
  size: [
    ...sizeTokens,
    ...sizePresets.map(({ width, height }) => sizeToWire({ method: 'pixels', width, height })),
    '>4mp',
    '>8mp',
    '<2mp',
  ],
  ratio: [...searchShapes, ...sizePresets.map(({ ratio }) => ratio)],
  rating: ['5', '>=4', '>=3', 'none', '4', '3', '2', '1'],
  has: searchPossessions,
  is: searchStates,
  from: movingDays,
  to: movingDays,
  on: movingDays,
  color: colourNames,
};
