import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askGate } from '#lib/generations/gate';
import { fillPlaces, fillPlacesLeft } from '#lib/generations/gate-sleepers';
import { getQueueState } from '#lib/generations/queries';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { tend } from '#lib/platform/database/tend';
import { type Backend, startBackend } from '#tests/support/backend';
import { countRowsRead } from '#tests/support/rows-read';

let backend: Backend;

/** Ten thousand that are held by a paused experiment, and ten thousand that sleep until it is their turn. */
beforeAll(async () => {
  const settings = { SEEDREAM_CONCURRENCY: '4', SEEDREAM_IMAGES_PER_MINUTE: '600' };
  backend = await startBackend({ settings });
  for (const reason of ['held', 'turn']) {
    await backend.db.execute(sql`
      insert into generations (id, owner_id, client_key, recipe, provider, waiting_for, gives_way)
      select gen_random_uuid(), ${backend.owner.id}, gen_random_uuid(), '{}', 'demo', ${reason}, true
      from generate_series(1, 10000)`);
  }
});

afterAll(() => backend.stop());

/** Behind all that are asleep. */
const lastCell = { id: 'ffffffff-ffff-7fff-bfff-ffffffffffff', givesWay: true, images: 1 };
const ownOrder = { id: newId(), givesWay: false, images: 1 };

const steps: ReadonlyArray<readonly [step: string, take: (tx: Db) => Promise<unknown>]> = [
  ['a call of an experiment that is asked for', (tx) => askGate(tx, 'demo', lastCell)],
  ['a call that somebody asks for by itself', (tx) => askGate(tx, 'demo', ownOrder)],
  ['the end of a call, which wakes others', (tx) => fillPlaces(tx, 'demo')],
  ['the sweep that wakes them', fillPlacesLeft],
  ['the place in line that a page is told', (tx) => getQueueState(tx, backend.owner.id)],
];

describe.each([
  ['that has just been ordered', async () => {}],
  ['that the planner has statistics of', lookAtAll],
])('a queue of twenty thousand %s', (_which, prepare) => {
  beforeAll(prepare);

  test.each(steps)('is not read for %s', async (_step, take) => {
    expect(await countRowsRead(backend.db, take)).toBeLessThanOrEqual(100);
  });
});

async function lookAtAll(): Promise<void> {
  const { db, kind } = backend;
  if (kind === 'embedded') await tend(db, { isWhole: true, isStopped: () => false });
  else await db.execute(sql`analyze generations`);
}
