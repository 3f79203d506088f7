import { isLinkToken } from '#lib/accounts/visitors/link-token';
import { comesFromOwnPage } from '#lib/accounts/visitors/visitor';
import { findOpenLink, type GuestLinkRow } from '#lib/experiments/guests/queries';
import { database } from '#lib/platform/database/database';

/**
 * The link that a token opens. It is read at each request, so that what was ended ends at once.
 *
 * @returns null for an unknown one as for one that was revoked or is over: strangers are not told which
 */
export async function openLink(token: string): Promise<GuestLinkRow | null> {
  if (!isLinkToken(token)) return null;
  const { db } = await database();
  return findOpenLink(db, token);
}

/** The same for a request that changes something: it has to come from a page of the studio's own. */
export async function openLinkToChange(
  { headers }: Request,
  token: string,
): Promise<GuestLinkRow | null> {
  return comesFromOwnPage(headers) ? openLink(token) : null;
}
