import type { VisitorHeaders } from '#lib/accounts/visitors/visitor';
import { database } from '#lib/platform/database/database';
import type { ShareRow } from '#lib/shares/queries';
import { readToken } from '#lib/shares/share-address';
import { isDoorOpen } from '#lib/shares/visitor/door';
import { findShare, type OpenShare } from '#lib/shares/visitor/open-share';
import { isLinkPreview, isOwner } from '#lib/shares/visitor/uncounted';
import { countVisit, mayStillSee, type VisitOf } from '#lib/shares/visitor/visits';

/** What somebody who comes to an address is met with. */
export type Admission =
  | { readonly is: 'open'; readonly open: OpenShare }
  /** A program that makes a card of a link, and is not counted where others are: the card is for it. */
  | { readonly is: 'card'; readonly open: OpenShare }
  /** There is a password, and it is not known. */
  | { readonly is: 'locked'; readonly share: ShareRow }
  /** Unknown, paused, expired, revoked, or full: strangers are not told which. */
  | { readonly is: 'gone' };

const gone: Admission = { is: 'gone' };

/**
 * Decides about a request to a share; every page, picture and file of it is asked for here first.
 *
 * @param segment of the address: the readable name and the token
 * @param isVisit whether it counts as a visit, as a page does and a picture does not
 */
export async function admit(
  headers: VisitorHeaders,
  segment: string,
  isVisit: boolean,
): Promise<Admission> {
  const token = readToken(segment);
  const found = token === null ? null : await findShare(token);
  const now = Date.now();
  if (!found || !isRunning(found.share, now)) return gone;
  const { share } = found;
  if (!isDoorOpen(share, headers, now)) return { is: 'locked', share };
  const isPreview = isLinkPreview(headers);
  const isIn = await mayComeIn(share, { headers, now }, isVisit && !isPreview);
  if (!isIn) return gone;
  return { is: isPreview && share.mostVisits !== null ? 'card' : 'open', open: await found.open() };
}

/** The owner may at any time, and is not counted: who tries a link must not use it up. */
async function mayComeIn(share: ShareRow, visit: VisitOf, isVisit: boolean): Promise<boolean> {
  const { db } = await database();
  if (!isVisit) return (await mayStillSee(db, share, visit)) || isOwner(share, visit.headers);
  return (await isOwner(share, visit.headers)) || countVisit(db, share, visit);
}

/** The share to whoever may see it, for files and answers; null to everybody else. */
export async function admitted(
  headers: VisitorHeaders,
  segment: string,
): Promise<OpenShare | null> {
  const admission = await admit(headers, segment, false);
  return admission.is === 'open' ? admission.open : null;
}

/** The share to whoever may see what is shown beside a link of it; null to everybody else. */
export async function admittedToCard(
  headers: VisitorHeaders,
  segment: string,
): Promise<OpenShare | null> {
  const admission = await admit(headers, segment, false);
  return admission.is === 'open' || admission.is === 'card' ? admission.open : null;
}

/** Whether a share is to be seen at all at a moment. @param now milliseconds since 1970 */
export function isRunning(
  { state, expiresAt }: Pick<ShareRow, 'state' | 'expiresAt'>,
  now: number,
): boolean {
  return state === 'live' && (expiresAt === null || expiresAt.getTime() > now);
}
