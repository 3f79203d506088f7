import { createHash } from 'node:crypto';
import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Admission, admit } from '#lib/generations/gate-rules';
import { generationJob } from '#lib/generations/job-name';
import { pauseEnd } from '#lib/generations/patience';
import type { Stop } from '#lib/generations/queue-state';
import { generations, providerGates } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { env, type Provider, provider } from '#lib/platform/env';
import { enqueue } from '#lib/platform/jobs/queue';
import { log } from '#lib/platform/log';
import type { Failure } from '#lib/platform/seedream/failure';

type Kind = Provider['kind'];
type Held = typeof providerGates.$inferSelect & { readonly now: Date };

/**
 * The gate that every call of an account goes through, whichever worker makes it: see gate-rules.ts.
 * Its row is always locked before that of any generation, or two workers could wait for each other.
 */

/**
 * Asks for one call, in the transaction that claims it: the row is held until then, so no two
 * workers are let through by the same free place.
 *
 * @param images how many the call may bring
 */
export async function askGate(tx: Db, kind: Kind, images: number): Promise<Admission> {
  const gate = await holdGate(tx, kind);
  // A statement of its own, after the row is held: what others have committed by then counts.
  const [traffic] = await tx
    .select({
      sending: sql<number>`count(*) filter (where ${generations.state} = 'dispatching')::int`,
      ahead: sql<number>`count(*) filter (where ${generations.waitingFor} = 'pace')::int`,
    })
    .from(generations)
    .where(
      and(inArray(generations.state, ['queued', 'dispatching']), eq(generations.provider, kind)),
    );
  const { SEEDREAM_CONCURRENCY: concurrency, SEEDREAM_IMAGES_PER_MINUTE: perMinute } = env();
  return admit(
    { ...gate, isStopped: gate.stoppedAt !== null },
    traffic ?? { sending: 0, ahead: 0 },
    { concurrency, imagesPerMinute: perMinute ?? null },
    images,
    gate.now,
  );
}

/** Notes what a call that was let through has used up of the pace. */
export async function payGate(tx: Db, kind: Kind, paidUntil: Date): Promise<void> {
  await tx.update(providerGates).set({ paidUntil }).where(eq(providerGates.provider, kind));
}

/**
 * One pause for all: the provider has said that there were too many. Calls that had left before it
 * said so are told the same thing, and lengthen nothing.
 *
 * @param generationId whose call was answered so
 * @returns until when nothing is sent
 */
export async function pauseGate(
  tx: Db,
  kind: Kind,
  generationId: string,
  retryAfter: string | null,
): Promise<Date> {
  const gate = await holdGate(tx, kind);
  const [call] = await tx
    .select({ sentAt: generations.dispatchedAt })
    .from(generations)
    .where(eq(generations.id, generationId));
  const isKnown = gate.pausedFrom !== null && (call?.sentAt ?? gate.now) <= gate.pausedFrom;
  const refusals = isKnown ? gate.refusals : gate.refusals + 1;
  const asked = pauseEnd(refusals, retryAfter, gate.now.getTime(), Math.random);
  const known = isKnown ? gate.pausedUntil : null;
  const pausedUntil = known && (retryAfter === null || known > asked) ? known : asked;
  const pausedFrom = isKnown ? gate.pausedFrom : gate.now;
  await tx
    .update(providerGates)
    .set({ pausedFrom, pausedUntil, refusals })
    .where(eq(providerGates.provider, kind));
  log.warn(
    { event: 'paused', provider: kind, until: pausedUntil, refusals },
    'the provider asked for a pause',
  );
  return pausedUntil;
}

/**
 * The provider answered without asking for a pause: who waited for one goes on. A call that had left
 * before the pause says nothing of it.
 *
 * @param generationId whose call was answered so
 */
export async function easeGate(tx: Db, kind: Kind, generationId: string): Promise<void> {
  const sentAt = sql`(select ${generations.dispatchedAt} from ${generations} where ${generations.id} = ${generationId})`;
  const eased = await tx
    .update(providerGates)
    .set({ refusals: 0, pausedFrom: null, pausedUntil: null })
    .where(
      and(
        eq(providerGates.provider, kind),
        gt(providerGates.refusals, 0),
        sql`${sentAt} > ${providerGates.pausedFrom}`,
      ),
    )
    .returning({ provider: providerGates.provider });
  if (eased.length > 0) await wake(tx, kind, 'rate');
}

/** Stops all calls: the key was refused or the balance is empty. */
export async function stopGate(tx: Db, kind: Kind, failure: Failure): Promise<void> {
  await holdGate(tx, kind);
  await tx
    .update(providerGates)
    .set({ stoppedAt: sql`now()`, stopped: failure, stoppedKey: keyMark() })
    // Calls that were under way then hear the same, and it is no news.
    .where(and(eq(providerGates.provider, kind), isNull(providerGates.stoppedAt)));
  log.error({ event: 'stopped', provider: kind, kind: failure.kind }, 'nothing is sent any more');
}

/** Lets calls go again, and wakes what waited for that. */
export function openGate(db: Db, kind: Kind): Promise<void> {
  return db.transaction(async (tx) => {
    await tx
      .update(providerGates)
      .set({ stoppedAt: null, stopped: null, stoppedKey: null })
      .where(eq(providerGates.provider, kind));
    await wake(tx, kind, 'stopped');
  });
}

/** At a start: that one key was refused says nothing of another. */
export async function openGateForNewKey(db: Db): Promise<void> {
  const { kind } = provider();
  const [gate] = await db.select().from(providerGates).where(eq(providerGates.provider, kind));
  if (gate?.stoppedKey && gate.stoppedKey !== keyMark()) await openGate(db, kind);
}

/** Why nothing is sent, or null. */
export async function getStop(db: Db): Promise<Stop | null> {
  const [gate] = await db
    .select({ since: providerGates.stoppedAt, failure: providerGates.stopped })
    .from(providerGates)
    .where(and(eq(providerGates.provider, provider().kind), isNotNull(providerGates.stoppedAt)));
  if (!gate?.since || !gate.failure) return null;
  return { since: gate.since.toISOString(), failure: gate.failure };
}

/** A call has ended: of those that waited for a place the oldest is next. */
export async function freePlace(db: Db, kind: Kind): Promise<void> {
  const [next] = await db
    .select({ id: generations.id })
    .from(generations)
    .where(isWaitingFor(kind, 'turn'))
    .orderBy(asc(generations.id))
    .limit(1);
  if (next) await db.transaction((tx) => wake(tx, kind, 'turn', next.id));
}

async function wake(
  tx: Db,
  kind: Kind,
  reason: 'rate' | 'turn' | 'stopped',
  id?: string,
): Promise<void> {
  const woken = await tx
    .update(generations)
    .set({ waitingFor: null, waitingUntil: null })
    .where(and(isWaitingFor(kind, reason), id === undefined ? undefined : eq(generations.id, id)))
    .returning({ id: generations.id });
  woken.sort((one, other) => one.id.localeCompare(other.id));
  for (const each of woken) await enqueue(tx, generationJob, each);
}

function isWaitingFor(kind: Kind, reason: 'rate' | 'turn' | 'stopped') {
  return and(
    eq(generations.state, 'queued'),
    eq(generations.provider, kind),
    eq(generations.waitingFor, reason),
  );
}

/** The row of the gate, locked until the transaction ends, and the database's own time. */
async function holdGate(tx: Db, kind: Kind): Promise<Held> {
  const held = () =>
    tx.select().from(providerGates).where(eq(providerGates.provider, kind)).for('update');
  let [gate] = await held();
  if (!gate) {
    await tx.insert(providerGates).values({ provider: kind }).onConflictDoNothing();
    [gate] = await held();
  }
  const { rows } = await tx.execute<{ now: string }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::text as now`,
  );
  if (!gate) throw new Error(`The gate of ${kind} is not there.`);
  return { ...gate, now: new Date(Number(rows[0]?.now)) };
}

/** Tells one key from another, and says nothing of either. */
function keyMark(): string {
  return createHash('sha256').update(`gate ${provider().apiKey}`).digest('hex').slice(0, 16);
}
