import { access, constants } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { database } from '#lib/platform/database/database';
import { hasDiskRoom } from '#lib/platform/disk-room';
import { env } from '#lib/platform/env';
import { liveWorkers } from '#lib/platform/jobs/lease';

/** Whether the studio can take work at this moment, each part of it really tried. */
export interface Readiness {
  readonly isReady: boolean;
  readonly database: boolean;
  readonly storeWritable: boolean;
  readonly diskRoom: boolean;
  /** Somebody is there who makes the calls, in this process or another. */
  readonly workerAlive: boolean;
}

export async function getReadiness(): Promise<Readiness> {
  const asked = await Promise.allSettled([
    database().then(({ db }) => db.execute(sql`select 1`)),
    access(env().dataDir, constants.W_OK),
    hasDiskRoom(),
    database().then(({ db }) => liveWorkers(db)),
  ]);
  const [answers, writable, room, workers] = asked;
  const parts = {
    database: answers.status === 'fulfilled',
    storeWritable: writable.status === 'fulfilled',
    diskRoom: room.status === 'fulfilled' && room.value,
    workerAlive: workers.status === 'fulfilled' && workers.value.length > 0,
  };
  return { isReady: Object.values(parts).every(Boolean), ...parts };
}
