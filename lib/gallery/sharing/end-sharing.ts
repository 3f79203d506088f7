import { inArray, sql } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import { refreshLabelsJob } from '#lib/gallery/job-names';
import { collectionImages, collectionMembers, collections } from '#lib/gallery/tables';
import type { Db } from '#lib/platform/database/database';
import { enqueue } from '#lib/platform/jobs/queue';

/**
 * Takes out of an owner's collections the pictures of people who do not see the collection any more:
 * they could not take them out themselves. Called wherever sharing ends or a collection moves, in
 * the transaction that does it and that holds the owner's tree.
 */
export async function dropStrangers(tx: Db, ownerId: string): Promise<void> {
  const { rows } = await tx.execute<{ collectionId: string; ownerId: string }>(sql`
    with recursive above as (
      select id as inner_id, id, parent_id from ${collections} where owner_id = ${ownerId}
      union
      select above.inner_id, outer_one.id, outer_one.parent_id
      from above join ${collections} as outer_one on outer_one.id = above.parent_id
    ), dropped as (
      delete from ${collectionImages} using ${collections}
      where ${collections.id} = ${collectionImages.collectionId}
        and ${collections.ownerId} = ${ownerId} and ${collectionImages.ownerId} <> ${ownerId}
        and not exists (
          select from above
          join ${collectionMembers} on ${collectionMembers.collectionId} = above.id
          where above.inner_id = ${collections.id}
            and (${collectionMembers.personId} is null
              or ${collectionMembers.personId} = ${collectionImages.ownerId})
        )
      returning ${collectionImages.collectionId} as "collectionId", ${collectionImages.ownerId} as "ownerId"
    )
    select distinct "collectionId", "ownerId" from dropped`);
  for (const row of rows) await enqueue(tx, refreshLabelsJob, row);
}

/** Ends all sharing of some collections of an owner, as they are deleted. */
export async function endSharing(tx: Db, ownerId: string, ids: readonly string[]): Promise<void> {
  const ended = await tx
    .delete(collectionMembers)
    .where(inArray(collectionMembers.collectionId, [...ids]))
    .returning();
  for (const { collectionId: collection, personId } of ended) {
    await noteDeed(tx, {
      kind: 'collection-unshared',
      actorId: ownerId,
      ...(personId !== null && { personId }),
      details: { collection, with: personId === null ? 'everyone' : null },
    });
  }
}

/** Has the names of some collections written anew into all their pictures, whoever's they are. */
export async function refreshLabelsIn(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .selectDistinct({
      collectionId: collectionImages.collectionId,
      ownerId: collectionImages.ownerId,
    })
    .from(collectionImages)
    .where(inArray(collectionImages.collectionId, [...ids]));
  for (const row of rows) await enqueue(tx, refreshLabelsJob, row);
}
