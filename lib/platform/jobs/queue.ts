import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import { type Db, database } from '#lib/platform/database/database';
import type { Job } from '#lib/platform/jobs/job';
import { log } from '#lib/platform/log';
import { processSingleton } from '#lib/platform/process-singleton';

/**
 * Longer than any call may take: what became of a job is read from the rows it works on, so the
 * queue's own idea of "taking too long" must never come into play.
 */
const expireInSeconds = 6 * 3600;

/** A delayed job is found by polling, so this is by how much it can be late, in seconds. */
const pollingSeconds = 1;

/**
 * Puts a job into the queue as part of a transaction: it exists if and only if the transaction
 * commits.
 *
 * @param startAfter not before this moment; at once when it is null
 */
export async function enqueue<Data extends object>(
  tx: Db,
  job: Pick<Job<Data>, 'name'>,
  data: Data,
  startAfter: Date | null = null,
): Promise<void> {
  const boss = await startedQueue();
  await boss.send(job.name, data, {
    db: fromDrizzle(tx, sql),
    ...(startAfter && { startAfter }),
  });
}

/** In SQL: whether a job with this identifier still waits in the queue, to be taken by somebody. */
export function hasWaitingJob(job: { readonly name: string }, id: AnyColumn): SQL {
  return sql`exists (
    select from pgboss.job
    where name = ${job.name} and state < 'active' and data ->> 'id' = ${id}::text
  )`;
}

/** Makes the queues of these jobs, so that they can be put into. */
export async function prepareQueues(jobs: ReadonlyArray<{ readonly name: string }>): Promise<void> {
  const boss = await startedQueue();
  for (const { name } of jobs) {
    // A job that fails is run again: what it does is decided by the rows, not by how often it runs.
    const options = { notify: true, retryLimit: 5, retryDelay: 1, retryBackoff: true };
    await boss.createQueue(name, { ...options, expireInSeconds, deleteAfterSeconds: 3600 });
  }
}

/** Begins to take jobs of this kind in this process. */
export async function work<Data extends object>(job: Job<Data>): Promise<void> {
  const boss = await startedQueue();
  const options = {
    localConcurrency: job.concurrency,
    pollingIntervalSeconds: pollingSeconds,
    notifyPollingIntervalSeconds: pollingSeconds,
    burstWhenBatchFull: true,
  };
  await boss.work<Data>(job.name, options, async ([each]) => {
    if (each) await job.run(each.data).catch((error) => tellFailure(job, each.data, error));
  });
}

/** Before the queue hears of it, which keeps what went wrong to itself. */
function tellFailure({ name }: { readonly name: string }, data: object, error: unknown): never {
  // Of a generation the identifier is told as everywhere else in the log.
  const which = 'id' in data ? { [name]: data.id } : {};
  log.error({ event: 'job-failed', job: name, ...which, err: error }, 'a job failed');
  throw error;
}

/** Stops taking jobs and waits until those under way have ended. */
export async function stopWork(): Promise<void> {
  const boss = await startedQueue();
  await boss.stop({ graceful: true, close: true, timeout: expireInSeconds * 1000 });
}

function startedQueue(): Promise<PgBoss> {
  return processSingleton('queue', async () => {
    const { kind, forJobs } = await database();
    const boss = new PgBoss({
      ...forJobs,
      backend: kind === 'embedded' ? 'pglite' : 'postgres',
      useListenNotify: true,
      schedule: false,
    });
    boss.on('error', (error) => log.error({ err: error }, 'the job queue reported an error'));
    return boss.start();
  });
}
