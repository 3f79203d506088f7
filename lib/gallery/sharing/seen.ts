import { type SQL, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import { collectionImages, collectionMembers, collections } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/**
 * Who sees what of others. Everything that is shared inside the studio is found by the two rules
 * here; what belongs to whoever asks is found without them, and as fast as before.
 */

/**
 * The first rule, as the beginning of a `with`: `shared (id, owner_id, contributes)`, the collections
 * of others that somebody sees, with all that lies in them. Who is suspended or deleted shares nothing.
 */
export function sharedWith(viewerId: string): SQL {
  return sql`recursive reached as (
    select ${collections.id}, ${collections.ownerId}, ${collectionMembers.access} = 'contribute' as contributes
    from ${collectionMembers}
    join ${collections} on ${collections.id} = ${collectionMembers.collectionId}
    join ${users} on ${users.id} = ${collections.ownerId}
    where (${collectionMembers.personId} = ${viewerId} or ${collectionMembers.personId} is null)
      and ${collections.ownerId} <> ${viewerId} and ${isHere}
    union
    select child.id, child.owner_id, reached.contributes
    from reached join ${collections} as child on child.parent_id = reached.id
  ), shared as (
    select id, owner_id, bool_or(contributes) as contributes from reached group by id, owner_id
  )`;
}

/**
 * The second rule, for rows of a collection joined with their image and its owner: whether somebody
 * who sees the collection sees the picture. In the trash it is gone for all, and with its owner.
 */
export function isShownTo(viewerId: string): SQL {
  return sql`(${images.state} = 'stored' and ${images.trashedAt} is null
    and (${images.ownerId} = ${viewerId} or (${isHere})))`;
}

const isHere = sql`${users.suspendedAt} is null and ${users.deletedAt} is null`;

/** A picture of somebody else's, and the collection that it is seen through. */
export interface SeenPicture {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly collectionId: string;
  readonly collectionName: string;
}

/** How many identifiers one statement names. */
const chunkSize = 500;

/**
 * Those of some pictures that are others' and that somebody sees all the same: in a collection that
 * is shared with them, or put into one of their own.
 *
 * @param ids lawful identifiers
 */
export async function listSeen(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, SeenPicture>> {
  const seen = new Map<string, SeenPicture>();
  for (let at = 0; at < ids.length; at += chunkSize) {
    for (const row of await readSeen(db, viewer.id, ids.slice(at, at + chunkSize))) {
      seen.set(row.id, row);
    }
  }
  return seen;
}

/** The same for one picture. */
export async function findSeen(db: Db, viewer: Viewer, id: string): Promise<SeenPicture | null> {
  return (await listSeen(db, viewer, [id])).get(id.toLowerCase()) ?? null;
}

async function readSeen(db: Db, viewerId: string, ids: readonly string[]) {
  type Row = { [Column in keyof SeenPicture]: SeenPicture[Column] };
  const { rows } = await db.execute<Row>(sql`
    with ${sharedWith(viewerId)}, open as (
      select id from shared union all
      select id from ${collections} where ${collections.ownerId} = ${viewerId}
    )
    select distinct on (${images.id}) ${images.id}, ${images.ownerId} as "ownerId",
      ${users.name} as "ownerName", ${collections.id} as "collectionId",
      ${collections.name} as "collectionName"
    from ${collectionImages}
    join ${images} on ${images.id} = ${collectionImages.imageId}
    join ${users} on ${users.id} = ${images.ownerId}
    join ${collections} on ${collections.id} = ${collectionImages.collectionId}
    where ${collectionImages.imageId} in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )}) and ${images.ownerId} <> ${viewerId} and ${isShownTo(viewerId)}
      and ${collectionImages.collectionId} in (select id from open)
    order by ${images.id}, ${collections.id}`);
  return rows;
}

/** What somebody has of a collection: `own`, what is shared with them, or null for nothing. */
export async function findAccess(
  db: Db,
  viewer: Viewer,
  collectionId: string,
): Promise<'own' | 'contribute' | 'view' | null> {
  const { rows } = await db.execute<{ access: 'own' | 'contribute' | 'view' }>(sql`
    with ${sharedWith(viewer.id)}
    select case when contributes then 'contribute' else 'view' end as access
    from shared where id = ${collectionId}::uuid
    union all
    select 'own' from ${collections}
    where ${collections.id} = ${collectionId}::uuid and ${collections.ownerId} = ${viewer.id}`);
  return rows[0]?.access ?? null;
}
