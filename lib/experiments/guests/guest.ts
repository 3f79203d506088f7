import { takeTurn } from '#lib/accounts/attempts';
import {
  hiddenAddress,
  knownVisitor,
  newVisitor,
  type VisitorHeaders,
} from '#lib/accounts/visitors/visitor';
import { type LinkTurn, takeLinkTurn } from '#lib/accounts/visitors/visitor-turns';
import { judgeAddress, mostGuests, mostGuestsOfAddress } from '#lib/experiments/guests/guest-link';
import { countJudges, findGuest, type GuestLinkRow } from '#lib/experiments/guests/queries';
import { guests } from '#lib/experiments/guests/tables';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** By this cookie a browser is the same judge again; it is given with the first answer only. */
const cookieName = 'judge';

/** How often something may be done within ten minutes. */
export const guestTurnLimits = {
  /** Twice as fast as anybody looks; several guests may share an address. */
  vote: { address: 1500, everybody: 6000 },
  /** Each page takes one, and each desk one for every other vote. */
  pairs: { address: 1500, everybody: 6000 },
  /** A browser without its cookie is another judge. */
  guest: { address: 30, everybody: 300 },
} as const;

/** After those, one comes back in a week. */
const guestsOfAddress = { most: mostGuestsOfAddress, windowSeconds: 365 * 24 * 60 * 60 };

/** Takes a turn at what guests may not do as often as they like. @returns false when it is too often */
export function takeGuestTurn(
  db: Db,
  link: LinkTurn['link'],
  kind: keyof typeof guestTurnLimits,
  headers: VisitorHeaders,
): Promise<boolean> {
  return takeLinkTurn(db, { of: 'judge', link, kind, limits: guestTurnLimits[kind] }, headers);
}

/** Whether a browser has said something by this link before. */
export async function isKnownGuest(
  db: Db,
  link: GuestLinkRow,
  headers: VisitorHeaders,
): Promise<boolean> {
  return (await guestOf(db, link, headers)) !== null;
}

/** Who is judging, as votes have it. */
export interface Guest {
  readonly id: string;
  /** For a browser that has none yet. */
  readonly cookie: string | null;
}

/**
 * The guest of a request; a new one for a browser that says something for the first time. It is kept
 * before its cookie is sent, so a cookie without a guest was made up, and makes none.
 */
export async function takeGuest(
  db: Db,
  link: GuestLinkRow,
  headers: VisitorHeaders,
): Promise<Result<Guest, 'full' | 'too-often'>> {
  const known = await guestOf(db, link, headers);
  if (known) return ok({ id: known.id, cookie: null });
  if (await hasAllJudges(db, link)) return failed('full');
  if (!(await takeGuestTurn(db, link, 'guest', headers))) return failed('too-often');
  const own = ['judge', link.id, 'guests', hiddenAddress(headers, link.secret)];
  if ((await takeTurn(db, own, guestsOfAddress)) !== null) return failed('full');
  const path = judgeAddress(link.token);
  const { visitor, cookie } = newVisitor(headers, { name: cookieName, path });
  const id = newId();
  await db.insert(guests).values({ id, ownerId: link.ownerId, linkId: link.id, visitor });
  return ok({ id, cookie });
}

/** Whether nobody who has not voted yet can become a judge by a link. */
export async function hasAllJudges(db: Db, link: GuestLinkRow): Promise<boolean> {
  return (await countJudges(db, link)) >= mostGuests;
}

async function guestOf(db: Db, { id }: GuestLinkRow, headers: VisitorHeaders) {
  const visitor = knownVisitor(headers, cookieName);
  return visitor === null ? null : findGuest(db, id, visitor);
}
