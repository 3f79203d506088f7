import { performance } from 'node:perf_hooks';
import { eq, lt, sql } from 'drizzle-orm';
import { newId } from '#lib/id';
import { type Db, database } from '#lib/platform/database/database';
import { env } from '#lib/platform/env';
import { workers } from '#lib/platform/jobs/tables';
import { log } from '#lib/platform/log';
import { processSingleton } from '#lib/platform/process-singleton';

/** How long a worker may be silent before others take over what it was doing. */
const leaseMs = () => 1000 * env().STUDIO_LEASE_SECONDS;

/** It says something this often in that time, so several of its words may get lost. */
const beatsPerLease = 5;

/**
 * This process's right to work. When it was silent for too long (a stalled machine, a database that
 * was gone) the right has lapsed for good: it goes on under a new token, and whatever was begun
 * under the old one changes nothing and sends nothing any more.
 */
export interface Lease {
  token(): string;
  /** Whether this token is still the one, and others still see it as alive. */
  isHeld(token: string): boolean;
  release(): Promise<void>;
}

export function lease(): Promise<Lease> {
  return processSingleton('lease', async () => {
    const { db, kind } = await database();
    // The folder's lock is ours, so nobody else is alive: what they left can be taken over at once.
    if (kind === 'embedded') await db.delete(workers);
    return holdLease(db);
  });
}

/** The workers that are alive, for a comparison in SQL. */
export function liveWorkers(db: Db) {
  return db.select({ token: workers.token }).from(workers).where(sql`not ${isSilent()}`);
}

/** Forgets the dead. True when there were any, so that their work can be looked for. */
export async function buryDeadWorkers(db: Db): Promise<boolean> {
  const dead = await db.delete(workers).where(isSilent()).returning({ token: workers.token });
  return dead.length > 0;
}

function isSilent() {
  return lt(workers.heardAt, sql`now() - make_interval(secs => ${leaseMs() / 1000})`);
}

/** Both clocks: the monotonic one stands still while a machine sleeps, the other can be set back. */
function timeNow() {
  return { monotonic: performance.now(), wall: Date.now() };
}

function msSince(moment: ReturnType<typeof timeNow>): number {
  const now = timeNow();
  return Math.max(now.monotonic - moment.monotonic, now.wall - moment.wall);
}

async function holdLease(db: Db): Promise<Lease> {
  let token = newId();
  let heardAt = timeNow();
  const isFresh = () => msSince(heardAt) < leaseMs();

  const beat = async () => {
    // Counted from before the query: the database cannot have heard us earlier than that.
    const startedAt = timeNow();
    const before = token;
    const said = isFresh() ? token : newId();
    await db
      .insert(workers)
      .values({ token: said })
      .onConflictDoUpdate({ target: workers.token, set: { heardAt: sql`now()` } });
    // A word that was long on its way says nothing for the token that came after it; and a new token
    // holds from the moment that others can see it.
    if (token !== before) return;
    token = said;
    heardAt = startedAt;
  };
  await beat();
  let isBeating = false;
  const timer = setInterval(async () => {
    if (isBeating) return;
    isBeating = true;
    await beat().catch((error) => log.error({ err: error }, 'the lease could not be renewed'));
    isBeating = false;
  }, leaseMs() / beatsPerLease);
  timer.unref();

  return {
    token: () => token,
    isHeld: (asked) => asked === token && isFresh(),
    async release() {
      clearInterval(timer);
      await db.delete(workers).where(eq(workers.token, token));
    },
  };
}
