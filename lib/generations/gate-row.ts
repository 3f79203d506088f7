import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Gate, GateLimits, Traffic } from '#lib/generations/gate-rules';
import { generations, providerGates } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { env, type Provider } from '#lib/platform/env';

export type Kind = Provider['kind'];

/** Why a generation sleeps: until a place is free, or until a pause is over. */
export const asleep = ['turn', 'rate'] as const;

/** A generation's place in the line: those that give way are behind all others, else the older is first. */
export type InLine = Pick<typeof generations.$inferSelect, 'id' | 'givesWay'>;

/** Nobody is ahead of it. */
const nobody: InLine = { givesWay: false, id: '00000000-0000-0000-0000-000000000000' };

/** Whether a generation is ahead of another one. */
function isAheadOf({ givesWay, id }: InLine): SQL {
  return sql`(${generations.givesWay}, ${generations.id}) < (${givesWay}::boolean, ${id}::uuid)`;
}

/**
 * The row of a gate, locked until the transaction ends. It is always locked before that of any
 * generation, or two workers could wait for each other.
 */
export async function lockGate(
  tx: Db,
  kind: Kind,
): Promise<Gate & { readonly pausedFrom: Date | null }> {
  const held = () =>
    tx.select().from(providerGates).where(eq(providerGates.provider, kind)).for('update');
  let [gate] = await held();
  if (!gate) {
    await tx.insert(providerGates).values({ provider: kind }).onConflictDoNothing();
    [gate] = await held();
  }
  if (!gate) throw new Error(`The gate of ${kind} is not there.`);
  return { ...gate, isStopped: gate.stoppedAt !== null };
}

/**
 * What goes on at a gate, and the database's own time. A statement of its own, after the row is
 * locked: what others have committed by then counts.
 *
 * @param asking the generation that asks, where one does
 */
export async function watchTraffic(
  tx: Db,
  kind: Kind,
  asking: InLine = nobody,
): Promise<Traffic & { readonly now: Date }> {
  const { state, waitingFor, waitingUntil } = generations;
  const isDue = sql`(${waitingUntil} is null or ${waitingUntil} <= clock_timestamp())`;
  const isAhead = isAheadOf(asking);
  const [traffic] = await tx
    .select({
      now: sql<string>`(extract(epoch from clock_timestamp()) * 1000)::text`,
      sending: sql<number>`count(*) filter (where ${state} = 'dispatching')::int`,
      turnsAhead: sql<number>`count(*) filter (where ${inArray(waitingFor, [...asleep])} and ${isDue} and ${isAhead})::int`,
      paceAhead: sql<number>`count(*) filter (where ${waitingFor} = 'pace' and ${isAhead})::int`,
    })
    .from(generations)
    .where(and(inArray(state, ['queued', 'dispatching']), eq(generations.provider, kind)));
  if (!traffic) throw new Error('A count has no answer.');
  return { ...traffic, now: new Date(Number(traffic.now)) };
}

/** What the settings allow the account. */
export function gateLimits(): GateLimits {
  const { SEEDREAM_CONCURRENCY: concurrency, SEEDREAM_IMAGES_PER_MINUTE: perMinute } = env();
  return { concurrency, imagesPerMinute: perMinute ?? null };
}
