import { and, eq, inArray, sql } from 'drizzle-orm';
import { takeTurn } from '#lib/accounts/attempts';
import { hiddenAddress, type VisitorHeaders } from '#lib/accounts/visitors/visitor';
import type { Db } from '#lib/platform/database/database';
import { processSingleton } from '#lib/platform/process-singleton';
import type { ShareRow } from '#lib/shares/queries';
import { shares, shareVisits } from '#lib/shares/tables';
import { addressOfDay, utcDay, visitorOfDay } from '#lib/shares/visitor/visitor';

type Visited = Pick<ShareRow, 'id' | 'secret' | 'mostVisits'>;

export interface VisitOf {
  readonly headers: VisitorHeaders;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Somebody who looks on and on is written down again only after this long. */
const againMs = 60_000;
const mostRemembered = 20_000;

/** When each visit was written down last. */
const remembered = processSingleton('share-visits', () => new Map<string, number>());

/**
 * Counts a visit: each visitor once a day.
 *
 * @returns false when the share has had as many visits as it may, and this would be another one
 */
export async function countVisit(db: Db, share: Visited, visit: VisitOf): Promise<boolean> {
  const own = visitRow(share, visit);
  const together = visitRow(share, visit, addressOfDay);
  if (isRemembered(own, visit.now) || isRemembered(together, visit.now)) return true;
  const isToldApart = (await isCountedIn(db, own)) || (await takeOwnVisit(db, share, visit));
  const row = isToldApart ? own : together;
  const isCounted =
    share.mostVisits === null
      ? await write(db, row)
      : await db.transaction((tx) => writeWithin(tx, row, share.mostVisits ?? 0));
  if (!isCounted) return false;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(keyOf(row), visit.now);
  return true;
}

/**
 * So many browsers of one address are told apart in a day; all others are one visitor together. An
 * office shares an address, but a browser's name is whatever it says, and each is a row to keep.
 */
export const mostBrowsers = 30;
const daySeconds = 24 * 60 * 60;

/** Where visits are limited, one address cannot use up more than about half of them in a moment. */
async function takeOwnVisit(db: Db, share: Visited, { headers }: VisitOf): Promise<boolean> {
  const what = ['share', share.id, 'visit', hiddenAddress(headers, share.secret)];
  const most = Math.min(
    mostBrowsers,
    Math.ceil((share.mostVisits ?? Number.POSITIVE_INFINITY) / 2),
  );
  return (await takeTurn(db, what, { most, windowSeconds: daySeconds })) === null;
}

/** Whether a visit was counted so lately that it needs not be looked at again. */
export function wasJustCounted(share: Visited, visit: VisitOf): boolean {
  return isRemembered(visitRow(share, visit), visit.now);
}

function isRemembered(row: VisitRow, now: number): boolean {
  const last = remembered.get(keyOf(row));
  return last !== undefined && now - last < againMs;
}

const keyOf = ({ shareId, day, visitor }: VisitRow) => `${shareId} ${day} ${visitor}`;

/** Whether files may be sent to somebody: who was counted goes on to see what others cannot any more. */
export async function mayStillSee(db: Db, share: Visited, visit: VisitOf): Promise<boolean> {
  if (share.mostVisits === null) return true;
  const own = visitRow(share, visit);
  const together = visitRow(share, visit, addressOfDay);
  if (await isCountedIn(db, own, together.visitor)) return true;
  return (await visitsOf(db, share.id)) < share.mostVisits;
}

function visitRow({ id, secret }: Visited, { headers, now }: VisitOf, visitorOf = visitorOfDay) {
  const day = utcDay(now);
  return { shareId: id, day, visitor: visitorOf(headers, secret, day) };
}

type VisitRow = ReturnType<typeof visitRow>;

async function write(db: Db, row: VisitRow): Promise<true> {
  await db
    .insert(shareVisits)
    .values(row)
    .onConflictDoUpdate({
      target: [shareVisits.shareId, shareVisits.day, shareVisits.visitor],
      set: { seenAt: sql`now()` },
    });
  return true;
}

/** One after the other: two who come at once must not both be the last one. */
async function writeWithin(tx: Db, row: VisitRow, most: number): Promise<boolean> {
  await tx.select({ id: shares.id }).from(shares).where(eq(shares.id, row.shareId)).for('update');
  const mayCome = (await isCountedIn(tx, row)) || (await visitsOf(tx, row.shareId)) < most;
  return mayCome && write(tx, row);
}

/** @param others by which they may be counted instead */
async function isCountedIn(
  db: Db,
  { shareId, day, visitor }: VisitRow,
  ...others: readonly string[]
): Promise<boolean> {
  const found = await db.$count(
    shareVisits,
    and(
      eq(shareVisits.shareId, shareId),
      eq(shareVisits.day, day),
      inArray(shareVisits.visitor, [visitor, ...others]),
    ),
  );
  return found > 0;
}

function visitsOf(db: Db, shareId: string): Promise<number> {
  return db.$count(shareVisits, eq(shareVisits.shareId, shareId));
}
