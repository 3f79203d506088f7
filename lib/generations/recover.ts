import { and, eq, inArray, sql } from 'drizzle-orm';
import { generationJob } from '#lib/generations/job-name';
import {
  type JournalEntry,
  listJournal,
  readJournal,
  removeJournal,
} from '#lib/generations/journal';
import { generations } from '#lib/generations/tables';
import { isUnderWayHere } from '#lib/generations/under-way';
import { type Db, database } from '#lib/platform/database/database';
import { buryDeadWorkers, lease, liveWorkers } from '#lib/platform/jobs/lease';
import { enqueue } from '#lib/platform/jobs/queue';
import { log } from '#lib/platform/log';
import { failureWithout } from '#lib/platform/seedream/failure';

interface Orphan {
  readonly id: string;
  readonly attempts: number;
  readonly state: string;
  readonly worker: string | null;
}

/**
 * Finds what nobody is working on any more and takes it on: what was answered goes on from the
 * answer, what was sent without one is unknown, and nothing is ever sent a second time.
 *
 * @param isStart at the start of a process nothing of its own can be under way, and jobs that died
 *   with the process before are put into the queue again
 */
export async function recover({ isStart }: { isStart: boolean }): Promise<void> {
  const { db } = await database();
  await lease();
  const someDied = await buryDeadWorkers(db);
  const jobsWereLost = isStart || someDied;
  if (jobsWereLost) await requeue(db);
  for (const orphan of await listOrphans(db, jobsWereLost)) await takeOn(db, orphan);
  await readLateAnswers(db);
}

/** Rows under way whose worker is dead, or is this process and knows nothing of them. */
async function listOrphans(db: Db, jobsWereLost: boolean): Promise<Orphan[]> {
  const own = (await lease()).token();
  const live = new Set((await liveWorkers(db)).map(({ token }) => token));
  const rows = await db
    .select({
      id: generations.id,
      state: generations.state,
      worker: generations.worker,
      attempts: generations.attempts,
    })
    .from(generations)
    .where(inArray(generations.state, ['dispatching', 'received', 'storing']));
  return rows.filter(({ id, worker }) => {
    if (isUnderWayHere(id)) return false;
    // Nobody's: it waits for the job that was put into the queue when it was taken on.
    if (worker === null) return jobsWereLost;
    return worker === own || !live.has(worker);
  });
}

async function takeOn(db: Db, { id, state, worker, attempts }: Orphan): Promise<void> {
  const entry = { id, attempt: attempts };
  const answer = state === 'dispatching' ? await readJournal(entry) : null;
  const interrupted = failureWithout(
    'unknown-outcome',
    'The studio was interrupted after the request was sent and before the answer came.',
  );
  const change =
    state !== 'dispatching'
      ? { worker: null }
      : answer
        ? { worker: null, state: 'received' as const, answer, durationMs: answer.durationMs }
        : { worker: null, state: 'unknown' as const, failure: interrupted, finishedAt: sql`now()` };
  await db.transaction(async (tx) => {
    const taken = await tx
      .update(generations)
      .set(change)
      .where(
        and(
          eq(generations.id, id),
          eq(sql`${generations.state}`, state),
          sql`${generations.worker} is not distinct from ${worker}`,
        ),
      )
      .returning({ state: generations.state });
    if (taken.length === 0) return;
    log.warn({ generation: id, found: state, now: taken[0]?.state }, 'picked up');
    if (taken[0]?.state !== 'unknown') await enqueue(tx, generationJob, { id });
  });
  if (answer) await removeJournal(entry);
}

/**
 * Reads answers that no row has: one whose generation was given up before the journal could be read
 * brings it back, and one that is older than the last call of its generation is swept away.
 */
async function readLateAnswers(db: Db): Promise<void> {
  for (const entry of await listJournal()) {
    if (isUnderWayHere(entry.id)) continue;
    const [row] = await db
      .select({ state: generations.state, attempts: generations.attempts })
      .from(generations)
      .where(eq(generations.id, entry.id));
    const isLatest = row?.attempts === entry.attempt;
    if (isLatest && row.state === 'dispatching') continue;
    if (isLatest && row.state === 'unknown') await resurrect(db, entry);
    await removeJournal(entry);
  }
}

async function resurrect(db: Db, entry: JournalEntry): Promise<void> {
  const { id, attempt } = entry;
  const answer = await readJournal(entry);
  if (!answer) return;
  await db.transaction(async (tx) => {
    const found = await tx
      .update(generations)
      .set({ state: 'received', answer, failure: null, finishedAt: null, worker: null })
      .where(
        and(
          eq(generations.id, id),
          eq(generations.attempts, attempt),
          eq(generations.state, 'unknown'),
        ),
      )
      .returning({ id: generations.id });
    if (found.length === 0) return;
    log.warn({ generation: id }, 'an answer was found after all');
    await enqueue(tx, generationJob, { id });
  });
}

/** A job may have died between being taken and claiming its row. A job too many does no harm. */
async function requeue(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    const queued = await tx
      .select({ id: generations.id, waitingUntil: generations.waitingUntil })
      .from(generations)
      .where(eq(generations.state, 'queued'));
    for (const { id, waitingUntil } of queued)
      await enqueue(tx, generationJob, { id }, waitingUntil);
    if (queued.length > 0) log.info({ generations: queued.length }, 'queued again');
  });
}
