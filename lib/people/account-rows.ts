import { asc, count, eq, or } from 'drizzle-orm';
import { deeds, passkeys, sessions } from '#lib/accounts/tables';
import { apiTokens } from '#lib/accounts/tokens/tables';
import { guestLinks, guests } from '#lib/experiments/guests/tables';
import {
  experimentCells,
  experimentGenerations,
  experiments,
  experimentVotes,
} from '#lib/experiments/tables';
import {
  collectionImages,
  collectionMembers,
  collections,
  deletedCollections,
  imageTags,
  savedSearches,
} from '#lib/gallery/tables';
import { keptPrompts, promptVersions } from '#lib/library/prompts/tables';
import { libraryEntries } from '#lib/library/tables';
import { ownRows } from '#lib/people/own-rows';
import type { Db } from '#lib/platform/database/database';
import { originals, referencePictures } from '#lib/references/tables';
import { shareComments, sharePicks, shares, shareVisits } from '#lib/shares/tables';
import { personBudgets } from '#lib/spending/tables';

/** Reads all things of a kind that belong to somebody. */
type Reader = (db: Db, ownerId: string) => AsyncIterable<object>;

const allOf =
  (table: Parameters<typeof ownRows>[1]): Reader =>
  (db, ownerId) =>
    ownRows(db, table, ownerId);

/** Of which there are never many. */
const few = (read: (db: Db, ownerId: string) => PromiseLike<readonly object[]>): Reader =>
  async function* (db, ownerId) {
    yield* await read(db, ownerId);
  };

/**
 * What an account holds besides its orders, pictures and ledger, by what a line of the export is
 * called. Nothing in it opens anything: no token, no password and no secret is among it, since the
 * file may be passed on.
 */
export const accountRows: ReadonlyArray<readonly [is: string, read: Reader]> = [
  ['device', few(devicesOf)],
  ['passkey', few(passkeysOf)],
  ['token', few(tokensOf)],
  ['deed', few(deedsOf)],
  ['budget', allOf(personBudgets)],
  ['collection', allOf(collections)],
  ['in-collection', allOf(collectionImages)],
  ['collection-access', few(accessesOf)],
  ['deleted-collection', allOf(deletedCollections)],
  ['tag', allOf(imageTags)],
  ['saved-search', allOf(savedSearches)],
  ['reference-file', allOf(originals)],
  ['reference', allOf(referencePictures)],
  ['library-entry', allOf(libraryEntries)],
  ['kept-prompt', allOf(keptPrompts)],
  ['prompt-version', allOf(promptVersions)],
  ['experiment', allOf(experiments)],
  ['experiment-cell', allOf(experimentCells)],
  ['experiment-order', allOf(experimentGenerations)],
  ['vote', allOf(experimentVotes)],
  ['judge', few(judgesOf)],
  ['share', few(sharesOf)],
  ['share-visit', few(visitsOf)],
  ['pick', few(picksOf)],
  ['comment', few(commentsOf)],
];

function devicesOf(db: Db, id: string) {
  const { userAgent, ipAddress, createdAt, updatedAt, expiresAt } = sessions;
  return db
    .select({ userAgent, ipAddress, createdAt, updatedAt, expiresAt })
    .from(sessions)
    .where(eq(sessions.userId, id));
}

function passkeysOf(db: Db, id: string) {
  const { name, deviceType, createdAt } = passkeys;
  return db.select({ name, deviceType, createdAt }).from(passkeys).where(eq(passkeys.userId, id));
}

function tokensOf(db: Db, ownerId: string) {
  const { id, name, ending, scopes, createdAt, lastUsedAt, expiresAt, revokedAt } = apiTokens;
  return db
    .select({ id, name, ending, scopes, createdAt, lastUsedAt, expiresAt, revokedAt })
    .from(apiTokens)
    .where(eq(apiTokens.ownerId, ownerId));
}

/** What they did and what was done to them; where it came from is told of their own deeds only. */
async function deedsOf(db: Db, id: string) {
  const rows = await db
    .select()
    .from(deeds)
    .where(or(eq(deeds.actorId, id), eq(deeds.personId, id)))
    .orderBy(asc(deeds.id));
  return rows.map(({ at, kind, details, actorId, address }) => {
    return { at, kind, details, ...(actorId === id ? { by: 'you', address } : { by: 'another' }) };
  });
}

/** Who sees their collections, and which of others they see. */
function accessesOf(db: Db, id: string) {
  const { collectionId, personId, access, createdAt } = collectionMembers;
  return db
    .select({ collectionId, personId, access, createdAt })
    .from(collectionMembers)
    .innerJoin(collections, eq(collections.id, collectionId))
    .where(or(eq(collections.ownerId, id), eq(personId, id)));
}

function judgesOf(db: Db, ownerId: string) {
  const { experimentId, name, createdAt, expiresAt, revokedAt } = guestLinks;
  return db
    .select({
      id: guests.id,
      name: guests.name,
      experimentId,
      createdAt: guests.createdAt,
      link: { name, createdAt, expiresAt, revokedAt },
    })
    .from(guestLinks)
    .leftJoin(guests, eq(guests.linkId, guestLinks.id))
    .where(eq(guestLinks.ownerId, ownerId));
}

function sharesOf(db: Db, ownerId: string) {
  const { id, state, collectionId, experimentId, rules, expiresAt, mostVisits, createdAt } = shares;
  return db
    .select({ id, state, collectionId, experimentId, rules, expiresAt, mostVisits, createdAt })
    .from(shares)
    .where(eq(shares.ownerId, ownerId));
}

/** Counted by the day: how many there are, strangers decide. */
function visitsOf(db: Db, ownerId: string) {
  const { shareId, day } = shareVisits;
  return db
    .select({ shareId, day, visits: count() })
    .from(shareVisits)
    .innerJoin(shares, eq(shares.id, shareId))
    .where(eq(shares.ownerId, ownerId))
    .groupBy(shareId, day);
}

function picksOf(db: Db, ownerId: string) {
  const { shareId, imageId, pickedAt } = sharePicks;
  return db
    .select({ shareId, imageId, pickedAt })
    .from(sharePicks)
    .innerJoin(shares, eq(shares.id, shareId))
    .where(eq(shares.ownerId, ownerId));
}

function commentsOf(db: Db, ownerId: string) {
  const { id, shareId, imageId, name, text, hiddenAt, createdAt } = shareComments;
  return db
    .select({ id, shareId, imageId, name, text, hiddenAt, createdAt })
    .from(shareComments)
    .innerJoin(shares, eq(shares.id, shareId))
    .where(eq(shares.ownerId, ownerId));
}
