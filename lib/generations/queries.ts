import { and, asc, desc, eq, inArray, lt, not, sql } from 'drizzle-orm';
import { getStop } from '#lib/generations/gate';
import type { QueueState } from '#lib/generations/queue-state';
import { generations, images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';

export type GenerationRow = typeof generations.$inferSelect;
export type ImageRow = Awaited<ReturnType<typeof listImagesOf>>[number];

export interface PendingLink {
  readonly id: string;
  readonly link: string;
  /** When the answer came that holds it. */
  readonly linkedAt: Date;
}

/** A generation with its images, for its owner. */
export interface OwnedGeneration {
  readonly generation: GenerationRow;
  readonly images: readonly ImageRow[];
}

/** For the worker, which acts for everybody and only ever holds an identifier. */
export async function getGenerationForWork(db: Db, id: string): Promise<GenerationRow | null> {
  const [row] = await db.select().from(generations).where(eq(generations.id, id));
  return row ?? null;
}

/** The pictures of a generation that are not kept yet, in the order of the answer. */
export async function listLinks(db: Db, generationId: string): Promise<PendingLink[]> {
  const rows = await db
    .select({ id: images.id, link: images.link, linkedAt: images.createdAt })
    .from(images)
    .where(and(eq(images.generationId, generationId), eq(images.state, 'pending')))
    .orderBy(asc(images.position));
  return rows.map((row) => ({ ...row, link: row.link ?? '' }));
}

/** Newest first. @param before the identifier of the last one of the page before */
export async function listGenerations(
  db: Db,
  ownerId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<OwnedGeneration[]> {
  const older = before === null ? undefined : lt(generations.id, before);
  const rows = await db
    .select()
    .from(generations)
    .where(and(eq(generations.ownerId, ownerId), older))
    .orderBy(desc(generations.id))
    .limit(limit);
  return withImages(db, ownerId, rows);
}

export async function getGeneration(
  db: Db,
  ownerId: string,
  id: string,
): Promise<OwnedGeneration | null> {
  const [owned] = await listGenerationsById(db, ownerId, [id]);
  return owned ?? null;
}

/** Those of an owner's generations that have these identifiers, the first ordered first. */
export async function listGenerationsById(
  db: Db,
  ownerId: string,
  ids: readonly string[],
): Promise<OwnedGeneration[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(generations)
    .where(and(eq(generations.ownerId, ownerId), inArray(generations.id, [...ids])))
    .orderBy(asc(generations.id));
  return withImages(db, ownerId, rows);
}

/** Everything that may have changed since a cursor was taken, oldest first. */
export async function listChangedSince(
  db: Db,
  ownerId: string,
  cursor: string,
  limit: number,
): Promise<OwnedGeneration[]> {
  const rows = await db
    .select()
    .from(generations)
    .where(and(eq(generations.ownerId, ownerId), sql`${generations.changedIn} >= ${cursor}::xid8`))
    .orderBy(asc(generations.changedIn))
    .limit(limit);
  return withImages(db, ownerId, rows);
}

/** Nobody looks at more cards that wait. */
const mostPlaces = 500;

/** What the queued generations of an owner wait behind. */
export async function getQueueState(db: Db, ownerId: string): Promise<QueueState> {
  const { id, ownerId: owner, provider: kind, state, givesWay } = generations;
  const isInLine = and(eq(state, 'queued'), eq(kind, provider().kind), not(givesWay));
  const place = sql<number>`(row_number() over (order by ${id}))::int`.as('place');
  const line = db.select({ id, owner, place }).from(generations).where(isInLine).as('line');
  const own = await db
    .select({ id: line.id, place: line.place })
    .from(line)
    .where(eq(line.owner, ownerId))
    .orderBy(asc(line.place))
    .limit(mostPlaces);
  const places = Object.fromEntries(own.map((each) => [each.id, each.place]));
  return { places, stop: await getStop(db) };
}

/**
 * A place in the stream of changes: the oldest transaction that may still be open. Whatever a query
 * made after this does not show was changed in that transaction or a later one.
 */
export async function takeCursor(db: Db): Promise<string> {
  const { rows } = await db.execute<{ cursor: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as cursor`,
  );
  return rows[0]?.cursor ?? '0';
}

async function withImages(
  db: Db,
  ownerId: string,
  rows: readonly GenerationRow[],
): Promise<OwnedGeneration[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const found = await listImagesOf(db, ownerId, ids);
  const byGeneration = Map.groupBy(found, (image) => image.generationId);
  return rows.map((generation) => ({ generation, images: byGeneration.get(generation.id) ?? [] }));
}

function listImagesOf(db: Db, ownerId: string, generationIds: readonly string[]) {
  const { id, generationId, position, state, missing, trashedAt } = images;
  const { width, height, sizeBytes, mediaType, placeholder } = images;
  const file = { width, height, sizeBytes, mediaType, placeholder };
  return db
    .select({ id, generationId, position, state, missing, trashedAt, ...file })
    .from(images)
    .where(and(eq(images.ownerId, ownerId), inArray(images.generationId, [...generationIds])))
    .orderBy(asc(images.position));
}
