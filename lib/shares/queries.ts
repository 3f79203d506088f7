import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import { experiments } from '#lib/experiments/tables';
import { collectionImages, collections } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { shareComments, shareImages, sharePicks, shares, shareVisits } from '#lib/shares/tables';

export type ShareRow = typeof shares.$inferSelect;

/** More than anybody keeps an eye on; older ones are found by their pictures. */
const mostListed = 500;

const ofShare = (table: SQL) => sql`from ${table} where share_id = ${shares.id}`;

/** How many there are to the pictures that the share shows now: who counts them sees as many. */
const countShown = ({ imageId, shareId }: typeof sharePicks | typeof shareComments) =>
  sql<number>`(
    select count(*)::int from ${imageId.table}
    join ${images} on ${images.id} = ${imageId}
      and ${images.state} = 'stored' and ${images.trashedAt} is null
    where ${shareId} = ${shares.id} and (${shares.collectionId} is null or exists (
      select from ${collectionImages}
      where ${collectionImages.collectionId} = ${shares.collectionId}
        and ${collectionImages.imageId} = ${imageId})))`;

/** What an owner is told of a share. */
const summary = {
  id: shares.id,
  token: shares.token,
  state: shares.state,
  rules: shares.rules,
  expiresAt: shares.expiresAt,
  mostVisits: shares.mostVisits,
  createdAt: shares.createdAt,
  collectionId: shares.collectionId,
  experimentId: shares.experimentId,
  hasPassword: sql<boolean>`${shares.passwordHash} is not null`,
  collection: collections.name,
  experiment: experiments.name,
  visits: sql<number>`(select count(*)::int ${ofShare(sql`${shareVisits}`)})`,
  lastVisit: sql<string | null>`(
    select to_char(max(seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    ${ofShare(sql`${shareVisits}`)})`,
  picks: countShown(sharePicks),
  comments: countShown(shareComments),
};

export type ShareSummaryRow = Awaited<ReturnType<typeof listShareRows>>[number];

/** The shares of an owner, the newest first. */
export function listShareRows(db: Db, ownerId: string) {
  return summaries(db, ownerId, undefined).orderBy(desc(shares.id)).limit(mostListed);
}

/** A share of an owner as the list of shares has it, or null. */
export async function getShareSummary(db: Db, ownerId: string, id: string) {
  const [row] = await summaries(db, ownerId, eq(shares.id, id));
  return row ?? null;
}

function summaries(db: Db, ownerId: string, which: SQL | undefined) {
  return db
    .select(summary)
    .from(shares)
    .leftJoin(
      collections,
      and(eq(collections.id, shares.collectionId), eq(collections.ownerId, ownerId)),
    )
    .leftJoin(
      experiments,
      and(eq(experiments.id, shares.experimentId), eq(experiments.ownerId, ownerId)),
    )
    .where(and(eq(shares.ownerId, ownerId), which))
    .$dynamic();
}

/** A share with all that the server knows of it, for its owner. */
export async function getShareRow(db: Db, ownerId: string, id: string): Promise<ShareRow | null> {
  const [row] = await db
    .select()
    .from(shares)
    .where(and(eq(shares.ownerId, ownerId), eq(shares.id, id)));
  return row ?? null;
}

/** The share that a token opens, for whoever has the token; none of somebody who is shut out. */
export async function findShareByToken(db: Db, token: string): Promise<ShareRow | null> {
  const isIn = and(isNull(users.suspendedAt), isNull(users.deletedAt));
  const [row] = await db
    .select({ share: shares })
    .from(shares)
    .innerJoin(users, eq(users.id, shares.ownerId))
    .where(and(eq(shares.token, token), isIn));
  return row?.share ?? null;
}

/**
 * Keeps a new share.
 *
 * @param imageIds what it shows for good, in this order; none where it follows something
 */
export async function insertShare(
  tx: Db,
  row: typeof shares.$inferInsert,
  imageIds: readonly string[],
): Promise<void> {
  await tx.insert(shares).values(row);
  if (imageIds.length === 0) return;
  await tx
    .insert(shareImages)
    .values(imageIds.map((imageId, position) => ({ shareId: row.id, imageId, position })));
}

/** @returns the share that was changed, or null where there is none */
export async function updateShare(
  db: Db,
  ownerId: string,
  id: string,
  set: Partial<Pick<ShareRow, 'rules' | 'passwordHash' | 'expiresAt' | 'mostVisits' | 'state'>>,
): Promise<ShareRow | null> {
  const [row] = await db
    .update(shares)
    .set(set)
    // What was revoked stays so: nobody is told that a link is dead and finds it alive later.
    .where(and(eq(shares.ownerId, ownerId), eq(shares.id, id), sql`${shares.state} <> 'revoked'`))
    .returning();
  return row ?? null;
}

/** @returns whether there was one that was revoked. What anybody said in it goes with it. */
export async function deleteRevoked(db: Db, ownerId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(shares)
    .where(and(eq(shares.ownerId, ownerId), eq(shares.id, id), eq(shares.state, 'revoked')))
    .returning({ id: shares.id });
  return gone.length > 0;
}
