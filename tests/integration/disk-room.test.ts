import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillPlacesLeft } from '#lib/generations/gate-sleepers';
import { getGenerationForWork } from '#lib/generations/queries';
import { startGenerations } from '#lib/generations/start-generations';
import { generations } from '#lib/generations/tables';
import { newClientKey } from '#lib/id';
import { type Backend, recipeOf, startBackend, until } from '#tests/support/backend';
import { setVariables } from '#tests/support/settings';

let backend: Backend;

/** 100 TB, which no disk of a test machine has free. */
const tooMuch = '100000000';

beforeAll(async () => {
  backend = await startBackend({ settings: { STUDIO_MIN_FREE_DISK_MB: tooMuch } });
});

afterAll(() => backend.stop());

/** The disk fills up, or is emptied, while the studio runs: as it sees it. */
function demandRoom(minFreeMb: string): void {
  setVariables({ STUDIO_MIN_FREE_DISK_MB: minFreeMb });
}

test('an order is refused, and nothing inserted, while the disk has too little room', async () => {
  const order = { clientKey: newClientKey(), recipe: recipeOf('no room'), repeats: null };
  const refused = await startGenerations(backend.db, backend.owner, [order]);
  expect(refused).toEqual({ ok: false, failure: { code: 'disk-full' } });
  expect(await backend.db.$count(generations)).toBe(0);
});

test('what was accepted while there was room is not sent once there is none, and goes on by itself', async () => {
  demandRoom('0');
  const prompt = 'accepted in time';
  const [id, asleep] = [await backend.generate(prompt), await backend.generate('asleep')];
  const isAsleep = eq(generations.id, asleep);
  await backend.db.update(generations).set({ waitingFor: 'turn' }).where(isAsleep);
  await backend.db.execute(sql`delete from pgboss.job where data ->> 'id' = ${asleep}`);
  const reasonOf = async (each: string) =>
    (await getGenerationForWork(backend.db, each))?.waitingFor;
  demandRoom(tooMuch);
  await fillPlacesLeft(backend.db);
  expect(await reasonOf(asleep)).toBe('turn');
  await backend.start();
  await until(async () => (await reasonOf(id)) === 'disk');
  expect(await backend.see(id)).toMatchObject({ state: 'queued', waiting: { attempts: 0 } });
  expect(await backend.bills(prompt)).toEqual([]);

  demandRoom('0');
  // Nobody needs to wait for the moment that it was told.
  const now = { waitingUntil: sql`now()` };
  await backend.db.update(generations).set(now).where(eq(generations.state, 'queued'));
  await backend.db.execute(sql`update pgboss.job set start_after = now() where state < 'active'`);
  await backend.untilState(id, 'done');
  expect(await backend.bills(prompt)).toMatchObject([{ imagesBilled: 1 }]);
  await backend.untilState(asleep, 'done');
});
