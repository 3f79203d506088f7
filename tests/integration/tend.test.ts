import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteWords } from '#lib/generations/picture-words';
import { tend } from '#lib/platform/database/tend';
import { type Backend, startBackend } from '#tests/support/backend';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
});

afterAll(() => backend.stop());

const round = (isWhole = false) => tend(backend.db, { isWhole, isStopped: () => false });

async function addWords(count: number): Promise<void> {
  const words = Array.from({ length: count }, (_, at) => `word${at}${crypto.randomUUID()}`);
  await noteWords(backend.db, backend.owner.id, words);
}

async function facts() {
  const { rows } = await backend.db.execute<{ rows: number; visible: number; columns: number }>(sql`
    select reltuples::int as rows, relallvisible as visible,
      (select count(*)::int from pg_stats where tablename = 'search_words') as columns
    from pg_class where relname = 'search_words'`);
  return rows[0];
}

describe('tending the database', () => {
  test('gives the planner statistics of a table that has none', async () => {
    await addWords(3000);
    expect(await facts()).toMatchObject({ columns: 0 });
    expect(await round()).toContain('public.search_words');
    const known = await facts();
    expect(known?.columns).toBe(2);
    expect(known?.rows).toBeGreaterThan(2999);
    // So that an index alone can answer.
    expect(known?.visible).toBeGreaterThan(0);
  });

  test('leaves alone what has hardly changed', async () => {
    expect(await round()).toEqual([]);
    await addWords(10);
    expect(await round()).toEqual([]);
  });

  test('looks anew at a table that has grown, and at nothing else', async () => {
    await addWords(4000);
    expect(await round()).toEqual(['public.search_words']);
    expect(await round()).toEqual([]);
  });

  test('looks at all of them when it is told to', async () => {
    expect(await round(true)).toEqual(
      expect.arrayContaining(['public.images', 'public.generations', 'public.search_words']),
    );
  });

  test('stops between two steps', async () => {
    const stopped = { isWhole: true, isStopped: () => true };
    expect(await tend(backend.db, stopped)).toEqual([]);
  });
});
