import { and, count, desc, eq, exists, inArray, isNotNull, isNull, max, or } from 'drizzle-orm';
import type { Mark, MarkSheet } from '#lib/experiments/judging/evidence';
import type { ClientPicks } from '#lib/experiments/standings/evidence';
import { experimentGenerations } from '#lib/experiments/tables';
import { shownTo } from '#lib/gallery/queries';
import { collectionImages } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { shareImages, sharePicks, shares } from '#lib/shares/tables';

/** A picture of an experiment that a share shows. */
interface Shown {
  readonly shareId: string;
  readonly imageId: string;
  /** Of which it is. */
  readonly cell: number;
}

/**
 * How many visitors are heard, the latest: a sheet has all pictures of a share, and strangers decide
 * how many sheets there are.
 */
export const mostSheets = 300;

/** What the visitors of an owner's shares picked among the pictures of an experiment. */
export const clientPicks: ClientPicks = { listSheets, count: countPicked };

/**
 * A sheet for each visitor who picked any, with all those that the share shows. Who picked nothing may
 * not have looked.
 */
async function listSheets(db: Db, ownerId: string, experimentId: string): Promise<MarkSheet[]> {
  const picks = await listPicks(db, ownerId, experimentId);
  if (picks.length === 0) return [];
  const shareIds = [...new Set(picks.map(({ shareId }) => shareId))];
  const of = { ownerId, experimentId, shareIds };
  const shown = [...(await listFrozen(db, of)), ...(await listLive(db, of))];
  const byShare = Map.groupBy(shown, ({ shareId }) => shareId);
  const byVisitor = Map.groupBy(picks, ({ shareId, visitor }) => `${shareId} ${visitor}`);
  return [...byVisitor.values()].map((own) => {
    const picked = new Set(own.map(({ imageId }) => imageId));
    return (byShare.get(own[0]?.shareId ?? '') ?? []).map(
      ({ imageId, cell }): Mark => ({ variant: cell, stars: null, isChosen: picked.has(imageId) }),
    );
  });
}

const { shareId, imageId, visitor } = sharePicks;

function listPicks(db: Db, ownerId: string, experimentId: string) {
  const latest = latestVisitors(db, ownerId, experimentId);
  return db
    .select({ shareId, imageId, visitor })
    .from(sharePicks)
    .innerJoin(latest, and(eq(latest.shareId, shareId), eq(latest.visitor, visitor)))
    .innerJoin(shares, eq(shares.id, shareId))
    .innerJoin(images, eq(images.id, imageId))
    .innerJoin(experimentGenerations, isMadeFor(experimentId))
    .where(and(eq(shares.ownerId, ownerId), shownTo(ownerId)))
    .orderBy(shareId, visitor, imageId);
}

async function countPicked(db: Db, ownerId: string, experimentId: string): Promise<number> {
  const latest = latestVisitors(db, ownerId, experimentId);
  const [row] = await db
    .select({ picks: count() })
    .from(sharePicks)
    .innerJoin(latest, and(eq(latest.shareId, shareId), eq(latest.visitor, visitor)))
    .innerJoin(shares, eq(shares.id, shareId))
    .innerJoin(images, eq(images.id, imageId))
    .innerJoin(experimentGenerations, isMadeFor(experimentId))
    .where(and(eq(shares.ownerId, ownerId), shownTo(ownerId), isStillShown(db)));
  return row?.picks ?? 0;
}

/**
 * Who picked any of the pictures last, among all shares that show some. A shared report is none of
 * them: it shows who leads, so that what is picked there says nothing new.
 */
function latestVisitors(db: Db, ownerId: string, experimentId: string) {
  return db
    .select({ shareId, visitor })
    .from(sharePicks)
    .innerJoin(shares, eq(shares.id, shareId))
    .innerJoin(images, eq(images.id, imageId))
    .innerJoin(experimentGenerations, isMadeFor(experimentId))
    .where(and(eq(shares.ownerId, ownerId), isNull(shares.experimentId), shownTo(ownerId)))
    .groupBy(shareId, visitor)
    .orderBy(desc(max(sharePicks.pickedAt)), shareId, visitor)
    .limit(mostSheets)
    .as('latest');
}

/** Whether a pick's share shows its picture now, as it stands on a sheet. */
function isStillShown(db: Db) {
  const { collectionId } = shares;
  const frozen = db
    .select({ imageId: shareImages.imageId })
    .from(shareImages)
    .where(and(eq(shareImages.shareId, shareId), eq(shareImages.imageId, imageId)));
  const live = db
    .select({ imageId: collectionImages.imageId })
    .from(collectionImages)
    .where(
      and(
        eq(collectionImages.collectionId, collectionId),
        eq(collectionImages.imageId, imageId),
        eq(collectionImages.ownerId, shares.ownerId),
      ),
    );
  return or(and(isNull(collectionId), exists(frozen)), and(isNotNull(collectionId), exists(live)));
}

interface Of {
  readonly ownerId: string;
  readonly experimentId: string;
  readonly shareIds: readonly string[];
}

/** Those of frozen shares. */
function listFrozen(db: Db, { ownerId, experimentId, shareIds }: Of): Promise<Shown[]> {
  return db
    .select({ shareId: shares.id, imageId: images.id, cell: experimentGenerations.cell })
    .from(shares)
    .innerJoin(shareImages, eq(shareImages.shareId, shares.id))
    .innerJoin(images, eq(images.id, shareImages.imageId))
    .innerJoin(experimentGenerations, isMadeFor(experimentId))
    .where(and(isOneOf(ownerId, shareIds), isNull(shares.collectionId), shownTo(ownerId)))
    .orderBy(shares.id, images.id);
}

/** Those of shares that follow a collection, as it is now. */
function listLive(db: Db, { ownerId, experimentId, shareIds }: Of): Promise<Shown[]> {
  return db
    .select({ shareId: shares.id, imageId: images.id, cell: experimentGenerations.cell })
    .from(shares)
    .innerJoin(collectionImages, eq(collectionImages.collectionId, shares.collectionId))
    .innerJoin(images, eq(images.id, collectionImages.imageId))
    .innerJoin(experimentGenerations, isMadeFor(experimentId))
    .where(
      and(
        isOneOf(ownerId, shareIds),
        isNotNull(shares.collectionId),
        eq(collectionImages.ownerId, ownerId),
        shownTo(ownerId),
      ),
    )
    .orderBy(shares.id, images.id);
}

function isMadeFor(experimentId: string) {
  return and(
    eq(experimentGenerations.generationId, images.generationId),
    eq(experimentGenerations.experimentId, experimentId),
  );
}

function isOneOf(ownerId: string, shareIds: readonly string[]) {
  return and(eq(shares.ownerId, ownerId), inArray(shares.id, [...shareIds]));
}
