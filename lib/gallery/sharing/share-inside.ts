import { and, asc, eq, isNotNull, isNull, ne, type SQL } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import { lockTree } from '#lib/gallery/collection-change';
import { pathTo } from '#lib/gallery/collection-tree';
import type { Access, AccessList } from '#lib/gallery/sharing/access';
import { dropStrangers } from '#lib/gallery/sharing/end-sharing';
import { collectionMembers, collections } from '#lib/gallery/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** Why nothing was shared: the collection is not theirs, or there is no such person. */
export type SharingFailure = { readonly code: 'not-found' };

export interface AccessChange {
  readonly id: string;
  /** Null for everyone in the studio. */
  readonly personId: string | null;
  /** Null ends it. */
  readonly access: Access | null;
}

/**
 * Says what somebody, or everyone, has of an owner's collection and all that lies in it. It holds
 * from their next request on. Where it ends, what they had put into it goes with them.
 */
export function setAccess(
  db: Db,
  owner: Viewer,
  { id, personId, access }: AccessChange,
): Promise<Result<null, SharingFailure>> {
  return db.transaction(async (tx) => {
    const isTheirs = (await lockTree(tx, owner.id)).some((node) => node.id === id);
    if (!isTheirs || !(await isSomebody(tx, owner.id, personId))) {
      return failed({ code: 'not-found' as const });
    }
    const [had] = await tx
      .delete(collectionMembers)
      .where(and(eq(collectionMembers.collectionId, id), isFor(personId)))
      .returning({ access: collectionMembers.access });
    if (access !== null) {
      await tx.insert(collectionMembers).values({ collectionId: id, personId, access });
    }
    if ((had?.access ?? null) === access) return ok(null);
    if (access === null) await dropStrangers(tx, owner.id);
    await noteDeed(tx, {
      kind: access === null ? 'collection-unshared' : 'collection-shared',
      actorId: owner.id,
      ...(personId !== null && { personId }),
      details: { collection: id, access, with: personId === null ? 'everyone' : null },
    });
    return ok(null);
  });
}

/** Who sees a collection of an owner, and everybody with whom it could be shared. */
export async function listAccess(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<AccessList, SharingFailure>> {
  const nodes = await db
    .select({ id: collections.id, parentId: collections.parentId, name: collections.name })
    .from(collections)
    .where(eq(collections.ownerId, owner.id));
  const path = pathTo(nodes, id);
  if (path.length === 0) return failed({ code: 'not-found' });
  const members = await listMembers(db, owner.id);
  const here = members.filter(({ collectionId }) => collectionId === id);
  const accessOf = (personId: string | null) =>
    here.find((each) => each.personId === personId)?.access ?? null;
  const people = await listOthers(db, owner.id);
  const isShared = ({ id: each }: { readonly id: string }) =>
    members.some(({ collectionId }) => collectionId === each);
  return ok({
    everyone: accessOf(null),
    people: people.map(({ email, ...person }) => ({
      ...person,
      email: people.filter(({ name }) => name === person.name).length > 1 ? email : null,
      access: accessOf(person.id),
    })),
    above: path.slice(0, -1).findLast(isShared)?.name ?? null,
  });
}

function listMembers(db: Db, ownerId: string) {
  const { collectionId, personId, access } = collectionMembers;
  return db
    .select({ collectionId, personId, access })
    .from(collectionMembers)
    .innerJoin(collections, eq(collections.id, collectionId))
    .where(eq(collections.ownerId, ownerId));
}

function listOthers(db: Db, ownerId: string) {
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(isOther(ownerId))
    .orderBy(asc(users.name), asc(users.id));
}

async function isSomebody(tx: Db, ownerId: string, personId: string | null): Promise<boolean> {
  if (personId === null) return true;
  return (await tx.$count(users, and(isOther(ownerId), eq(users.id, personId)))) > 0;
}

/** Who has an account, but the owner themselves; the suspended, too, since they may come back. */
function isOther(ownerId: string): SQL | undefined {
  return and(ne(users.id, ownerId), isNotNull(users.email), isNull(users.deletedAt));
}

function isFor(personId: string | null): SQL {
  const { personId: column } = collectionMembers;
  return personId === null ? isNull(column) : eq(column, personId);
}
