import type { VisitorHeaders } from '#lib/accounts/visitors/visitor';
import { isKnownGuest } from '#lib/experiments/guests/guest';
import { listGuestPairs } from '#lib/experiments/guests/guest-pairs';
import { openLink } from '#lib/experiments/guests/open-link';
import { getAsked } from '#lib/experiments/queries';
import type { BlindPairs } from '#lib/experiments/standings/blind-pairs';
import type { ClientPicks } from '#lib/experiments/standings/evidence';
import { database } from '#lib/platform/database/database';

/** All that the page of a guest is made of: nothing of it says what is judged, but what its owner asks. */
export interface GuestPage {
  readonly token: string;
  /** What is asked of each pair; empty for the usual words. */
  readonly asked: string;
  /** Whether the guest has said something before, and so is known again. */
  readonly isKnown: boolean;
  /** Whether the guest is to be asked for a name first. */
  readonly asksName: boolean;
  /** Null where they were asked for too often: the desk asks once more. */
  readonly next: BlindPairs | null;
}

/** The page at a link; null where it leads to nothing, whatever the reason. */
export async function getGuestPage(
  headers: VisitorHeaders,
  token: string,
  clientPicks: ClientPicks,
): Promise<GuestPage | null> {
  const link = await openLink(token);
  if (!link) return null;
  const { db } = await database();
  const asked = await getAsked(db, link.ownerId, link.experimentId);
  const isKnown = await isKnownGuest(db, link, headers);
  const next = await listGuestPairs(link, headers, {
    passed: [],
    clientPicks,
    random: Math.random,
  });
  return { token, asked, isKnown, asksName: link.asksName && !isKnown, next };
}
