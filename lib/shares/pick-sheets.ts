import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Mark, MarkSheet } from '#lib/experiments/judging/evidence';
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
 * What the visitors of an owner's shares picked among the pictures of an experiment: a sheet for each
 * visitor who picked any, with all those that the share shows. Who picked nothing may not have looked.
 */
export async function listPickSheets(
  db: Db,
  ownerId: string,
  experimentId: string,
): Promise<MarkSheet[]> {
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

function listPicks(db: Db, ownerId: string, experimentId: string) {
  const { shareId, imageId, visitor } = sharePicks;
  return db
    .select({ shareId, imageId, visitor })
    .from(sharePicks)
    .innerJoin(shares, eq(shares.id, shareId))
    .innerJoin(images, eq(images.id, imageId))
    .innerJoin(experimentGenerations, isMadeFor(experimentId))
    .where(and(eq(shares.ownerId, ownerId), shownTo(ownerId)))
    .orderBy(shareId, visitor, imageId);
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
