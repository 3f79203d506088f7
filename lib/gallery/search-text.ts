import { sizeToWire } from '#lib/compose/size';
import { boundsText } from '#lib/gallery/search-bounds';
import { colourText } from '#lib/gallery/search-colour';
import {
  highestRating,
  lowestRating,
  type PlainFilter,
  type SearchFilter,
  type SearchQuery,
  type SearchWord,
} from '#lib/gallery/search-filter';
import { isRun, lexSearch, quoteSearchText } from '#lib/gallery/search-lexer';
import { readSearchName, type SearchName, searchNames } from '#lib/gallery/search-name';
import { readFilter } from '#lib/gallery/search-value';
import { storableText } from '#lib/platform/storable-text';

/**
 * The one text of a search: words as they were typed, then filters in a fixed order. Reading it
 * gives the same search again, so that a search has one address.
 */
export function formatSearch(query: SearchQuery): string {
  const { words, filters } = normalSearch(query);
  return [...words.map(wordText), ...filters.map(filterText)].join(' ');
}

/**
 * A search in its one form: nothing twice, filters in order, and each word such that its text is
 * read as that word. What {@link formatSearch} writes and what is read are of this form.
 */
export function normalSearch({ words, filters }: SearchQuery): SearchQuery {
  const byText = new Map<string, SearchFilter>();
  for (const filter of filters) {
    const normal = normalFilter(filter);
    if (normal) byText.set(filterText(normal), normal);
  }
  const sorted = [...byText].sort(([a, first], [b, second]) => {
    const order = searchNames.indexOf(filterName(first)) - searchNames.indexOf(filterName(second));
    if (order !== 0) return order;
    return a < b ? -1 : 1;
  });
  return { words: normalWords(words), filters: sorted.map(([, filter]) => filter) };
}

/** Null for a name of blanks only, which names nothing. */
function normalFilter(filter: SearchFilter): SearchFilter | null {
  if (filter.kind === 'in') {
    const collection = storableText(filter.collection).trim();
    return collection === '' ? null : { ...filter, collection };
  }
  if (filter.kind !== 'tag') return filter;
  const tag = storableText(filter.tag).trim();
  return tag === '' ? null : { ...filter, tag };
}

function normalWords(words: readonly SearchWord[]): SearchWord[] {
  const byText = new Map<string, SearchWord>();
  for (const word of words) {
    const normal = normalWord(word);
    if (normal) byText.set(wordText(normal), normal);
  }
  return [...byText.values()];
}

/** Null for a word that says nothing. */
function normalWord({ text, phrase, negated }: SearchWord): SearchWord | null {
  const stored = storableText(text);
  if (!phrase && isPlainWord(stored, negated)) return { text: stored, phrase, negated };
  const line = oneLine(stored);
  return line === '' ? null : { text: line, phrase: true, negated };
}

/** Blanks say nothing in a phrase, and a field has one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether a text that is written without quotation marks is read as a word again. */
function isPlainWord(text: string, negated: boolean): boolean {
  if (!isRun(text)) return false;
  const [lexeme] = lexSearch(negated ? `-${text}` : text);
  if (!lexeme || lexeme.negated !== negated || (text === '-' && !negated)) return false;
  const name = lexeme.name === null ? null : readSearchName(lexeme.name);
  if (name === null) return true;
  return !isHalfTyped(name, lexeme.value) && readFilter(name, lexeme.value).kind === 'bad';
}

/** Whether there is nothing behind a name yet, or the beginning of a comparison only. */
export function isHalfTyped(name: SearchName, value: string): boolean {
  return (compared.includes(name) ? /^[<>=≥≤\s]*$/ : /^\s*$/).test(value);
}

const compared: readonly SearchName[] = ['size', 'ratio', 'rating'];

/** A word or phrase as it is typed. */
export function wordText({ text, phrase, negated }: SearchWord): string {
  return `${negated ? '-' : ''}${phrase ? quoteSearchText(text) : text}`;
}

/** A filter as it is typed, in its shortest form. */
export function filterText(filter: SearchFilter): string {
  const value = filterValue(filter);
  // Two slashes behind a colon are read as an address.
  const safe = isRun(value) && !value.startsWith('//') ? value : quoteSearchText(value);
  return `${filter.negated ? '-' : ''}${filterName(filter)}:${safe}`;
}

export function filterName(filter: PlainFilter): SearchName {
  switch (filter.kind) {
    case 'megapixels':
      return 'size';
    case 'shape':
    case 'ratio-range':
      return 'ratio';
    case 'unrated':
      return 'rating';
    default:
      return filter.kind;
  }
}

function filterValue(filter: PlainFilter): string {
  switch (filter.kind) {
    case 'size':
      return sizeToWire(filter.size);
    case 'megapixels':
      return `${boundsText(filter.bounds)}mp`;
    case 'shape':
      return filter.shape;
    case 'ratio':
      return `${filter.width}:${filter.height}`;
    case 'ratio-range':
      return boundsText(filter.bounds);
    case 'rating':
      return ratingText(filter.min, filter.max);
    case 'unrated':
      return 'none';
    case 'has':
      return filter.what;
    case 'is':
      return filter.state;
    case 'in':
      return filter.collection;
    case 'tag':
      return filter.tag;
    case 'color':
      return colourText(filter.hex);
    default:
      return filter.day;
  }
}

function ratingText(min: number, max: number): string {
  if (min === max) return String(min);
  if (max === highestRating) return `>=${min}`;
  return min === lowestRating ? `<=${max}` : `${min}..${max}`;
}
