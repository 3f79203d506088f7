import { and, type SQL, sql } from 'drizzle-orm';
import type { MendedWord } from '#lib/gallery/gallery-image';
import { findMeantWords } from '#lib/gallery/mend-words';
import { listCollectionsNamed, shownTo } from '#lib/gallery/queries';
import type { SearchQuery } from '#lib/gallery/search-filter';
import {
  filterCondition,
  mostTerms,
  type SearchContext,
  termCondition,
  termQuery,
} from '#lib/gallery/search-sql';
import { type SearchTerm, searchTerms } from '#lib/gallery/search-terms';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** A search that can be run: its conditions, and what ranks by. */
export interface SearchRun {
  readonly where: SQL | undefined;
  /** The words as one query of full-text search; null for a search without words to be found. */
  readonly ranking: SQL | null;
  readonly mended: readonly MendedWord[];
}

/** A search as it is typed, made ready for one owner's library. */
export async function prepareSearch(
  db: Db,
  ownerId: string,
  query: SearchQuery,
  clock: { readonly timeZone: string; readonly now: number },
): Promise<SearchRun> {
  const context = { ...clock, collections: await collectionsIn(db, ownerId, query) };
  return runOf(searchTerms(query.words).slice(0, mostTerms), query, context, []);
}

/**
 * The same search with the words of which nothing is in the library replaced by those that they may
 * have been meant for, or null where there is nothing to replace.
 */
export async function mendSearch(
  db: Db,
  ownerId: string,
  query: SearchQuery,
  clock: { readonly timeZone: string; readonly now: number },
): Promise<SearchRun | null> {
  const mended: MendedWord[] = [];
  const terms: SearchTerm[][] = [];
  for (const term of searchTerms(query.words).slice(0, mostTerms)) {
    const isMendable = term.script === 'spaced' && term.match === 'prefix' && !term.negated;
    const meant =
      isMendable && !(await occurs(db, ownerId, term))
        ? await findMeantWords(db, ownerId, term.text)
        : [];
    terms.push(meant.length > 0 ? meant.map((text) => ({ ...term, text }) as SearchTerm) : [term]);
    if (meant[0]) mended.push({ typed: term.text, instead: meant[0] });
  }
  if (mended.length === 0) return null;
  const context = { ...clock, collections: await collectionsIn(db, ownerId, query) };
  // The likeliest alone: what is shown has to be what is said.
  const chosen = terms.flatMap(([first]) => first ?? []);
  return runOf(chosen, query, context, mended);
}

function runOf(
  terms: readonly SearchTerm[],
  query: SearchQuery,
  context: SearchContext,
  mended: readonly MendedWord[],
): SearchRun {
  const conditions = [
    ...terms.map(termCondition),
    ...query.filters.map((filter) => filterCondition(filter, context)),
  ];
  const wanted = terms.filter(({ negated }) => !negated).map(termQuery);
  return {
    where: and(...conditions),
    ranking: wanted.length > 0 ? sql`(${sql.join(wanted, sql` || `)})` : null,
    mended,
  };
}

async function occurs(db: Db, ownerId: string, term: SearchTerm): Promise<boolean> {
  const rows = await db
    .select({ id: images.id })
    .from(images)
    .where(and(shownTo(ownerId), termCondition(term)))
    .limit(1);
  return rows.length > 0;
}

async function collectionsIn(
  db: Db,
  ownerId: string,
  query: SearchQuery,
): Promise<SearchContext['collections']> {
  const found = new Map<string, readonly string[]>();
  for (const filter of query.filters) {
    if (filter.kind !== 'in') continue;
    const name = filter.collection.toLowerCase();
    if (!found.has(name)) found.set(name, await listCollectionsNamed(db, ownerId, name));
  }
  return found;
}
