import { sizeLabel } from '#lib/compose/size';
import type { Bound, Bounds } from '#lib/gallery/search-bounds';
import { colourText } from '#lib/gallery/search-colour';
import { daySpan, isMoving } from '#lib/gallery/search-day';
import {
  highestRating,
  lowestRating,
  type PlainFilter,
  type SearchFilter,
  type SearchPossession,
  type SearchState,
} from '#lib/gallery/search-filter';

/** A filter as a person reads it: `Rated 4 or more`, `Not a favourite`, `In November 2026`. */
export function filterLabel(filter: SearchFilter): string {
  if (!filter.negated) return plainLabel(filter);
  switch (filter.kind) {
    case 'unrated':
      return possessionLabels.rating[0];
    case 'has':
      return possessionLabels[filter.what][1];
    case 'is':
      return stateLabels[filter.state][1];
    case 'from':
      return `Before ${dayWords(filter.day)}`;
    case 'to':
      return `After ${dayWords(filter.day)}`;
    default: {
      const label = plainLabel(filter);
      return `Not ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
    }
  }
}

/** [with it, without it] */
const possessionLabels: Readonly<Record<SearchPossession, readonly [string, string]>> = {
  reference: ['With a reference', 'Without a reference'],
  note: ['With a note', 'Without a note'],
  tag: ['Tagged', 'Not tagged'],
  rating: ['Rated', 'Not rated'],
};

const stateLabels: Readonly<Record<SearchState, readonly [string, string]>> = {
  favourite: ['Favourite', 'Not a favourite'],
  set: ['Part of a set', 'Not part of a set'],
  demo: ['Made by the demo', 'Not made by the demo'],
  watermarked: ['Watermarked', 'Not watermarked'],
};

const shapeLabels = { wide: 'Wide', tall: 'Tall', square: 'Square' } as const;

function plainLabel(filter: PlainFilter): string {
  switch (filter.kind) {
    case 'size':
      return `Asked for ${sizeLabel(filter.size)}`;
    case 'megapixels':
      return megapixelLabel(filter.bounds);
    case 'shape':
      return shapeLabels[filter.shape];
    case 'ratio':
      return `Ratio ${filter.width}:${filter.height}`;
    case 'ratio-range':
      return ratioRangeLabel(filter.bounds);
    case 'rating':
      return `Rated ${starsLabel(filter.min, filter.max)}`;
    case 'unrated':
      return possessionLabels.rating[1];
    case 'has':
      return possessionLabels[filter.what][0];
    case 'is':
      return stateLabels[filter.state][0];
    case 'in':
      return `In ${filter.collection}`;
    case 'tag':
      return `Tagged ${filter.tag}`;
    case 'color':
      return `Colour ${colourText(filter.hex)}`;
    default:
      return dayLabel(filter.kind, filter.day);
  }
}

function starsLabel(min: number, max: number): string {
  if (min === max) return String(min);
  if (max === highestRating) return `${min} or more`;
  return min === lowestRating ? `${max} or less` : `${min} to ${max}`;
}

function megapixelLabel({ from, to }: Bounds): string {
  if (from && to) return `${betweenLabel(from, to, '')} megapixels`;
  if (from) return `${from.inclusive ? 'At least' : 'More than'} ${from.value} megapixels`;
  return to ? `${to.inclusive ? 'At most' : 'Less than'} ${to.value} megapixels` : '';
}

function ratioRangeLabel({ from, to }: Bounds): string {
  if (from && to) return `Ratio ${betweenLabel(from, to, ':1').toLowerCase()}`;
  if (from) return from.inclusive ? `${from.value}:1 or wider` : `Wider than ${from.value}:1`;
  if (!to) return '';
  return to.inclusive ? `${to.value}:1 or narrower` : `Narrower than ${to.value}:1`;
}

function betweenLabel(from: Bound, to: Bound, unit: string): string {
  const low = `${from.inclusive ? '' : 'More than '}${from.value}${unit}`;
  return `${low} to ${to.inclusive ? '' : 'less than '}${to.value}${unit}`;
}

function dayLabel(kind: 'from' | 'to' | 'on', day: string): string {
  if (kind === 'from') return `From ${dayWords(day)}`;
  if (kind === 'to') return `Up to ${dayWords(day)}`;
  if (isMoving(day)) return day === 'today' ? 'Today' : 'Yesterday';
  return `${day.length > 'yyyy-mm'.length ? 'On' : 'In'} ${dayWords(day)}`;
}

const words = {
  day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
};

/** `1 November 2026`, `November 2026`, `2026`, `today`. */
function dayWords(day: string): string {
  const span = daySpan(day);
  if (span?.calendar !== 'fixed' || day.length === 'yyyy'.length) return day;
  const moment = span.first * 86_400_000;
  return (day.length === 'yyyy-mm'.length ? words.month : words.day).format(moment);
}
