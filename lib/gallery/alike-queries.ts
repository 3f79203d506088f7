import { and, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { shownTo, tile } from '#lib/gallery/queries';
import { quoted } from '#lib/gallery/search-sql';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** How many of the newest that come into question are compared one by one. */
const mostCompared = 2000;

/** How many of the newest pictures are looked through before an index is asked. */
const mostLookedThrough = 8000;

/** What pictures like this one are found by; it may be in the trash. */
export async function getAlikeSource(db: Db, ownerId: string, id: string) {
  const [row] = await db
    .select({
      id: images.id,
      generationId: images.generationId,
      palette: images.palette,
      prompt: images.prompt,
    })
    .from(images)
    .where(and(eq(images.ownerId, ownerId), eq(images.id, id), eq(images.state, 'stored')));
  return row ?? null;
}

export type AlikeSource = NonNullable<Awaited<ReturnType<typeof getAlikeSource>>>;

/** A picture, and the call it came from; null for an imported one. */
export interface AlikeOrigin {
  readonly id: string;
  readonly generationId: string | null;
}

/** Pictures that are shown, but for this one and those of its set, which stand beside it anyway. */
function othersThan(ownerId: string, { id, generationId }: AlikeOrigin): SQL | undefined {
  const ofOthers =
    generationId === null
      ? undefined
      : or(isNull(images.generationId), ne(images.generationId, generationId));
  return and(shownTo(ownerId), ne(images.id, id), ofOthers);
}

/**
 * The palettes of those of the newest pictures that have a colour of each group. It costs the same
 * whatever they look like, and finds plenty where a colour is common; there, an index would lead to
 * half of the library.
 *
 * @param groups traits, as pictures are indexed by them
 */
export function listRecentPalettes(
  db: Db,
  ownerId: string,
  origin: AlikeOrigin,
  groups: ReadonlyArray<readonly string[]>,
) {
  const recent = db
    .select({ id: images.id, palette: images.palette, traits: images.traits })
    .from(images)
    .where(othersThan(ownerId, origin))
    .orderBy(desc(images.id))
    .limit(mostLookedThrough)
    .as('recent');
  return db
    .select({ id: recent.id, palette: recent.palette })
    .from(recent)
    .where(and(...groups.map((traits) => sql`${recent.traits} && ${sql.param(traits)}::text[]`)))
    .limit(mostCompared);
}

/** The palettes of the newest pictures that have a colour of each group, found by the index. */
export function listPalettes(
  db: Db,
  ownerId: string,
  origin: AlikeOrigin,
  groups: ReadonlyArray<readonly string[]>,
) {
  const hasAll = groups.map((traits) => sql`${images.traits} && ${sql.param(traits)}::text[]`);
  return (
    db
      .select({ id: images.id, palette: images.palette })
      .from(images)
      .where(and(othersThan(ownerId, origin), ...hasAll))
      // As text they sort the same, and no index promises that order: the planner thinks nothing of
      // comparing sixty traits with those of every picture, newest first, and that takes a second.
      .orderBy(sql`${images.id}::text desc`)
      .limit(mostCompared)
  );
}

/** The stems of a text, in English, without the words that say nothing. */
export async function listStems(db: Db, text: string): Promise<string[]> {
  const { rows } = await db.execute<{ stem: string }>(
    sql`select unnest(tsvector_to_array(to_tsvector('english', ${text}))) as stem`,
  );
  return rows.map(({ stem }) => stem);
}

/** What the planner's statistics say of all pictures there are, whoever's they are. */
export interface WordStatistics {
  /** How many pictures there are, about; below 0 before the first ANALYZE. */
  readonly pictures: number;
  /** In which part of them lexemes occur, 0 to 1. One that is not named is rare. */
  readonly parts: ReadonlyMap<string, number>;
}

export async function getWordStatistics(
  db: Db,
  lexemes: readonly string[],
): Promise<WordStatistics> {
  // The type of their list differs from column to column, so only its text can be read.
  const { rows } = await db.execute<{ pictures: number; lexeme: string | null; part: number }>(sql`
    select images.reltuples::float8 as pictures, common.lexeme, common.part
    from pg_class as images
    left join pg_stats as known
      on known.schemaname = 'public' and known.tablename = 'images' and known.attname = 'words'
    left join lateral unnest(
      known.most_common_elems::text::text[], known.most_common_elem_freqs
    ) as common(lexeme, part) on common.lexeme = any(${sql.param(lexemes)}::text[])
    where images.oid = 'public.images'::regclass`);
  const parts = rows.flatMap(({ lexeme, part }) =>
    lexeme === null ? [] : [[lexeme, part] as const],
  );
  return { pictures: rows[0]?.pictures ?? -1, parts: new Map(parts) };
}

export interface WeighedLexeme {
  readonly lexeme: string;
  /** What it counts for a picture to have it. */
  readonly weight: number;
}

/** The newest pictures whose prompts have any of these lexemes, each with the sum of what it has. */
export function listSharing(
  db: Db,
  ownerId: string,
  origin: AlikeOrigin,
  lexemes: readonly WeighedLexeme[],
) {
  const any = lexemes.map(({ lexeme }) => quoted(lexeme)).join(' | ');
  const counts = lexemes.map(
    ({ lexeme, weight }) =>
      sql`case when ${images.words} @@ ${quoted(lexeme)}::tsquery then ${weight}::float8 else 0 end`,
  );
  return db
    .select({
      id: images.id,
      generationId: images.generationId,
      shared: sql<number>`${sql.join(counts, sql` + `)}`,
    })
    .from(images)
    .where(and(othersThan(ownerId, origin), sql`${images.words} @@ ${any}::tsquery`))
    .orderBy(desc(images.id))
    .limit(mostCompared);
}

/** Pictures as the gallery shows them, in no order. */
export function listTiles(db: Db, ownerId: string, ids: readonly string[]) {
  return db
    .select(tile)
    .from(images)
    .where(and(shownTo(ownerId), inArray(images.id, [...ids])));
}
