import { takeTurn } from '#lib/accounts/attempts';
import { hiddenAddress, type VisitorHeaders } from '#lib/accounts/visitors/visitor';
import type { Db } from '#lib/platform/database/database';

/** How often something may be done within ten minutes: from one address, and by all together. */
export interface VisitorLimits {
  readonly address: number;
  readonly everybody: number;
}

/** What is done, and at which link. */
export interface LinkTurn {
  /** `share` or whatever the link leads to. */
  readonly of: string;
  readonly link: { readonly id: string; readonly secret: string };
  readonly kind: string;
  readonly limits: VisitorLimits;
}

const windowSeconds = 600;

/**
 * Takes a turn at something that strangers may not do as often as they like.
 *
 * @returns false when there were too many of this address, or of everybody
 */
export async function takeLinkTurn(
  db: Db,
  { of, link, kind, limits }: LinkTurn,
  headers: VisitorHeaders,
): Promise<boolean> {
  const what = [of, link.id, kind];
  const own = [...what, hiddenAddress(headers, link.secret)];
  // One address that does not stop must not use up the turns of everybody.
  if ((await takeTurn(db, own, { most: limits.address, windowSeconds })) !== null) return false;
  return (await takeTurn(db, what, { most: limits.everybody, windowSeconds })) === null;
}
