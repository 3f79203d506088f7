import { and, type SQL, sql } from 'drizzle-orm';
import { findMatches } from '#lib/gallery/find-matches';
import type { MendedWord } from '#lib/gallery/gallery-image';
import { findMeantWords, listWordsFrom } from '#lib/gallery/mend-words';
import { listCollectionsNamed } from '#lib/gallery/queries';
import type { SearchFilter, SearchQuery } from '#lib/gallery/search-filter';
import {
  filterCondition,
  type KnownTerm,
  mostTerms,
  type SearchContext,
  termCondition,
  termQuery,
} from '#lib/gallery/search-sql';
import { type SearchTerm, searchTerms } from '#lib/gallery/search-terms';
import type { Db } from '#lib/platform/database/database';

/** A search that can be run: its conditions, and what ranks by. */
export interface SearchRun {
  readonly where: SQL | undefined;
  /** The stretch of time that it asks for, which `where` has as well: nothing else is looked at. */
  readonly from: SQL | undefined;
  /** The words as one query of full-text search; null for a search without words to be found. */
  readonly ranking: SQL | null;
  readonly mended: readonly MendedWord[];
}

/**
 * A search as it is typed, made ready for one owner's library. Words of which nothing is in the
 * library are replaced by those that they may have been meant for: as they stand nothing could be
 * found, on whichever page of it.
 */
export async function prepareSearch(
  db: Db,
  ownerId: string,
  query: SearchQuery,
  clock: { readonly timeZone: string; readonly now: number },
): Promise<SearchRun> {
  const typed = searchTerms(query.words).slice(0, mostTerms);
  const read = await Promise.all(typed.map((term) => readTerm(db, ownerId, term)));
  const context = { ...clock, collections: await collectionsIn(db, ownerId, query) };
  return runOf(
    read.map(({ term }) => term),
    query,
    context,
    read.flatMap(({ mended }) => mended ?? []),
  );
}

function runOf(
  terms: readonly KnownTerm[],
  query: SearchQuery,
  context: SearchContext,
  mended: readonly MendedWord[],
): SearchRun {
  const conditions = [
    ...terms.map(termCondition),
    ...query.filters.map((filter) => filterCondition(filter, context)),
  ];
  const days = query.filters.filter(({ kind, negated }) => isOfDays(kind) && !negated);
  const wanted = terms.filter(({ negated }) => !negated).map(termQuery);
  return {
    where: and(...conditions),
    from: and(...days.map((filter) => filterCondition(filter, context))),
    ranking: wanted.length > 0 ? sql`(${sql.join(wanted, sql` || `)})` : null,
    mended,
  };
}

function isOfDays(kind: SearchFilter['kind']): boolean {
  return kind === 'from' || kind === 'to' || kind === 'on';
}

interface ReadTerm {
  readonly term: KnownTerm;
  /** Null where it is as typed. */
  readonly mended: MendedWord | null;
}

async function readTerm(db: Db, ownerId: string, typed: SearchTerm): Promise<ReadTerm> {
  const isBeginning = typed.script === 'spaced' && typed.match === 'prefix';
  const known = isBeginning ? await listWordsFrom(db, ownerId, typed.text) : null;
  const term = { ...typed, known };
  if (typed.negated || known?.length !== 0) return { term, mended: null };
  const [instead] = await findMeantWords(db, ownerId, typed.text);
  if (instead === undefined || (await occurs(db, ownerId, term))) return { term, mended: null };
  const mended = { typed: typed.text, instead };
  return { term: { ...term, text: instead, known: [instead] }, mended };
}

/** Whether anything in the library has a word by its stem, which begins none of its words. */
async function occurs(db: Db, ownerId: string, term: KnownTerm): Promise<boolean> {
  const first = { where: termCondition(term), isDown: true, limit: 1 };
  return (await findMatches(db, ownerId, first)).length > 0;
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
