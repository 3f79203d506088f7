import { and, asc, eq, inArray, isNull, lt, not, or, sql } from 'drizzle-orm';
import { fillPlacesLeft } from '#lib/generations/gate-sleepers';
import { noteInterruption } from '#lib/generations/interruptions';
import { generationJob } from '#lib/generations/job-name';
import {
  type JournalEntry,
  listJournal,
  listOldJournal,
  readJournal,
  removeJournal,
} from '#lib/generations/journal';
import { resurrect } from '#lib/generations/resurrect';
import { generations } from '#lib/generations/tables';
import { isUnderWayHere } from '#lib/generations/under-way';
import { afterCommit } from '#lib/platform/database/after-commit';
import { type Db, database } from '#lib/platform/database/database';
import { env } from '#lib/platform/env';
import { faultPoint } from '#lib/platform/fault-point';
import { buryDeadWorkers, lease, liveWorkers } from '#lib/platform/jobs/lease';
import { enqueue, hasWaitingJob } from '#lib/platform/jobs/queue';
import { log } from '#lib/platform/log';
import { failureWithout } from '#lib/platform/seedream/failure';

/** What was found, and what became of it. */
export interface Recovery {
  /** Generations that went on from where they were. */
  readonly wentOn: number;
  /** Sent, and nobody knows what came of it. */
  readonly unknown: number;
  /** In the queue again, since their job had died. */
  readonly queuedAgain: number;
}

interface Orphan {
  readonly id: string;
  readonly ownerId: string;
  readonly attempts: number;
  readonly state: string;
  readonly worker: string | null;
}

const interrupted = failureWithout(
  'unknown-outcome',
  'The studio was interrupted after the request was sent and before the answer came.',
);

/**
 * Finds what nobody is working on any more and takes it on: what was answered goes on from the
 * answer, what was sent without one is unknown, and nothing is ever sent a second time.
 *
 * @param isStart at the start of a process nothing of its own can be under way, and jobs that died
 *   with the process before are put into the queue again
 */
export async function recover({ isStart }: { isStart: boolean }): Promise<Recovery> {
  const { db } = await database();
  const own = (await lease()).token();
  const found: Found = { wentOn: new Set(), unknown: new Set() };
  if (isStart) for (const entry of await listJournal()) await noteSent(db, entry, found);
  // In one transaction: were the dead forgotten before their jobs are found, nobody would look again.
  const { isAfterDeath, queuedAgain } = await db.transaction(async (tx) => {
    const someDied = await buryDeadWorkers(tx);
    const isAfterDeath = isStart || someDied;
    return { isAfterDeath, queuedAgain: await requeue(tx, isAfterDeath) };
  });
  for (const orphan of await listOrphans(db, own)) {
    await apart(orphan.id, () => takeOn(db, orphan, found, isAfterDeath));
  }
  await fillPlacesLeft(db);
  const journal = isStart ? await listJournal() : await listOldJournal();
  for (const entry of journal) await apart(entry.id, () => readLateAnswer(db, entry, isStart));
  const recovery = { wentOn: found.wentOn.size, unknown: found.unknown.size, queuedAgain };
  const isSomething = Object.values(recovery).some((count) => count > 0);
  if (isStart || (isAfterDeath && isSomething)) {
    const event = isStart ? 'started' : 'took-over';
    log.info({ event, ...recovery }, 'looked for what was interrupted');
  } else if (queuedAgain > 0) {
    log.warn({ event: 'queued-again', queuedAgain }, 'jobs were lost, and are queued again');
  }
  return recovery;
}

interface Found {
  readonly wentOn: Set<string>;
  readonly unknown: Set<string>;
}

/** A generation that cannot be taken on must not keep the others, or the start, from going on. */
async function apart(id: string, step: () => Promise<void>): Promise<void> {
  await step().catch((error) =>
    log.error({ event: 'not-picked-up', err: error, generation: id }, 'was not picked up'),
  );
}

/** Rows under way whose worker is dead, or is this process and knows nothing of them. */
async function listOrphans(db: Db, own: string): Promise<Orphan[]> {
  const rows = await db
    .select({
      id: generations.id,
      ownerId: generations.ownerId,
      state: generations.state,
      worker: generations.worker,
      attempts: generations.attempts,
    })
    .from(generations)
    .where(inArray(generations.state, ['dispatching', 'received', 'storing']));
  // After the rows: who claimed one of them is alive in what is read later.
  const live = new Set((await liveWorkers(db)).map(({ token }) => token));
  return rows.filter(({ id, worker }) => {
    if (isUnderWayHere(id)) return false;
    // Nobody's: it waits for the job that was put into the queue when it was taken on.
    if (worker === null) return false;
    return worker === own || !live.has(worker);
  });
}

async function takeOn(
  db: Db,
  { id, ownerId, state, worker, attempts }: Orphan,
  found: Found,
  isAfterDeath: boolean,
): Promise<void> {
  const entry = { id, attempt: attempts };
  const answer = state === 'dispatching' ? await readJournal(entry) : null;
  const change =
    state !== 'dispatching'
      ? { worker: null }
      : answer
        ? { worker: null, state: 'received' as const, answer, durationMs: answer.durationMs }
        : { worker: null, state: 'unknown' as const, failure: interrupted, finishedAt: sql`now()` };
  // Its job may have come in the meantime.
  if (isUnderWayHere(id)) return;
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
    const now = taken[0]?.state;
    const line = { event: 'picked-up', generation: id, found: state, now };
    afterCommit(tx, () => log.warn(line, 'picked up'));
    if (now !== 'unknown') await enqueue(tx, generationJob, { id });
    // Dropped by an error in this process it goes on at once, and is no interruption.
    if (isAfterDeath) await noteInterruption(tx, { id, ownerId });
    (now === 'unknown' ? found.unknown : found.wentOn).add(id);
  });
  faultPoint('taken-on');
}

/**
 * A call that the disk remembers and the row does not: the embedded database lost its last moments
 * with the power. It was sent, so it is not sent again by itself.
 */
async function noteSent(db: Db, { id, attempt }: JournalEntry, found: Found): Promise<void> {
  const [sent] = await db
    .update(generations)
    .set({
      state: 'unknown',
      attempts: attempt,
      failure: interrupted,
      finishedAt: sql`now()`,
      waitingUntil: null,
      waitingFor: null,
    })
    .where(
      and(
        eq(generations.id, id),
        eq(generations.state, 'queued'),
        lt(generations.attempts, attempt),
      ),
    )
    .returning({ ownerId: generations.ownerId });
  if (!sent) return;
  log.warn({ event: 'unknown', generation: id }, 'was sent, says the journal');
  await noteInterruption(db, { id, ownerId: sent.ownerId });
  found.unknown.add(id);
}

/**
 * Reads an answer that no row has: one whose generation was given up before the journal could be
 * read brings it back. What is older than the last call of its generation is swept away in time.
 */
async function readLateAnswer(db: Db, entry: JournalEntry, isStart: boolean): Promise<void> {
  if (isUnderWayHere(entry.id)) return;
  const [row] = await db
    .select({ state: generations.state, attempts: generations.attempts })
    .from(generations)
    .where(eq(generations.id, entry.id));
  // Of another database, to which the studio may yet return.
  if (!row || row.attempts < entry.attempt) return;
  const isLatest = row.attempts === entry.attempt;
  if (isLatest && row.state === 'dispatching') return;
  if (isLatest && row.state === 'unknown') await resurrect(db, entry);
  if (!isStart) await removeJournal(entry);
}

/**
 * A job may have died before it took on its row, or its end could not be written while the database
 * was away, and the queue still takes it for running. A job too many does no harm.
 *
 * @param isAfterDeath otherwise only what is overdue: its job may be on its way at this moment
 */
async function requeue(tx: Db, isAfterDeath: boolean): Promise<number> {
  const { id, state, worker, waitingUntil, waitingFor } = generations;
  const isAwake = or(isNull(waitingFor), inArray(waitingFor, [...haveJobs]));
  const waiting = await tx
    .select({ id, waitingUntil })
    .from(generations)
    .where(
      and(
        or(
          and(eq(state, 'queued'), isAwake),
          and(inArray(state, ['received', 'storing']), isNull(worker)),
        ),
        isAfterDeath ? undefined : isOverdue(),
        not(hasWaitingJob(generationJob, id)),
      ),
    )
    .orderBy(asc(id));
  const idle = waiting.filter((each) => isAfterDeath || !isUnderWayHere(each.id));
  for (const each of idle) await enqueue(tx, generationJob, { id: each.id }, each.waitingUntil);
  return idle.length;
}

/**
 * What else is queued sleeps without a job, ten thousand of an experiment if need be, and is woken by
 * others: see gate-sleepers.ts.
 */
const haveJobs = ['pace', 'disk'] as const;

/** Should have been worked on for as long as a lease. */
function isOverdue() {
  const { createdAt, waitingUntil } = generations;
  const aLeaseAgo = sql`now() - make_interval(secs => ${env().STUDIO_LEASE_SECONDS})`;
  return and(lt(createdAt, aLeaseAgo), or(isNull(waitingUntil), lt(waitingUntil, aLeaseAgo)));
}
