import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '#lib/platform/database/database';
import type { ShareRow } from '#lib/shares/queries';
import { shareTurns } from '#lib/shares/tables';
import { hiddenAddress, type VisitorHeaders } from '#lib/shares/visitor/visitor';

/** How often something may be done within a stretch of ten minutes. */
export const turnLimits = {
  /** With 60 guesses a stretch for everybody together, a million words take three years. */
  password: { address: 10, everybody: 60 },
  pick: { address: 300, everybody: 3000 },
  comment: { address: 20, everybody: 200 },
} as const;

export type TurnKind = keyof typeof turnLimits;

const stretchMs = 600_000;

/**
 * Takes a turn at something that strangers may not do as often as they like. Counted in the database:
 * a restart does not forget, and all processes count together.
 *
 * @param now milliseconds since 1970
 * @returns false when there were too many of this address, or of everybody, in this stretch
 */
export async function takeTurn(
  db: Db,
  share: Pick<ShareRow, 'id' | 'secret'>,
  kind: TurnKind,
  { headers, now }: { headers: VisitorHeaders; now: number },
): Promise<boolean> {
  const stretch = Math.floor(now / stretchMs);
  const turn = { shareId: share.id, kind, stretch };
  const limits = turnLimits[kind];
  const own = await count(db, { ...turn, who: hiddenAddress(headers, share.secret) });
  // One address that does not stop must not use up the turns of everybody.
  if (own > limits.address) return false;
  const all = await count(db, { ...turn, who: '' });
  if (all === 1) {
    await db
      .delete(shareTurns)
      .where(and(eq(shareTurns.shareId, share.id), lt(shareTurns.stretch, stretch)));
  }
  return all <= limits.everybody;
}

async function count(db: Db, turn: Omit<typeof shareTurns.$inferInsert, 'taken'>): Promise<number> {
  const [row] = await db
    .insert(shareTurns)
    .values({ ...turn, taken: 1 })
    .onConflictDoUpdate({
      target: [shareTurns.shareId, shareTurns.kind, shareTurns.who, shareTurns.stretch],
      set: { taken: sql`${shareTurns.taken} + 1` },
    })
    .returning({ taken: shareTurns.taken });
  return row?.taken ?? 0;
}
