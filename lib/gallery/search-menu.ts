import { sizePresets, sizeTokens } from '#lib/compose/size';
import { colourNames, readColour } from '#lib/gallery/search-colour';
import {
  highestRating,
  lowestRating,
  type SearchFilter,
  type SearchQuery,
  searchShapes,
} from '#lib/gallery/search-filter';
import { filterLabel } from '#lib/gallery/search-label';
import type { SearchName } from '#lib/gallery/search-name';
import { parseSearch } from '#lib/gallery/search-query';
import { filterName, filterText, normalSearch } from '#lib/gallery/search-text';

/** A filter that a menu offers. */
export interface FilterChoice {
  /** The filter as it is typed. */
  readonly token: string;
  /** `Rated 4 or more`. */
  readonly label: string;
  readonly filter: SearchFilter;
}

function choice(token: string): FilterChoice {
  const [filter] = parseSearch(token).query.filters;
  if (!filter) throw new Error(`${token} is no filter.`);
  return { token: filterText(filter), label: filterLabel(filter), filter };
}

export const sizeChoices = [
  ...sizeTokens.map((token) => `size:${token}`),
  'size:>8mp',
  'size:>4mp',
  'size:<2mp',
].map(choice);

export const shapeChoices = [
  ...searchShapes,
  ...new Set(sizePresets.map(({ ratio }) => ratio)),
].map((shape) => choice(`ratio:${shape}`));

const fromThreeStars = [highestRating, '>=4', '>=3'];
const fewerStars = Array.from({ length: highestRating - lowestRating }, (_, at) => 4 - at);

export const ratingChoices = [...fromThreeStars, ...fewerStars, 'none'].map((stars) =>
  choice(`rating:${stars}`),
);

/** What a picture has or is; any of them together. */
export const moreChoices = [
  'is:favourite',
  'has:reference',
  'is:set',
  'has:note',
  'has:tag',
  'is:demo',
  'is:watermarked',
].map(choice);

export interface ColourChoice extends FilterChoice {
  readonly name: string;
  /** `#` and six lower-case hexadecimal digits, sRGB. */
  readonly hex: string;
}

const shown = 'red orange yellow green turquoise blue purple pink brown white grey black'.split(
  ' ',
);

/** The named colours that are far enough apart to be told at a glance. */
export const colourChoices: readonly ColourChoice[] = shown
  .filter((name) => colourNames.includes(name))
  .map((name) => ({ ...choice(`color:${name}`), name, hex: readColour(name) ?? '' }));

/** The one filter of a search that is written with this name; null for none and for several. */
export function onlyFilter(query: SearchQuery, name: SearchName): SearchFilter | null {
  const [first, ...others] = query.filters.filter((filter) => filterName(filter) === name);
  return first && others.length === 0 ? first : null;
}

export function hasFilter(query: SearchQuery, { token }: Pick<FilterChoice, 'token'>): boolean {
  return query.filters.some((filter) => filterText(filter) === token);
}

/** A search with these filters in place of all that are written with these names. */
export function withFiltersInstead(
  query: SearchQuery,
  names: readonly SearchName[],
  filters: readonly SearchFilter[],
): SearchQuery {
  const others = query.filters.filter((filter) => !names.includes(filterName(filter)));
  return normalSearch({ words: query.words, filters: [...others, ...filters] });
}
