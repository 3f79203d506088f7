import { and, type SQL, sql } from 'drizzle-orm';
import type { MendedWord } from '#lib/gallery/gallery-image';
import { findMeantWords, listWordsFrom } from '#lib/gallery/mend-words';
import { listCollectionsNamed, shownTo } from '#lib/gallery/queries';
import type { SearchFilter, SearchQuery } from '#lib/gallery/search-filter';
import {
  filterCondition,
  type KnownTerm,
  mostTerms,
  type SearchContext,
  termCondition,
  termQuery,
} from '#lib/gallery/search-sql';
import { searchTerms } from '#lib/gallery/search-terms';
import { images } from '#lib/generations/tables';
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

/** A search as it is typed, made ready for one owner's library. */
export async function prepareSearch(
  db: Db,
  ownerId: string,
  query: SearchQuery,
  clock: { readonly timeZone: string; readonly now: number },
): Promise<SearchRun> {
  const context = { ...clock, collections: await collectionsIn(db, ownerId, query) };
  return runOf(await termsOf(db, ownerId, query), query, context, []);
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
  const terms: KnownTerm[] = [];
  for (const term of await termsOf(db, ownerId, query)) {
    const isMendable = term.script === 'spaced' && term.match === 'prefix' && !term.negated;
    const meant =
      isMendable && !(await occurs(db, ownerId, term))
        ? await findMeantWords(db, ownerId, term.text)
        : [];
    const [instead] = meant;
    if (!instead) terms.push(term);
    else {
      mended.push({ typed: term.text, instead });
      terms.push({ ...term, text: instead, known: [instead] } as KnownTerm);
    }
  }
  if (mended.length === 0) return null;
  const context = { ...clock, collections: await collectionsIn(db, ownerId, query) };
  return runOf(terms, query, context, mended);
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

async function termsOf(db: Db, ownerId: string, query: SearchQuery): Promise<KnownTerm[]> {
  const terms = searchTerms(query.words).slice(0, mostTerms);
  return Promise.all(
    terms.map(async (term) => {
      const isBeginning = term.script === 'spaced' && term.match === 'prefix';
      return { ...term, known: isBeginning ? await listWordsFrom(db, ownerId, term.text) : null };
    }),
  );
}

/**
 * Whether anything in the library has a word, as it stands or by its stem. Materialized, so that it
 * is planned as if all were wanted: for a first one alone Postgres would read row after row.
 */
async function occurs(db: Db, ownerId: string, term: KnownTerm): Promise<boolean> {
  if (term.known?.length !== 0) return true;
  const found = db
    .select({ id: images.id })
    .from(images)
    .where(and(shownTo(ownerId), termCondition(term)));
  const { rows } = await db.execute(
    sql`with found as materialized (${found}) select 1 from found limit 1`,
  );
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
