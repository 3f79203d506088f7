import { forgetAttempts } from '#lib/accounts/attempts';
import { forgetInvited } from '#lib/accounts/door-links';
import { loadProviderKey } from '#lib/accounts/provider-key';
import { defineEmptyTrashJob, defineRefreshLabelsJob, emptyTrashSoon } from '#lib/gallery/job';
import { heedKeyAtStart } from '#lib/generations/changed-key';
import { startCompleting } from '#lib/generations/complete-pictures';
import { defineGenerationJob } from '#lib/generations/job';
import { wakeForKey } from '#lib/generations/keyless-orders';
import { recover } from '#lib/generations/recover';
import { countUnderWay } from '#lib/generations/under-way';
import { forgetLatecomers } from '#lib/people/forget';
import { database } from '#lib/platform/database/database';
import { startTending } from '#lib/platform/database/tend';
import { env, withoutSecret } from '#lib/platform/env';
import { lease } from '#lib/platform/jobs/lease';
import { prepareQueues, stopWork, work } from '#lib/platform/jobs/queue';
import { log } from '#lib/platform/log';
import { clearLeftovers } from '#lib/upkeep/clear-leftovers';
import { openDoor } from '#lib/upkeep/door';

/** A service manager tells every process of a group, so one wish to stop can arrive several times. */
const oneWishMs = 1000;

/** This often in the time of a lease, this process looks for work that was dropped. */
const sweepsPerLease = 3;

/** How often the trash is looked through for what has been there for too long. */
const trashMs = 600_000;

/** Starts the work of this process: picks up what was interrupted, then takes jobs. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const job = defineGenerationJob();
  const emptyTrash = defineEmptyTrashJob();
  const refreshLabels = defineRefreshLabelsJob();
  await prepareQueues([job, emptyTrash, refreshLabels]);
  if ((await loadProviderKey((await database()).db)) === 'unreadable') {
    log.error(
      { event: 'key-unreadable' },
      'the key that was set in Settings cannot be read: the secret of the studio is another one',
    );
  }
  await heedKeyAtStart((await database()).db);
  await recover({ isStart: true });
  await work(job);
  await work(emptyTrash);
  await work(refreshLabels);
  await emptyTrashSoon();
  const { db } = await database();
  const lookThroughTrash = setInterval(
    () =>
      Promise.all([
        forgetLatecomers(db).then(emptyTrashSoon),
        forgetAttempts(db),
        forgetInvited(db),
        clearLeftovers(),
      ]).catch((error) => log.error({ err: error }, 'what is over was not forgotten')),
    trashMs,
  );
  const door = (await database()).kind === 'embedded' ? await openDoor() : null;
  const beside = [startTending(await database()), startCompleting(await database())];
  let isSweeping = false;
  const sweep = setInterval(
    async () => {
      if (isSweeping) return;
      isSweeping = true;
      // Another process may have been told of another key.
      const heedKey = loadProviderKey(db).then(() => wakeForKey(db));
      await Promise.all([heedKey, recover({ isStart: false })]).catch((error) =>
        log.error({ err: error }, 'the sweep failed'),
      );
      isSweeping = false;
    },
    (1000 * env().STUDIO_LEASE_SECONDS) / sweepsPerLease,
  );
  return {
    /** Takes nothing new, lets what was sent finish, and gives everything back. */
    async stop() {
      await door?.close();
      clearInterval(sweep);
      clearInterval(lookThroughTrash);
      await Promise.all(beside.map((each) => each.stop()));
      await stopWork();
      await (await lease()).release();
      await (await database()).close();
    },
  };
}

/**
 * Starts the work of this process and ends it well: a first signal, or the start script going away,
 * stops taking work, lets what was sent finish and then exits; a second one exits at once, which
 * loses nothing either, but leaves calls whose outcome is unknown.
 */
export async function runWorker(): Promise<void> {
  const worker = await startWorker().catch((error: unknown) => {
    process.stderr.write(
      `${withoutSecret(error instanceof Error ? error.message : String(error))}\n`,
    );
    log.fatal({ err: error }, 'the studio could not start');
    process.exit(1);
  });
  let stoppedAt: number | null = null;
  const stop = (why: string) => {
    stoppedAt = performance.now();
    const waitsFor = countUnderWay();
    log.info({ event: 'stopping', why, waitsFor }, 'stopping: what was sent is finished first');
    worker.stop().then(
      () => {
        log.info({ event: 'stopped-well' }, 'stopped');
        process.exit(0);
      },
      (error) => {
        log.error({ err: error }, 'the studio could not stop well');
        process.exit(1);
      },
    );
  };
  const hear = (signal: string) => {
    if (stoppedAt === null) stop(signal);
    else if (performance.now() - stoppedAt > oneWishMs) process.exit(1);
  };
  process.on('SIGTERM', () => hear('SIGTERM'));
  process.on('SIGINT', () => hear('SIGINT'));
  // Started by a script: when it is gone, nobody can stop this process by it any more.
  if (process.connected) {
    process.on('disconnect', () => {
      if (stoppedAt === null) stop('the start script is gone');
    });
  }
}
