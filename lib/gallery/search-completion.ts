import type { Span } from '#lib/gallery/search-filter';
import { type Lexeme, lexSearch } from '#lib/gallery/search-lexer';
import { matchText } from '#lib/gallery/search-match';
import { readSearchName, type SearchName } from '#lib/gallery/search-name';
import {
  filterOffers,
  type KnownNames,
  nameOffers,
  type Offer,
  offerWords,
  valueOffers,
} from '#lib/gallery/search-offers';

/** What to offer at the caret: `insert` takes the place of the span, the caret goes behind it. */
export interface Completion extends Span {
  readonly insert: string;
  /** `rating:`, `in:"Harbour at night"`. */
  readonly label: string;
  /** `Stars, from 1 to 5`, `In Harbour at night`. */
  readonly hint: string;
}

const mostOffered = 8;

/**
 * Names of filters where a piece begins, values behind a name, and whole filters by their value
 * (`fav` offers `is:favourite`). What begins as typed comes first, then what has a word that does,
 * then what has the letters in order.
 *
 * @param caret in UTF-16 code units; the piece that ends at it is the one that is typed
 */
export function completeSearch(text: string, caret: number, known: KnownNames): Completion[] {
  const place = placeAt(text, caret);
  if (!place) return [];
  const found = new Map<string, Completion>();
  for (const offer of ranked(offersAt(place, known), place.typed)) {
    const completion = completionOf(offer, place, text);
    const isThere = text.slice(place.from, place.to) === completion.label;
    if (!isThere && !found.has(completion.label)) found.set(completion.label, completion);
    if (found.size === mostOffered) break;
  }
  return [...found.values()];
}

interface Place extends Span {
  readonly negated: boolean;
  /** Null while the name itself is typed. */
  readonly name: SearchName | null;
  /** What stands before the caret, without sign and quotation mark. */
  readonly typed: string;
  /** Whether a value stands behind the caret, so that only another name can be wanted. */
  readonly hasValue: boolean;
}

/**
 * Null where nothing can be offered: in a phrase, behind a closed one, behind an unknown name, and
 * right before a word, which a name would take for its value.
 */
function placeAt(text: string, caret: number): Place | null {
  const lexeme = lexSearch(text).find(({ from, to }) => from < caret && caret <= to);
  if (!lexeme) {
    if (/\S/.test(text.charAt(caret))) return null;
    return { from: caret, to: caret, negated: false, name: null, typed: '', hasValue: false };
  }
  if (lexeme.name !== null && caret >= lexeme.valueFrom) return valuePlace(lexeme, text, caret);
  if (lexeme.name === null && lexeme.quoted) return null;
  const { from } = lexeme;
  const negated = text.charAt(from) === '-';
  const start = negated ? from + 1 : from;
  const to = lexeme.name === null ? lexeme.to : start + lexeme.name.length + 1;
  const typed = text.slice(start, caret);
  return { from, to, negated, name: null, typed, hasValue: to < lexeme.to };
}

function valuePlace(lexeme: Lexeme, text: string, caret: number): Place | null {
  const { from, negated, valueFrom, quoted, closed } = lexeme;
  const name = readSearchName(lexeme.name ?? '');
  if (name === null || (quoted && closed && caret === lexeme.to)) return null;
  // What follows an open quotation mark was there before, and is no part of the value.
  const to = closed ? lexeme.to : caret;
  return { from, to, negated, name, typed: text.slice(valueFrom, caret), hasValue: true };
}

function offersAt({ name, typed, hasValue }: Place, known: KnownNames): readonly Offer[] {
  if (name !== null) return valueOffers(name, known);
  return typed === '' || hasValue ? nameOffers : [...nameOffers, ...filterOffers(known)];
}

function ranked(offers: readonly Offer[], typed: string): Offer[] {
  return offers
    .flatMap((offer) => {
      const match = matchText(typed, offer.matched);
      return match ? [{ offer, ...match }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.spread - b.spread)
    .map(({ offer }) => offer);
}

function completionOf(offer: Offer, { from, to, negated }: Place, text: string): Completion {
  const { text: label, hint } = offerWords(offer, negated);
  // A filter is done, so the next piece can be typed at once.
  const isDone = offer.value !== null && !/\s/.test(text.charAt(to));
  return { from, to, insert: isDone ? `${label} ` : label, label, hint };
}
