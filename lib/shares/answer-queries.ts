import { and, asc, count, countDistinct, desc, eq, isNull, max, sql } from 'drizzle-orm';
import type { Db } from '#lib/platform/database/database';
import { shareComments, sharePicks, shares } from '#lib/shares/tables';

/** A comment as everybody who sees the share reads it. */
export interface ShownComment {
  readonly imageId: string;
  readonly name: string;
  readonly text: string;
  readonly createdAt: Date;
}

const mostShown = 2000;

/** The latest comments of a share that its owner has not hidden, oldest first. */
export async function listShownComments(db: Db, shareId: string): Promise<ShownComment[]> {
  const latest = await db
    .select({
      imageId: shareComments.imageId,
      name: shareComments.name,
      text: shareComments.text,
      createdAt: shareComments.createdAt,
    })
    .from(shareComments)
    .where(and(eq(shareComments.shareId, shareId), isNull(shareComments.hiddenAt)))
    // Whoever has just written one reads that it is on the page.
    .orderBy(desc(shareComments.id))
    .limit(mostShown);
  return latest.reverse();
}

/** The pictures that one visitor has picked. */
export async function listPicksOf(db: Db, shareId: string, visitor: string): Promise<string[]> {
  const rows = await db
    .select({ imageId: sharePicks.imageId })
    .from(sharePicks)
    .where(and(eq(sharePicks.shareId, shareId), eq(sharePicks.visitor, visitor)));
  return rows.map(({ imageId }) => imageId);
}

/**
 * How many visitors of a share may have picks. Whoever wants to be more only has to leave out a cookie,
 * and each of them is one that the owner's pages have to weigh.
 */
export const mostPickers = 2000;

/**
 * Picks a picture for a visitor, or takes the pick back.
 *
 * @returns false when so many others have picked that there is no room for one more
 */
export async function setPick(
  db: Db,
  pick: { readonly shareId: string; readonly imageId: string; readonly visitor: string },
  isPicked: boolean,
): Promise<boolean> {
  if (isPicked) return db.transaction((tx) => addPick(tx, pick));
  await db
    .delete(sharePicks)
    .where(
      and(
        eq(sharePicks.shareId, pick.shareId),
        eq(sharePicks.imageId, pick.imageId),
        eq(sharePicks.visitor, pick.visitor),
      ),
    );
  return true;
}

async function addPick(tx: Db, pick: typeof sharePicks.$inferInsert): Promise<boolean> {
  const { shareId, visitor } = pick;
  const own = and(eq(sharePicks.shareId, shareId), eq(sharePicks.visitor, visitor));
  if ((await tx.$count(sharePicks, own)) === 0) {
    // One after the other: two who come at once must not both be the last one.
    await tx.select({ id: shares.id }).from(shares).where(eq(shares.id, shareId)).for('update');
    const [all] = await tx
      .select({ visitors: countDistinct(sharePicks.visitor) })
      .from(sharePicks)
      .where(eq(sharePicks.shareId, shareId));
    if ((all?.visitors ?? 0) >= mostPickers) return false;
  }
  await tx.insert(sharePicks).values(pick).onConflictDoNothing();
  return true;
}

/** Keeps what a visitor said, shown until the owner hides it. Whether they may is known by then. */
export async function addComment(
  db: Db,
  comment: Pick<typeof shareComments.$inferInsert, 'id' | 'shareId' | 'imageId' | 'name' | 'text'>,
): Promise<void> {
  await db.insert(shareComments).values(comment);
}

/** How many visitors have picked each picture of an owner's share; those without a pick are left out. */
export function countPicks(db: Db, ownerId: string, shareId: string) {
  return db
    .select({
      imageId: sharePicks.imageId,
      picks: count(),
      lastAt: max(sharePicks.pickedAt),
    })
    .from(sharePicks)
    .innerJoin(shares, eq(shares.id, sharePicks.shareId))
    .where(and(eq(shares.ownerId, ownerId), eq(sharePicks.shareId, shareId)))
    .groupBy(sharePicks.imageId);
}

/** Every comment on an owner's share, hidden ones too, oldest first. */
export function listComments(db: Db, ownerId: string, shareId: string) {
  return db
    .select({
      id: shareComments.id,
      imageId: shareComments.imageId,
      name: shareComments.name,
      text: shareComments.text,
      isHidden: sql<boolean>`${shareComments.hiddenAt} is not null`,
      createdAt: shareComments.createdAt,
    })
    .from(shareComments)
    .innerJoin(shares, eq(shares.id, shareComments.shareId))
    .where(and(eq(shares.ownerId, ownerId), eq(shareComments.shareId, shareId)))
    .orderBy(asc(shareComments.id));
}

/** What the owner does about a comment. */
export type Moderation = 'hide' | 'show' | 'delete';

/** @returns the token of the share that it stands on, or null where there is no such comment */
export async function moderateComment(
  db: Db,
  ownerId: string,
  id: string,
  what: Moderation,
): Promise<string | null> {
  const [comment] = await db
    .select({ token: shares.token })
    .from(shareComments)
    .innerJoin(shares, eq(shares.id, shareComments.shareId))
    .where(and(eq(shares.ownerId, ownerId), eq(shareComments.id, id)));
  if (!comment) return null;
  if (what === 'delete') await db.delete(shareComments).where(eq(shareComments.id, id));
  else {
    const hiddenAt = what === 'hide' ? sql`now()` : null;
    await db.update(shareComments).set({ hiddenAt }).where(eq(shareComments.id, id));
  }
  return comment.token;
}
