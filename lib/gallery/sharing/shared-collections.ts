import { inArray, type SQL, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import type { Collection, NamedCollection } from '#lib/gallery/collection';
import { belowInside, isSeenBy } from '#lib/gallery/collection-counts';
import { type CoverRow, coverColumns, coverFor, withCover } from '#lib/gallery/collection-cover';
import type { TreeNode } from '#lib/gallery/collection-tree';
import { isShownTo, sharedWith } from '#lib/gallery/sharing/seen';
import { collections } from '#lib/gallery/tables';
import { type Db, database } from '#lib/platform/database/database';

/** A collection of somebody else's, as those see it with whom it is shared. */
export interface SharedCollection extends Collection {
  /** Null at the top of what is shared, wherever it lies in its owner's tree. */
  readonly parentId: string | null;
  /** The name of its owner. */
  readonly sharedBy: string;
  readonly canContribute: boolean;
}

/**
 * The collections that are shared with a viewer, in no order.
 *
 * @param some of them that are asked for; null for every one
 */
export async function listSharedWith(
  viewer: Viewer,
  some: readonly TreeNode[] | null = null,
): Promise<SharedCollection[]> {
  const { db } = await database();
  const ids = some?.map(({ id }) => id) ?? null;
  return listShared(db, viewer, ids ? inArray(sql`shared.id`, ids) : sql`true`);
}

/** Those of them that the viewer may put pictures into. */
export function listOpenShared(db: Db, viewer: Viewer): Promise<SharedCollection[]> {
  return listShared(db, viewer, sql`contributes`);
}

/** The same by name and place. */
export async function listNamedShared(viewer: Viewer): Promise<NamedCollection[]> {
  const { db } = await database();
  type Row = { [Column in keyof NamedCollection]: NamedCollection[Column] };
  const { rows } = await db.execute<Row>(sql`
    with ${sharedWith(viewer.id)}
    select ${collections.id}, ${collections.name}, ${sharedParent}
    from shared join ${collections} on ${collections.id} = shared.id`);
  return rows;
}

const sharedParent = sql`
  (select id from shared as outer_one where outer_one.id = ${collections.parentId}) as "parentId"`;

/** @param isAsked of rows of `shared` */
async function listShared(db: Db, viewer: Viewer, isAsked: SQL): Promise<SharedCollection[]> {
  const { rows } = await db.execute<Omit<SharedCollection, 'cover'> & CoverRow>(sql`
    with ${sharedWith(viewer.id)}, inside as (select id from shared where ${isAsked}),
      ${belowInside(isSeenBy(viewer.id))}
    select ${collections.id}, ${collections.name}, ${users.name} as "sharedBy",
      shared.contributes as "canContribute", ${sharedParent},
      coalesce(own.images, 0) as images, coalesce(below.images, own.images, 0) as "imagesBelow",
      ${coverColumns}
    from inside
    join shared on shared.id = inside.id
    join ${collections} on ${collections.id} = inside.id
    join ${users} on ${users.id} = shared.owner_id
    left join own on own.id = inside.id
    left join below on below.id = inside.id
    ${coverFor(isShownTo(viewer.id))}`);
  return rows.map(withCover);
}
