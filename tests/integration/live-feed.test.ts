import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { listenToChanges } from '#lib/generations/change-hub';
import { listFeed } from '#lib/generations/feed-page';
import { type FeedEvent, followFeed } from '#lib/generations/live-feed';
import { takeCursor } from '#lib/generations/queries';
import { generations } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { type Backend, recipeOf, startBackend, until } from '#tests/support/backend';
import { heardStatements } from '#tests/support/heard-statements';

let backend: Backend;
let streams: AbortController[] = [];

beforeAll(async () => {
  backend = await startBackend();
});

afterEach(() => {
  for (const stream of streams) stream.abort();
  streams = [];
});

afterAll(() => backend.stop());

/** A stream from a cursor on, which is read only when a test asks for the next event. */
function follow(after: string | null, owner = backend.owner) {
  const gone = new AbortController();
  streams.push(gone);
  const events = followFeed(owner, after, gone.signal);
  return {
    async next(): Promise<FeedEvent> {
      const { value, done } = await events.next();
      if (done) throw new Error('The stream is over.');
      return value;
    },
    isOver: async () => (await events.next()).done === true,
    abort: () => gone.abort(),
  };
}

type Stream = ReturnType<typeof follow>;

/** Everything up to the word that nothing was missed. */
async function untilReady(stream: Stream): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const event = await stream.next();
    if (event.type !== 'generation') return ids;
    ids.push(event.generation.id);
  }
}

/**
 * Reads up to the event that tells of a generation in this revision. Others may come before it: a
 * change may be told of twice, and as it is by then.
 */
async function untilTold(stream: Stream, id: string, revision = 1): Promise<FeedEvent> {
  for (;;) {
    const event = await stream.next();
    if (event.type !== 'generation') continue;
    const { generation } = event;
    if (generation.id === id && generation.revision >= revision) return event;
  }
}

/** Rows that no worker takes. */
async function insertRows(count: number, owner = backend.owner): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  const rows = ids.map((id) => ({
    id,
    ownerId: owner.id,
    clientKey: newClientKey(),
    recipe: recipeOf('seen from afar'),
    provider: 'demo' as const,
    state: 'canceled' as const,
  }));
  await backend.db.insert(generations).values(rows);
  return ids;
}

function touch(...ids: string[]) {
  return backend.db.transaction(async (tx) => {
    for (const id of ids) {
      const attempts = sql`${generations.attempts} + 1`;
      await tx.update(generations).set({ attempts }).where(eq(generations.id, id));
    }
  });
}

describe('a stream', () => {
  test('from the cursor of a page tells what changed after the page was read', async () => {
    const [before = ''] = await insertRows(1);
    const { cursor } = await listFeed(backend.owner, {});
    const [after = ''] = await insertRows(1);
    await touch(before);
    const missed = await untilReady(follow(cursor));
    expect(missed).toContain(after);
    expect(missed).toContain(before);
  });

  test('from now on tells what changes while it is open, as it is by then', async () => {
    const [id = ''] = await insertRows(1);
    const stream = follow(null);
    await untilReady(stream);
    await touch(id);
    expect(await untilTold(stream, id)).toMatchObject({ generation: { state: 'canceled' } });
  });

  test('tells a change that was made while nobody read, once it is read', async () => {
    const [first = '', second = ''] = await insertRows(2);
    const stream = follow(null);
    await untilReady(stream);
    const waiting = untilTold(stream, first);
    await touch(first);
    await waiting;
    await touch(second);
    await untilTold(stream, second);
  });

  test('that breaks off among several changes goes on without losing one', async () => {
    const ids = await insertRows(3);
    const stream = follow(null);
    await untilReady(stream);
    await touch(...ids);
    const told: string[] = [];
    let cursor = '';
    // One event at a time, each time as if the connection had broken off after it.
    while (told.length < 3) {
      const event = await stream.next();
      cursor = event.cursor;
      if (event.type !== 'generation' || event.generation.revision === 0) continue;
      told.push(event.generation.id);
      const missed = await untilReady(follow(cursor));
      expect([...told, ...missed]).toEqual(expect.arrayContaining(ids));
    }
  });

  test('from the cursor of its last event tells nothing from before that', async (context) => {
    // A transaction that is open in any database of a server holds the cursor back for all.
    context.skip(backend.kind === 'postgres', 'other tests use the same server');
    const [first = '', second = ''] = await insertRows(2);
    const stream = follow(null);
    await untilReady(stream);
    await touch(first);
    await untilTold(stream, first);
    await touch(second);
    const { cursor } = await untilTold(stream, second);
    expect(await untilReady(follow(cursor))).not.toContain(first);
  });

  test('ends when its reader goes away', async () => {
    const stream = follow(null);
    await untilReady(stream);
    const over = stream.isOver();
    stream.abort();
    expect(await over).toBe(true);
  });

  test('that nobody reads any more is not kept up', async () => {
    const [id = ''] = await insertRows(1);
    const stream = follow(null);
    await untilReady(stream);
    await touch(id);
    await untilTold(stream, id);
    // Between two events nobody asks the stream to go on, so only the signal can end it.
    expect(await listeners()).toBe(1);
    stream.abort();
    expect(await listeners()).toBe(0);
  });
});

describe('a stream whose database was away', () => {
  test('tells what changed meanwhile', async (context) => {
    context.skip(backend.kind === 'embedded', 'no connection that could be lost');
    const [lost = '', found = ''] = await insertRows(2);
    const stream = follow(null);
    await untilReady(stream);
    const { rows } = await backend.db.execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen%generation_changed%'
    `);
    expect(rows).toHaveLength(1);
    await touch(lost);
    await untilTold(stream, lost);
    await untilReady(stream);
    await touch(found);
    await untilTold(stream, found);
  });
});

describe('a stream that was away', () => {
  test.each([
    [100, 'ready'],
    [101, 'stale'],
  ])('for %i changes is told: %s', async (count, type) => {
    const owner = { id: `away for ${count}` };
    await backend.db.insert(users).values({ ...owner, name: 'Away' });
    const cursor = await takeCursor(backend.db);
    await insertRows(count, owner);
    const stream = follow(cursor, owner);
    const events: FeedEvent[] = [];
    do events.push(await stream.next());
    while (events.at(-1)?.type === 'generation');
    expect(events.at(-1)?.type).toBe(type);
    expect(events).toHaveLength(type === 'ready' ? count + 1 : 1);
  });
});

describe('a stream that is open', () => {
  test.each([
    [100, Array<string>(100).fill('generation')],
    [101, ['stale']],
  ])(
    'while %i change at once is told so in %j, and asks for them together',
    async (count, types) => {
      const owner = { id: `open for ${count}` };
      await backend.db.insert(users).values({ ...owner, name: 'Open' });
      const stream = follow(null, owner);
      await untilReady(stream);
      const ids = new Set<string>();
      const onChange = (id: string) => ids.add(id);
      const stop = await listenToChanges(owner.id, { onChange, onQueue() {}, onGap() {} });
      await insertRows(count, owner);
      await until(async () => ids.size === count);
      stop();
      const events: FeedEvent[] = [];
      const asked = await heardStatements(backend.db, async () => {
        while (events.length < types.length) events.push(await stream.next());
      });
      expect(events.map(({ type }) => type)).toEqual(types);
      expect(asked).toHaveLength(types.length === 1 ? 0 : 2);
      expect((await stream.next()).type).toBe('queue');
    },
  );
});

describe('a change', () => {
  test('that commits late is told although its transaction began before the cursor was taken', async (context) => {
    // The embedded database has one connection, so there no transaction can be open beside another.
    context.skip(backend.kind === 'embedded', 'one connection');
    const [early = ''] = await insertRows(1);
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('update generations set attempts = 1 where id = $1', [early]);
      const { cursor } = await listFeed(backend.owner, {});
      const [later = ''] = await insertRows(1);
      const open = follow(cursor);
      expect(await untilReady(open)).toContain(later);
      await other.query('commit');
      // To those who listen already, and to those who come back with the same cursor.
      await untilTold(open, early);
      const ids = [early, later];
      expect(await untilReady(follow(cursor))).toEqual(expect.arrayContaining(ids));
    } finally {
      await other.end();
    }
  });

  test('that is rolled back never was', async () => {
    const [id = '', known = ''] = await insertRows(2);
    const stream = follow(null);
    await untilReady(stream);
    const undone = backend.db.transaction(async (tx) => {
      await tx.update(generations).set({ attempts: 9 }).where(eq(generations.id, id));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await touch(known);
    await untilTold(stream, known);
    expect(await backend.see(id)).toMatchObject({ revision: 0 });
  });
});

/** How many streams of the owner are told of changes in this process. */
async function listeners(): Promise<number> {
  const registry = globalThis as unknown as Record<symbol, Promise<Map<string, Set<object>>>>;
  const hub = await registry[Symbol.for('seedream-studio.change-hub')];
  return hub?.get(backend.owner.id)?.size ?? 0;
}
