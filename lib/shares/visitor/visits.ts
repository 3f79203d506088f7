import { and, eq, sql } from 'drizzle-orm';
import type { VisitorHeaders } from '#lib/accounts/visitors/visitor';
import type { Db } from '#lib/platform/database/database';
import { processSingleton } from '#lib/platform/process-singleton';
import type { ShareRow } from '#lib/shares/queries';
import { shares, shareVisits } from '#lib/shares/tables';
import { utcDay, visitorOfDay } from '#lib/shares/visitor/visitor';

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
  const row = visitRow(share, visit);
  if (isRemembered(row, visit.now)) return true;
  const isCounted =
    share.mostVisits === null
      ? await write(db, row)
      : await db.transaction((tx) => writeWithin(tx, row, share.mostVisits ?? 0));
  if (!isCounted) return false;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(keyOf(row), visit.now);
  return true;
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
  const row = visitRow(share, visit);
  return (await isCountedIn(db, row)) || (await visitsOf(db, share.id)) < share.mostVisits;
}

function visitRow({ id, secret }: Visited, { headers, now }: VisitOf) {
  const day = utcDay(now);
  return { shareId: id, day, visitor: visitorOfDay(headers, secret, day) };
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

async function isCountedIn(db: Db, { shareId, day, visitor }: VisitRow): Promise<boolean> {
  const found = await db.$count(
    shareVisits,
    and(
      eq(shareVisits.shareId, shareId),
      eq(shareVisits.day, day),
      eq(shareVisits.visitor, visitor),
    ),
  );
  return found > 0;
}

function visitsOf(db: Db, shareId: string): Promise<number> {
  return db.$count(shareVisits, eq(shareVisits.shareId, shareId));
}
