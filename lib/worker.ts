import { defineGenerationJob } from '#lib/generations/job';
import { recover } from '#lib/generations/recover';
import { database } from '#lib/platform/database/database';
import { lease } from '#lib/platform/jobs/lease';
import { prepareQueues, stopWork, work } from '#lib/platform/jobs/queue';
import { log } from '#lib/platform/log';

/** How often this process looks for work that was dropped. */
const sweepMs = 5000;

/** Starts the work of this process: picks up what was interrupted, then takes jobs. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const job = defineGenerationJob();
  await prepareQueues([job]);
  await recover({ isStart: true });
  await work(job);
  const sweep = setInterval(() => {
    recover({ isStart: false }).catch((error) => log.error({ err: error }, 'the sweep failed'));
  }, sweepMs);
  return {
    /** Takes nothing new, lets what was sent finish, and gives everything back. */
    async stop() {
      clearInterval(sweep);
      await stopWork();
      await (await lease()).release();
      await (await database()).close();
    },
  };
}
