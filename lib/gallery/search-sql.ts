import { and, gte, lt, not, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { sizeToWire } from '#lib/compose/size';
import { dayFilterRange } from '#lib/gallery/day-range';
import type { Bounds } from '#lib/gallery/search-bounds';
import type { PlainFilter, SearchFilter } from '#lib/gallery/search-filter';
import { ratioBounds } from '#lib/gallery/search-ratio';
import { isFoundByPairs, type SearchTerm } from '#lib/gallery/search-terms';
import { collectionImages, collections, imageTags } from '#lib/gallery/tables';
import { alikeColourTraits } from '#lib/generations/colour-cells';
import { images } from '#lib/generations/tables';
import { leastIdAt } from '#lib/id';
import { likePattern } from '#lib/platform/database/like-pattern';

/** What a search means depends on whose it is and when it is asked. */
export interface SearchContext {
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The identifiers of the collections of a name, in lower case, and of all below them. */
  readonly collections: ReadonlyMap<string, readonly string[]>;
}

/** More words than this narrow nothing any more. */
export const mostTerms = 24;

/** The condition that a filter is, in SQL. A negated one holds for everything else, unknowns too. */
export function filterCondition(filter: SearchFilter, context: SearchContext): SQL {
  const condition = plainCondition(filter, context);
  return filter.negated ? sql`(${condition}) is not true` : condition;
}

function plainCondition(filter: PlainFilter, context: SearchContext): SQL {
  switch (filter.kind) {
    case 'size':
      return hasAny(images.traits, [`size:${sizeToWire(filter.size)}`]);
    case 'megapixels':
      return within(images.megapixels, filter.bounds);
    case 'shape':
    case 'ratio':
    case 'ratio-range':
      return within(images.ratio, ratioBounds(filter));
    case 'rating': {
      const stars = Array.from({ length: filter.max - filter.min + 1 }, (_, at) => filter.min + at);
      return hasAny(
        images.marks,
        stars.map((star) => `rating:${star}`),
      );
    }
    case 'unrated':
      return sql`${images.rating} is null`;
    case 'has':
      return hasAny(filter.what === 'reference' ? images.traits : images.marks, [
        `has:${filter.what}`,
      ]);
    case 'is':
      return hasAny(filter.state === 'favourite' ? images.marks : images.traits, [
        `is:${filter.state}`,
      ]);
    case 'in': {
      const ids = context.collections.get(filter.collection.toLowerCase()) ?? [];
      return hasAny(
        images.marks,
        ids.map((id) => `in:${id}`),
      );
    }
    case 'tag':
      return hasAny(images.marks, [`tag:${filter.tag.toLowerCase()}`]);
    case 'from':
    case 'to':
    case 'on': {
      const { from, to } = dayFilterRange(filter, context);
      const both = and(
        from ? gte(images.id, leastIdAt(from)) : undefined,
        to ? lt(images.id, leastIdAt(to)) : undefined,
      );
      return both ?? sql`true`;
    }
    case 'color':
      return hasAny(images.traits, alikeColourTraits(filter.hex));
  }
}

/** One parameter, not a list of them, so that the planner sees how rare each of the words is. */
function hasAny(column: AnyPgColumn, words: readonly string[]): SQL {
  return words.length === 1
    ? sql`${column} @> ${sql.param(words)}::text[]`
    : sql`${column} && ${sql.param(words)}::text[]`;
}

function within(column: AnyPgColumn, { from, to }: Bounds): SQL {
  const low =
    from &&
    (from.inclusive ? sql`${column} >= ${from.value}::real` : sql`${column} > ${from.value}::real`);
  const high =
    to && (to.inclusive ? sql`${column} <= ${to.value}::real` : sql`${column} < ${to.value}::real`);
  return and(low ?? undefined, high ?? undefined) ?? sql`true`;
}

/** A term, with the words of the library that it begins; null for what is looked for as it stands. */
export type KnownTerm = SearchTerm & { readonly known: readonly string[] | null };

/** The condition that a term is: in the prompt, or in what a person wrote about the picture. */
export function termCondition(term: KnownTerm): SQL {
  const query = termQuery(term);
  const found = {
    prompt: sql`${images.words} @@ ${query}`,
    label: sql`${images.labels} @@ ${query}`,
  };
  const condition =
    term.script === 'spaced' || isFoundByPairs(term)
      ? sql`(${found.prompt} or ${found.label})`
      : sql`((${found.prompt} and ${images.prompt} ilike ${likePattern(term.text)})
          or (${found.label} and ${hasLabelWith(term.text)}))`;
  return term.negated ? not(condition) : condition;
}

/** That a text stands in a note, an alternative text, or the name of a tag or a collection. */
function hasLabelWith(text: string): SQL {
  const pattern = likePattern(text);
  return sql`(coalesce(${images.note}, '') ilike ${pattern}
    or coalesce(${images.alt}, '') ilike ${pattern}
    or exists (select from ${imageTags}
      where ${imageTags.imageId} = ${images.id} and ${imageTags.ownerId} = ${images.ownerId}
        and ${imageTags.tag} ilike ${pattern})
    or exists (select from ${collectionImages}
      join ${collections} on ${collections.id} = ${collectionImages.collectionId}
      where ${collectionImages.imageId} = ${images.id}
        and ${collectionImages.ownerId} = ${images.ownerId}
        and ${collections.name} ilike ${pattern}))`;
}

/** A term as a query of full-text search. */
export function termQuery(term: KnownTerm): SQL {
  if (term.script === 'unsegmented') {
    const lexemes = term.pairs.map(
      (pair) => `${quoted(pair)}${[...pair].length === 1 ? ':*' : ''}`,
    );
    return sql`${lexemes.join(' & ')}::tsquery`;
  }
  if (term.match === 'phrase') return sql`phraseto_tsquery('simple', ${term.text})`;
  const stem = sql`plainto_tsquery('english', ${term.text})`;
  if (!term.known) return sql`(to_tsquery('simple', ${`${quoted(term.text)}:*`}) || ${stem})`;
  // Whole words, since the planner knows how rare each of them is, and nothing of a beginning.
  return term.known.length === 0
    ? stem
    : sql`(${term.known.map(quoted).join(' | ')}::tsquery || ${stem})`;
}

/** A lexeme as the text of a query of full-text search has it. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}
