import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { extendRepeats } from '#lib/experiments/add-generations';
import { holdExperiment } from '#lib/experiments/queries';
import { startExperiment } from '#lib/experiments/start-experiment';
import { pauseExperiment } from '#lib/experiments/steer-experiment';
import { experiments } from '#lib/experiments/tables';
import { newClientKey } from '#lib/id';
import { deletePerson } from '#lib/people/leave';
import type { Db } from '#lib/platform/database/database';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { makeOwner, makePerson, onNetwork } from '#tests/support/people';

let backend: Backend;
let owner: Person;

beforeAll(async () => {
  backend = await startBackend({ settings: onNetwork });
  owner = await makeOwner(backend.db);
});

afterAll(() => backend.stop());

async function experimentOf(person: Person): Promise<string> {
  const design = designOf('{a}', { a: ['x', 'y'] });
  const order = { clientKey: newClientKey(), name: 'A try', question: '', design };
  const started = await startExperiment(backend.db, person, order);
  if (!started.ok) throw new Error(`It was refused: ${started.failure.code}.`);
  return started.value;
}

/** Until somebody waits for what another transaction has locked. */
function untilOneWaits(db: Db): Promise<unknown> {
  return until(async () => {
    const { rows } = await db.execute(sql`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`);
    return rows.length > 0;
  });
}

test.each([
  ['pauses', (db: Db, person: Person, id: string) => pauseExperiment(db, person, id)],
  ['extends', (db: Db, person: Person, id: string) => extendRepeats(db, person, id, 2)],
] as const)(
  'who is deleted at the moment in which their browser %s an experiment is gone, and neither fails',
  async (verb, steer) => {
    const { db } = backend;
    const person = await makePerson(db, owner, `Bo${verb}`, 'member');
    const id = await experimentOf(person);
    // As far as steering comes before it asks for anything else.
    const [deleted] = await db.transaction(async (tx) => {
      await holdExperiment(tx, person.id, id);
      const deleting = deletePerson(db, owner, person.id);
      await untilOneWaits(db);
      expect(await steer(tx, person, id)).toMatchObject({ ok: true });
      return [deleting];
    });
    expect(await deleted).toEqual({ ok: true, value: null });
    expect(await db.$count(experiments, eq(experiments.id, id))).toBe(0);
    const [row] = await db.select().from(users).where(eq(users.id, person.id));
    expect(row).toMatchObject({ name: 'Deleted' });
  },
);
