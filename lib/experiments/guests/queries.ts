import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  max,
  or,
  sql,
} from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import { guestLinks, guests } from '#lib/experiments/guests/tables';
import type { GuestName } from '#lib/experiments/standings/judges';
import { experimentGenerations, experimentVotes } from '#lib/experiments/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

export type GuestLinkRow = typeof guestLinks.$inferSelect;

/** The link that a token opens at this moment, for whoever has the token; none of somebody who is shut out. */
export async function findOpenLink(db: Db, token: string): Promise<GuestLinkRow | null> {
  const { expiresAt, revokedAt } = guestLinks;
  const isOpen = and(isNull(revokedAt), or(isNull(expiresAt), gt(expiresAt, sql`now()`)));
  const isIn = and(isNull(users.suspendedAt), isNull(users.deletedAt));
  const [row] = await db
    .select({ link: guestLinks })
    .from(guestLinks)
    .innerJoin(users, eq(users.id, guestLinks.ownerId))
    .where(and(eq(guestLinks.token, token), isOpen, isIn));
  return row?.link ?? null;
}

/** More than anybody makes; of revoked ones the oldest are left out. */
const mostListed = 300;

/** The links of an owner's experiment with what came of them, the newest first. */
export function listLinkRows(db: Db, ownerId: string, experimentId: string) {
  const { id, name, token, expiresAt, revokedAt } = guestLinks;
  const { judge, at } = experimentVotes;
  return db
    .select({
      id,
      name,
      token,
      expiresAt,
      revokedAt,
      judges: countDistinct(judge),
      votes: count(experimentVotes.id),
      usedAt: max(at),
    })
    .from(guestLinks)
    .leftJoin(guests, eq(guests.linkId, id))
    .leftJoin(
      experimentVotes,
      and(
        eq(experimentVotes.experimentId, guestLinks.experimentId),
        eq(judge, sql`${guests.id}::text`),
      ),
    )
    .where(isLinkOfExperiment(ownerId, experimentId))
    .groupBy(id)
    .orderBy(desc(id))
    .limit(mostListed);
}

/** Those that were not revoked. */
export function countLinks(db: Db, ownerId: string, experimentId: string): Promise<number> {
  return db.$count(
    guestLinks,
    and(isLinkOfExperiment(ownerId, experimentId), isNull(guestLinks.revokedAt)),
  );
}

/** Everybody who has said something by a link of an owner's experiment, in the order in which they came. */
export function listGuestNames(
  db: Db,
  ownerId: string,
  experimentId: string,
): Promise<GuestName[]> {
  const { id, name, linkId } = guests;
  return db
    .select({ id, name, linkId, link: guestLinks.name })
    .from(guests)
    .innerJoin(guestLinks, eq(guestLinks.id, linkId))
    .where(isLinkOfExperiment(ownerId, experimentId))
    .orderBy(asc(id));
}

/** The guest of a link who has this cookie. */
export async function findGuest(db: Db, linkId: string, visitor: string) {
  const [row] = await db
    .select({ id: guests.id })
    .from(guests)
    .where(and(eq(guests.linkId, linkId), eq(guests.visitor, visitor)));
  return row ?? null;
}

/** Guests of a link who gave a vote: whoever only said a name is no judge yet. */
export function countJudges(
  db: Db,
  { id, experimentId }: Pick<GuestLinkRow, 'id' | 'experimentId'>,
): Promise<number> {
  const votes = db
    .select({ id: experimentVotes.id })
    .from(experimentVotes)
    .where(
      and(
        eq(experimentVotes.experimentId, experimentId),
        eq(experimentVotes.judge, sql`${guests.id}::text`),
      ),
    );
  return db.$count(guests, and(eq(guests.linkId, id), exists(votes)));
}

/** Votes that a judge has given in an owner's experiment. */
export function countVotesOf(
  db: Db,
  { ownerId, experimentId }: Pick<GuestLinkRow, 'ownerId' | 'experimentId'>,
  judge: string,
): Promise<number> {
  return db.$count(
    experimentVotes,
    and(
      eq(experimentVotes.ownerId, ownerId),
      eq(experimentVotes.experimentId, experimentId),
      eq(experimentVotes.judge, judge),
    ),
  );
}

/** Votes that all guests of a link have given together. */
export function countLinkVotes(
  db: Db,
  { id, ownerId, experimentId }: Pick<GuestLinkRow, 'id' | 'ownerId' | 'experimentId'>,
): Promise<number> {
  const judges = db
    .select({ judge: sql`${guests.id}::text` })
    .from(guests)
    .where(eq(guests.linkId, id));
  return db.$count(
    experimentVotes,
    and(
      eq(experimentVotes.ownerId, ownerId),
      eq(experimentVotes.experimentId, experimentId),
      inArray(experimentVotes.judge, judges),
    ),
  );
}

/** The keys of the smaller forms of a picture that an owner's experiment shows; null for any other. */
export async function getPictureKeys(
  db: Db,
  { ownerId, experimentId }: Pick<GuestLinkRow, 'ownerId' | 'experimentId'>,
  imageId: string,
) {
  const [row] = await db
    .select({ small: images.smallKey, large: images.largeKey })
    .from(images)
    .innerJoin(experimentGenerations, eq(experimentGenerations.generationId, images.generationId))
    .where(
      and(
        eq(images.id, imageId),
        eq(images.ownerId, ownerId),
        eq(experimentGenerations.experimentId, experimentId),
        eq(images.state, 'stored'),
        isNull(images.trashedAt),
      ),
    );
  return row ?? null;
}

function isLinkOfExperiment(ownerId: string, experimentId: string) {
  return and(eq(guestLinks.ownerId, ownerId), eq(guestLinks.experimentId, experimentId));
}
