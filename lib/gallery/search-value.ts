import { sizeTokens } from '#lib/compose/size';
import { aboutNumber, readBounds } from '#lib/gallery/search-bounds';
import { readColour } from '#lib/gallery/search-colour';
import { readDay } from '#lib/gallery/search-day';
import {
  highestRating,
  lowestRating,
  type PlainFilter,
  searchPossessions,
  searchShapes,
  searchStates,
} from '#lib/gallery/search-filter';
import { type SearchName, searchNameWords } from '#lib/gallery/search-name';

/** A filter, or the sentence that says why the value is none. */
export type ReadFilter = PlainFilter | { readonly kind: 'bad'; readonly problem: string };

/** Reads what stands behind a name and its colon. @param value not empty, without quotation marks */
export function readFilter(name: SearchName, value: string): ReadFilter {
  return readers[name](value) ?? { kind: 'bad', problem: searchNameWords[name].rule };
}

/** Null stands for a value that the rule of the name says enough about. */
type Reader = (value: string) => ReadFilter | null;

const readers: Readonly<Record<SearchName, Reader>> = {
  size: readSize,
  ratio: readRatio,
  rating: readRating,
  has(value) {
    const what = chosen(searchPossessions, value.replace(/s$/i, ''));
    return what && { kind: 'has', what };
  },
  is(value) {
    const state = value.toLowerCase() === 'favorite' ? 'favourite' : chosen(searchStates, value);
    return state && { kind: 'is', state };
  },
  in: (collection) => ({ kind: 'in', collection }),
  tag: (tag) => ({ kind: 'tag', tag }),
  from: (value) => readDayFilter('from', value),
  to: (value) => readDayFilter('to', value),
  on: (value) => readDayFilter('on', value),
  color(value) {
    const hex = readColour(value);
    return hex === null ? null : { kind: 'color', hex };
  },
};

function readSize(value: string): PlainFilter | null {
  const token = chosen(sizeTokens, value);
  if (token) return { kind: 'size', size: { method: 'token', token } };
  const [, width, height] = /^([1-9]\d{0,4})[x×]([1-9]\d{0,4})$/i.exec(value) ?? [];
  if (width !== undefined) {
    const size = { method: 'pixels' as const, width: Number(width), height: Number(height) };
    return { kind: 'size', size };
  }
  const [, amount = '', unit] = /^(.*?)(mp)?$/i.exec(value) ?? [];
  const bounds = readBounds(amount) ?? (unit === undefined ? null : aboutNumber(amount));
  return bounds && { kind: 'megapixels', bounds };
}

function readRatio(value: string): PlainFilter | null {
  const shape = chosen(searchShapes, value);
  if (shape) return { kind: 'shape', shape };
  const bounds = readBounds(value);
  if (bounds) return { kind: 'ratio-range', bounds };
  const pattern = /^(\d{1,6}(?:\.\d{1,4})?)(?:[:：/x×](\d{1,6}(?:\.\d{1,4})?))?$/i;
  const [, first, second = '1'] = pattern.exec(value) ?? [];
  const width = Number(first);
  const height = Number(second);
  return width > 0 && height > 0 ? { kind: 'ratio', width, height } : null;
}

function readRating(value: string): PlainFilter | null {
  if (value.toLowerCase() === 'none') return { kind: 'unrated' };
  const [, sign = '', only] = /^([<>]=?|[≥≤])?(\d)$/.exec(value) ?? [];
  if (only !== undefined) return ratingFrom(sign, Number(only));
  const [, low, high] = /^(\d)\.\.(\d)$/.exec(value) ?? [];
  return low === undefined ? null : rating(Number(low), Number(high));
}

function ratingFrom(sign: string, stars: number): PlainFilter | null {
  // `>=0` would take the unrated, who have no stars at all.
  if (stars < lowestRating || stars > highestRating) return null;
  switch (sign) {
    case '>':
      return rating(stars + 1, highestRating);
    case '>=':
    case '≥':
      return rating(stars, highestRating);
    case '<':
      return rating(lowestRating, stars - 1);
    case '<=':
    case '≤':
      return rating(lowestRating, stars);
    default:
      return rating(stars, stars);
  }
}

function rating(min: number, max: number): PlainFilter | null {
  return lowestRating <= min && min <= max && max <= highestRating
    ? { kind: 'rating', min, max }
    : null;
}

function readDayFilter(kind: 'from' | 'to' | 'on', value: string): ReadFilter | null {
  const read = readDay(value);
  if (read.ok) return { kind, day: read.day };
  return read.problem === null ? null : { kind: 'bad', problem: read.problem };
}

function chosen<Choice extends string>(choices: readonly Choice[], value: string): Choice | null {
  const typed = value.toLowerCase();
  return choices.find((each) => each.toLowerCase() === typed) ?? null;
}
