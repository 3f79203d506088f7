import { findContradictions } from '#lib/gallery/search-contradiction';
import type { SearchFilter, SearchQuery, SearchWord, Span } from '#lib/gallery/search-filter';
import { type Lexeme, lexSearch } from '#lib/gallery/search-lexer';
import { readSearchName, type SearchName, searchNameWords } from '#lib/gallery/search-name';
import { filterText, isHalfTyped, normalSearch, oneLine } from '#lib/gallery/search-text';
import { readFilter } from '#lib/gallery/search-value';
import { storableText } from '#lib/platform/storable-text';

/**
 * The language of the search field. Nothing that is typed is refused: what is no filter is searched
 * as a word, and said to be.
 *
 *     search   = { blank } { piece { blank } } ;
 *     piece    = [ "-" ] ( filter | phrase | word ) ;      - takes what does not match
 *     phrase   = quote { any but quote | escape } quote ;  exactly these words, in this order
 *     word     = run ;                                     any word that begins so
 *     filter   = name ":" ( run | phrase ) ;               a run that begins with // is none
 *     run      = any but blank and quote, at least one ;
 *     quote    = '"' | "“" | "”" | "„" ;                   any of them closes any other
 *     escape   = "\" ( quote | "\" ) ;
 *
 *     size     = "1K" | "2K" | "4K" | sides | amounts ;    asked for; in megapixels: received
 *     sides    = whole ( "x" | "×" ) whole ;
 *     amounts  = number "mp" | range [ "mp" ] ;            a number alone takes what rounds to it
 *     ratio    = "wide" | "tall" | "square" | number [ ( ":" | "/" | "x" ) number ] | range ;
 *     rating   = stars | compare stars | stars ".." stars | "none" ;
 *     has      = "reference" | "note" | "tag" | "rating" ;
 *     is       = "favourite" | "set" | "demo" | "watermarked" ;
 *     in, tag  = any text ;
 *     from, to, on = "today" | "yesterday" | year [ "-" month [ "-" day ] ] ;
 *     color    = [ "#" ] ( 3 or 6 hexadecimal digits ) | a name ;      also spelled colour
 *
 *     range    = compare number | [ ">" ] number ".." [ "<" ] number ;
 *     compare  = ">" | ">=" | "<" | "<=" | "≥" | "≤" ;
 *     stars    = "1" | "2" | "3" | "4" | "5" ;
 *
 * Names and fixed values are read in upper and lower case; the colon may be the wide one of Chinese
 * keyboards. Everything holds at once: there is no "or".
 */
export function parseSearch(typed: string): ParsedSearch {
  // Replaces single characters by single ones, so that positions stay.
  const text = storableText(typed);
  const parts: SearchPart[] = [];
  const problems: SearchProblem[] = [];
  for (const lexeme of lexSearch(text)) {
    const { part, problem } = partOf(lexeme, text);
    parts.push(part);
    if (problem) problems.push({ ...problem, from: part.from, to: part.to });
  }
  const filters = parts.filter((part) => part.kind === 'filter');
  const query = normalSearch({
    words: parts.flatMap((part) => (part.kind === 'word' ? [part.word] : [])),
    filters: filters.map((part) => part.filter),
  });
  return { query, parts, problems: inOrder([...problems, ...contradictions(filters)]) };
}

export interface ParsedSearch {
  readonly query: SearchQuery;
  /** Every piece of the text, from left to right. */
  readonly parts: readonly SearchPart[];
  /** From left to right. */
  readonly problems: readonly SearchProblem[];
}

export type SearchPart = Span &
  (
    | { readonly kind: 'word'; readonly word: SearchWord }
    | FilterPart
    /** Says nothing yet (`rating:`, `-`), and is not searched. */
    | { readonly kind: 'unfinished' }
  );

interface FilterPart {
  readonly kind: 'filter';
  readonly filter: SearchFilter;
}

export interface SearchProblem extends Span {
  /**
   * An `unfinished` piece is not searched, but for one whose quotation mark is missing, which goes
   * to the end. An `unknown-filter` and a `bad-value` are searched as words. A `contradiction` is
   * searched as it is, and finds nothing.
   */
  readonly code: 'unfinished' | 'unknown-filter' | 'bad-value' | 'contradiction';
  readonly message: string;
}

/** Problems of what a person has gone on from: not of the piece that is being typed. */
export function settledProblems(
  problems: readonly SearchProblem[],
  caret: number | null,
): SearchProblem[] {
  return problems.filter(({ from, to }) => caret === null || caret < from || caret > to);
}

/** Where in the text a filter was typed; more than once where it was typed twice. */
export function spansOf(parts: readonly SearchPart[], filter: SearchFilter): Span[] {
  const token = filterText(filter);
  return parts
    .filter((part) => part.kind === 'filter' && filterText(part.filter) === token)
    .map(({ from, to }) => ({ from, to }));
}

interface ReadPart {
  readonly part: SearchPart;
  readonly problem?: Omit<SearchProblem, keyof Span>;
}

function partOf(lexeme: Lexeme, text: string): ReadPart {
  const name = lexeme.name === null ? null : readSearchName(lexeme.name);
  if (name !== null) return namedPart(lexeme, name, text);
  const { value } = lexeme;
  if (lexeme.name === null || value === '') {
    return lexeme.quoted ? phrasePart(lexeme) : runPart(lexeme, text);
  }
  const message = `There is no filter “${lexeme.name}:”; it is searched as words.`;
  return { ...wordsPart(lexeme, text), problem: { code: 'unknown-filter', message } };
}

function namedPart(lexeme: Lexeme, name: SearchName, text: string): ReadPart {
  const { from, to, negated } = lexeme;
  const value = lexeme.value.trim();
  if (isHalfTyped(name, value)) {
    const message = `Say what “${name}:” is, such as ${searchNameWords[name].example}.`;
    return { part: { kind: 'unfinished', from, to }, problem: { code: 'unfinished', message } };
  }
  const read = readFilter(name, value);
  if (read.kind === 'bad') {
    const problem = { code: 'bad-value', message: read.problem } as const;
    return { ...wordsPart(lexeme, text), problem };
  }
  const part: SearchPart = { kind: 'filter', filter: { ...read, negated }, from, to };
  return lexeme.closed ? { part } : { part, problem: openQuote };
}

function phrasePart(lexeme: Lexeme): ReadPart {
  const { from, to, negated, closed } = lexeme;
  const phrase = oneLine(lexeme.value);
  if (phrase === '') return { part: { kind: 'unfinished', from, to }, problem: emptyPhrase };
  const word = { text: phrase, phrase: true, negated };
  const part: SearchPart = { kind: 'word', word, from, to };
  return closed ? { part } : { part, problem: openQuote };
}

function runPart({ from, to, negated }: Lexeme, text: string): ReadPart {
  const run = text.slice(negated ? from + 1 : from, to);
  if (run === '-' && !negated) {
    return { part: { kind: 'unfinished', from, to }, problem: loneDash };
  }
  return { part: { kind: 'word', word: { text: run, phrase: false, negated }, from, to } };
}

/** A filter that is none, as the words it is searched as. */
function wordsPart(lexeme: Lexeme, text: string): ReadPart {
  if (!lexeme.quoted) return runPart(lexeme, text);
  return phrasePart({ ...lexeme, value: `${lexeme.name}:${lexeme.value}` });
}

const openQuote = {
  code: 'unfinished',
  message: 'A quotation mark is missing; the phrase goes to the end.',
} as const;
const emptyPhrase = {
  code: 'unfinished',
  message: 'There is nothing between the quotation marks.',
} as const;
const loneDash = {
  code: 'unfinished',
  message: 'Say what is to be left out, such as -portrait.',
} as const;

function contradictions(parts: readonly (Span & FilterPart)[]): SearchProblem[] {
  return findContradictions(parts.map((part) => part.filter)).flatMap(({ second, message }) => {
    const part = parts[second];
    return part ? [{ code: 'contradiction' as const, message, from: part.from, to: part.to }] : [];
  });
}

function inOrder(problems: SearchProblem[]): SearchProblem[] {
  return problems.sort((a, b) => a.from - b.from);
}
