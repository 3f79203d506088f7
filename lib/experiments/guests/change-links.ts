import { and, eq, isNull, sql } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import type { Viewer } from '#lib/accounts/viewer';
import { newLinkSecret, newLinkToken } from '#lib/accounts/visitors/link-secrets';
import {
  type GuestLinkFailure,
  judgeAddress,
  mostLinks,
  type NewGuestLink,
} from '#lib/experiments/guests/guest-link';
import { countLinks } from '#lib/experiments/guests/queries';
import { guestLinks } from '#lib/experiments/guests/tables';
import { holdExperiment } from '#lib/experiments/queries';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** A link that works from now on. */
export interface MadeGuestLink {
  readonly id: string;
  /** Without the origin. */
  readonly address: string;
}

/** Makes a link by which anybody who has it judges an owner's experiment. */
export function makeGuestLink(
  db: Db,
  owner: Viewer,
  { experimentId, name, asksName, expiresAt }: NewGuestLink,
): Promise<Result<MadeGuestLink, GuestLinkFailure>> {
  return db.transaction(async (tx) => {
    const experiment = await holdExperiment(tx, owner.id, experimentId);
    if (!experiment) return failed({ code: 'not-found' });
    if ((await countLinks(tx, owner.id, experimentId)) >= mostLinks) {
      return failed({ code: 'over-limit' });
    }
    const link = {
      id: newId(),
      ownerId: owner.id,
      experimentId,
      name,
      token: newLinkToken(),
      secret: newLinkSecret(),
      asksName,
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    };
    await tx.insert(guestLinks).values(link);
    const details = { experiment: experimentId, link: link.id };
    await noteDeed(tx, { kind: 'judges-invited', actorId: owner.id, details });
    return ok({ id: link.id, address: judgeAddress(link.token) });
  });
}

/** From the next request on it opens nothing, for good. What its guests said goes on to count. */
export function revokeGuestLink(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<null, GuestLinkFailure>> {
  const isOwn = and(eq(guestLinks.ownerId, owner.id), eq(guestLinks.id, id));
  return db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(guestLinks)
      .set({ revokedAt: sql`now()` })
      .where(and(isOwn, isNull(guestLinks.revokedAt)))
      .returning({ experiment: guestLinks.experimentId });
    if (!revoked) return failed({ code: 'not-found' });
    const details = { ...revoked, link: id };
    await noteDeed(tx, { kind: 'judges-link-revoked', actorId: owner.id, details });
    return ok(null);
  });
}
