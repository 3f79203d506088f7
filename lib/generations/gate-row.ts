import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Gate, GateLimits, Traffic } from '#lib/generations/gate-rules';
import type { Waiting } from '#lib/generations/generation';
import { generations, providerGates } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { env, type Provider } from '#lib/platform/env';

export type Kind = Provider['kind'];

/** Why a generation sleeps: until a place is free, or until a pause is over. */
export const asleep = ['turn', 'rate', 'unreachable'] as const;

/** A generation's place in the line: those that give way are behind all others, else the older is first. */
export type InLine = Pick<typeof generations.$inferSelect, 'id' | 'givesWay'>;

/** Nobody is ahead of it. */
const nobody: InLine = { givesWay: false, id: '00000000-0000-0000-0000-000000000000' };

/** Whether a generation is ahead of another one. */
function isAheadOf({ givesWay, id }: InLine): SQL {
  return sql`(${generations.givesWay}, ${generations.id}) < (${givesWay}::boolean, ${id}::uuid)`;
}

/** The generations of a gate that are queued and wait for one of these. */
export function isWaitingFor(kind: Kind, reasons: readonly Waiting['reason'][]): SQL | undefined {
  const { state, provider, waitingFor } = generations;
  return and(eq(state, 'queued'), eq(provider, kind), inArray(waitingFor, [...reasons]));
}

/** The generations of a gate that are to be sent one after the other: none that is held or stopped. */
export function isInLine(kind: Kind): SQL | undefined {
  const { state, provider, waitingFor } = generations;
  const isComing = or(isNull(waitingFor), inArray(waitingFor, [...asleep, 'pace']));
  return and(eq(state, 'queued'), eq(provider, kind), isComing);
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
 * locked: what others have committed by then counts. Of those ahead no more are counted than there
 * are places at all, so that a queue of ten thousand is not read for each call.
 *
 * @param asking the generation that asks, where one does
 */
export async function watchTraffic(
  tx: Db,
  kind: Kind,
  asking: InLine = nobody,
): Promise<Traffic & { readonly now: Date }> {
  const { concurrency, imagesPerMinute } = gateLimits();
  const { state, provider, dispatchedAt } = generations;
  const turns = selectAhead(tx, kind, asking, asleep).limit(concurrency);
  const paced = selectAhead(tx, kind, asking, ['pace']);
  const pausedFrom = sql`(select paused_from from ${providerGates} where ${providerGates.provider} = ${kind})`;
  const [traffic] = await tx
    .select({
      now: sql<string>`(extract(epoch from clock_timestamp()) * 1000)::text`,
      sending: sql<number>`count(*)::int`,
      probing: sql<number>`count(*) filter (where ${dispatchedAt} > ${pausedFrom})::int`,
      turnsAhead: sql<number>`(select count(*) from (${turns}) as turns)::int`,
      // Each of these is counted: it takes its images from what the minute has left.
      paceAhead:
        imagesPerMinute === null
          ? sql<number>`0`
          : sql<number>`(select count(*) from (${paced}) as paced)::int`,
    })
    .from(generations)
    .where(and(eq(state, 'dispatching'), eq(provider, kind)));
  if (!traffic) throw new Error('A count has no answer.');
  return { ...traffic, now: new Date(Number(traffic.now)) };
}

function selectAhead(tx: Db, kind: Kind, asking: InLine, reasons: readonly Waiting['reason'][]) {
  return tx
    .select({ one: sql`1`.as('one') })
    .from(generations)
    .where(and(isWaitingFor(kind, reasons), isAheadOf(asking)));
}

/** What the settings allow the account. */
export function gateLimits(): GateLimits {
  const { SEEDREAM_CONCURRENCY: concurrency, SEEDREAM_IMAGES_PER_MINUTE: perMinute } = env();
  return { concurrency, imagesPerMinute: perMinute ?? null };
}
