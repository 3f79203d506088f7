import { collect } from '#lib/generations/collect';
import { dispatch } from '#lib/generations/dispatch';
import { generationJob } from '#lib/generations/job-name';
import { getGenerationForWork } from '#lib/generations/queries';
import { settle } from '#lib/generations/settle';
import { adopt } from '#lib/generations/transitions';
import { whileUnderWay } from '#lib/generations/under-way';
import { type Db, database } from '#lib/platform/database/database';
import { env } from '#lib/platform/env';
import { defineJob } from '#lib/platform/jobs/job';
import { type Lease, lease } from '#lib/platform/jobs/lease';

/** Takes one generation from wherever it stands as far as it goes. */
export function defineGenerationJob() {
  return defineJob<{ id: string }>({
    ...generationJob,
    concurrency: env().SEEDREAM_CONCURRENCY,
    run: async ({ id }) => {
      const { db } = await database();
      const held = await lease();
      await whileUnderWay(id, () => advance(db, held, id));
    },
  });
}

/**
 * One step after the other, each reading the state that the one before has committed. It comes to
 * an end because no step leads back: a postponed generation is not due, and a finished one is over.
 */
async function advance(db: Db, lease: Lease, id: string): Promise<void> {
  for (let last = ''; ; ) {
    const row = await getGenerationForWork(db, id);
    if (!row || row.state === last) return;
    last = row.state;
    if (row.state === 'queued') {
      await dispatch(db, lease, row);
      continue;
    }
    const held = { id, worker: lease.token() };
    const isMine = row.worker === held.worker || (row.worker === null && (await adopt(db, held)));
    if (row.state === 'received' && isMine) await settle(db, held, row);
    else if (row.state === 'storing' && isMine) await collect(db, held, row);
    else return;
  }
}
