import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { and, asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generationJob } from '#lib/generations/job-name';
import { journalAnswer } from '#lib/generations/journal';
import { recover } from '#lib/generations/recover';
import { generations, images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { hasWaitingJob } from '#lib/platform/jobs/queue';
import { workers } from '#lib/platform/jobs/tables';
import type { RawAnswer } from '#lib/platform/seedream/client';
import { type Backend, recipeOf, startBackend, until } from '#tests/support/backend';

type Row = typeof generations.$inferInsert;

let backend: Backend;
/** Four links that work, and the answer that lists them. */
let links: string[];
let answer: RawAnswer;

/** What a worker left behind that died, by its prompt. Inserted before the studio starts. */
const left: Record<string, string> = {};

beforeAll(async () => {
  backend = await startBackend();
  links = await orderLinks();
  answer = {
    status: 200,
    retryAfter: null,
    body: JSON.stringify({ images: links }),
    durationMs: 7,
  };
  await leaveEverything();
  await backend.start();
});

afterAll(() => backend.stop());

async function leaveEverything(): Promise<void> {
  // Its answer cannot be read, because a folder stands where its file would be.
  const stuck = await leave('cannot be taken on', { state: 'dispatching' });
  await mkdir(join(backend.dataDir, 'journal', `${stuck}.1.json`), { recursive: true });

  await leave('sent', { state: 'dispatching' });
  const answered = await leave('sent and answered', { state: 'dispatching' });
  await journalAnswer({ id: answered, attempt: 1 }, answer);
  const sentAgain = await leave('sent again after a wait', { state: 'dispatching', attempts: 2 });
  await journalAnswer({ id: sentAgain, attempt: 1 }, answer);
  await leave('received', { state: 'received', answer });
  await leave('received, its job lost', { state: 'received', answer, worker: null });
  await leave('queued, its job lost', { state: 'queued', worker: null, attempts: 0 });
  await leave(keyless, {
    state: 'queued',
    worker: null,
    attempts: 0,
    provider: 'seedream',
  });
  const late = await leave('given up', givenUp);
  await journalAnswer({ id: late, attempt: 1 }, answer);
  const refused = await leave('given up, but told to wait', givenUp);
  const wait = { status: 429, retryAfter: '0', body: '{}', durationMs: 7 };
  await journalAnswer({ id: refused, attempt: 1 }, wait);
  for (const [prompt, status] of stopping) {
    const stopped = await leave(prompt, givenUp);
    await journalAnswer({ id: stopped, attempt: 1 }, { ...wait, status, retryAfter: null });
  }
  const silent = await leave('given up, and its answer says nothing', givenUp);
  await journalAnswer({ id: silent, attempt: 1 }, { ...wait, status: 502, retryAfter: null });
  const halfway = await leave('storing', { state: 'storing' });
  await insertImages(halfway, 4);
  const dropped = await leave('storing, its job lost', { state: 'storing', worker: null });
  await insertImages(dropped, 2);
}

const keyless = 'queued for the provider that bills';

/** What stops a queue for all; found late, it must not put back what somebody may have ordered anew. */
const stopping = [
  ['given up, but the key was refused', 401, 'key'],
  ['given up, but the balance was empty', 402, 'balance'],
] as const;

const givenUp: Partial<Row> = {
  state: 'unknown',
  worker: null,
  failure: { kind: 'unknown-outcome', status: null, reason: null, message: null, traceId: null },
  finishedAt: new Date(),
};

describe('at the start', () => {
  test('what was sent and not answered is unknown, and is not sent again', async () => {
    expect(await ended('sent')).toMatchObject({ state: 'unknown', images: [] });
    expect(await backend.bills('sent')).toEqual([]);
  });

  test('what was answered goes on from the journal, without being sent again', async () => {
    expect(await ended('sent and answered')).toMatchObject({ state: 'done', durationMs: 7 });
    expect(await fates('sent and answered')).toEqual(Array(4).fill('stored'));
    expect(await backend.bills('sent and answered')).toEqual([]);
  });

  test('the answer to an earlier call is not taken for the answer to the last one', async () => {
    expect(await ended('sent again after a wait')).toMatchObject({ state: 'unknown' });
    expect(await backend.bills('sent again after a wait')).toEqual([]);
  });

  test.each(['received', 'received, its job lost'])(
    '%s goes on from its answer',
    async (prompt) => {
      expect(await ended(prompt)).toMatchObject({ state: 'done' });
      expect(await fates(prompt)).toEqual(Array(4).fill('stored'));
      expect(await backend.bills(prompt)).toEqual([]);
    },
  );

  test.each([
    ['storing', 4],
    ['storing, its job lost', 2],
  ])('%s fetches every picture', async (prompt, count) => {
    expect(await ended(prompt)).toMatchObject({ state: 'done' });
    expect(await fates(prompt)).toEqual(Array(count).fill('stored'));
  });

  test('what was queued is sent, once', async () => {
    expect(await ended('queued, its job lost')).toMatchObject({ state: 'done' });
    expect(await backend.bills('queued, its job lost')).toHaveLength(1);
  });

  test('what was accepted for the provider is not sent to the demo, and waits for the key', async () => {
    const waiting = { reason: 'key', until: null };
    expect(await seeLeft(keyless)).toMatchObject({ state: 'queued', waiting });
    expect(await backend.bills(keyless)).toEqual([]);
  });

  test('an answer that is found late brings its generation back', async () => {
    await until(async () => (await seeLeft('given up')).state === 'done');
    expect(await seeLeft('given up')).toMatchObject({ durationMs: 7 });
    expect(await fates('given up')).toEqual(Array(4).fill('stored'));
  });

  test('a refusal that is found late says that nothing was billed, and nothing is sent again', async () => {
    await until(async () => (await seeLeft('given up, but told to wait')).state === 'failed');
    const generation = await seeLeft('given up, but told to wait');
    expect(generation).toMatchObject({ failure: { kind: 'rate', status: 429 } });
    expect(await backend.bills('given up, but told to wait')).toEqual([]);
  });

  test.each(stopping)('%s: it is not queued for another try', async (prompt, status, kind) => {
    await until(async () => !['unknown', 'received'].includes((await seeLeft(prompt)).state));
    expect(await seeLeft(prompt)).toMatchObject({ state: 'failed', failure: { kind, status } });
    expect(await backend.bills(prompt)).toEqual([]);
  });

  test('an answer that says nothing leaves its generation as unknown as it was', async () => {
    const prompt = 'given up, and its answer says nothing';
    await recover({ isStart: true });
    // As it was inserted: not even for a moment was it anything else.
    expect(await seeLeft(prompt)).toMatchObject({ state: 'unknown', revision: 0 });
  });

  test('what cannot be taken on is left as it is and holds nothing else up', async () => {
    expect(await seeLeft('cannot be taken on')).toMatchObject({ state: 'dispatching' });
  });
});

describe('while the studio runs', () => {
  test('only what is not kept yet of a half-stored set is fetched', async () => {
    await ended('received');
    const kept = await imagesOf(left.received ?? '');
    const id = await leave('half stored', { state: 'storing' });
    await insertImages(id, 4);
    for (const row of kept.slice(0, 2)) {
      const { position, id: _id, generationId: _generation, ...others } = row;
      // The database works these two out by itself.
      const { ratio: _ratio, megapixels: _megapixels, ...facts } = others;
      const ofPosition = and(eq(images.generationId, id), eq(images.position, position));
      await backend.db.update(images).set(facts).where(ofPosition);
    }
    const before = await imagesOf(id);
    await recover({ isStart: false });
    await backend.untilState(id, 'done');
    const after = await imagesOf(id);
    expect(after.map(({ state }) => state)).toEqual(Array(4).fill('stored'));
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after.map(({ contentKey }) => contentKey)).toEqual(
      kept.map(({ contentKey }) => contentKey),
    );
  });

  test('the work of a worker that fell silent is taken over', async () => {
    const silent = newId();
    const heardAt = sql`now() - interval '16 seconds'`;
    await backend.db.insert(workers).values({ token: silent, heardAt });
    const sent = await leave('sent by the silent', { state: 'dispatching', worker: silent });
    const queued = await leave('taken by the silent', {
      state: 'queued',
      worker: null,
      attempts: 0,
    });
    await recover({ isStart: false });
    expect(await backend.untilState(sent)).toMatchObject({ state: 'unknown' });
    expect(await backend.untilState(queued)).toMatchObject({ state: 'done' });
    expect(await backend.bills('sent by the silent')).toEqual([]);
    expect(await backend.bills('taken by the silent')).toHaveLength(1);
  });

  test('work whose job was lost is queued again without a start, and what sleeps is not', async () => {
    const lost = { worker: null, createdAt: new Date(Date.now() - 3_600_000) };
    await leave('overdue in the queue', { state: 'queued', attempts: 0, ...lost });
    await leave('overdue with its answer', { state: 'received', answer, ...lost });
    const held = { state: 'queued', attempts: 0, waitingFor: 'held', ...lost } as const;
    const isHeld = eq(generations.id, await leave('held by its experiment', held));
    await recover({ isStart: false });
    expect(await ended('overdue in the queue')).toMatchObject({ state: 'done' });
    expect(await backend.bills('overdue in the queue')).toHaveLength(1);
    expect(await ended('overdue with its answer')).toMatchObject({ state: 'done' });
    const hasJob = and(isHeld, hasWaitingJob(generationJob, generations.id));
    expect(await backend.db.$count(generations, hasJob)).toBe(0);
    await backend.db.update(generations).set({ state: 'canceled' }).where(isHeld);
  });

  test('the work of a worker that is alive is left alone', async () => {
    const alive = newId();
    const heardAt = sql`now() + interval '1 hour'`;
    await backend.db.insert(workers).values({ token: alive, heardAt });
    const id = await leave('sent by the living', { state: 'dispatching', worker: alive });
    await journalAnswer({ id, attempt: 1 }, answer);
    await recover({ isStart: true });
    expect(await backend.see(id)).toMatchObject({ state: 'dispatching' });
    expect(await journal()).toContain(`${id}.1.json`);
  });

  test('an answer whose generation is not in this database is kept', async () => {
    const id = newId();
    await journalAnswer({ id, attempt: 1 }, answer);
    await recover({ isStart: false });
    expect(await journal()).toContain(`${id}.1.json`);
  });

  test('recovering a second time changes nothing more', async () => {
    await Promise.all(Object.keys(left).filter(canEnd).map(ended));
    await recover({ isStart: true });
    const once = await revisions();
    await recover({ isStart: true });
    await recover({ isStart: false });
    expect(await revisions()).toEqual(once);
    const posts = Object.keys(left).map(async (prompt) => (await backend.bills(prompt)).length);
    expect(Math.max(...(await Promise.all(posts)))).toBe(1);
  });
});

/** A row as a worker left it that is not there any more. */
async function leave(prompt: string, row: Partial<Row>): Promise<string> {
  const id = newId();
  await backend.db.insert(generations).values({
    id,
    ownerId: backend.owner.id,
    clientKey: newClientKey(),
    recipe: recipeOf(prompt),
    provider: 'demo',
    worker: newId(),
    attempts: 1,
    ...row,
  });
  left[prompt] = id;
  return id;
}

const endless = ['cannot be taken on', 'sent by the living', keyless];
const canEnd = (prompt: string) => !endless.includes(prompt);
const ended = (prompt: string) => backend.untilState(left[prompt] ?? '');
const seeLeft = (prompt: string) => backend.see(left[prompt] ?? '');
const fates = async (prompt: string) => (await seeLeft(prompt)).images.map(({ state }) => state);
const journal = () => readdir(join(backend.dataDir, 'journal'));

function imagesOf(id: string) {
  const rows = backend.db.select().from(images).where(eq(images.generationId, id));
  return rows.orderBy(asc(images.position));
}

function revisions() {
  const { id, revision, state } = generations;
  return backend.db.select({ id, revision, state }).from(generations).orderBy(asc(id));
}

async function insertImages(generationId: string, count: number): Promise<void> {
  await backend.db.insert(images).values(
    links.slice(0, count).map((link, position) => ({
      id: newId(),
      generationId,
      ownerId: backend.owner.id,
      source: 'demo' as const,
      position,
      link,
    })),
  );
}

async function orderLinks(): Promise<string[]> {
  const response = await fetch(`${backend.demoUrl}/v3/seedream-4.0`, {
    method: 'POST',
    headers: { authorization: 'Bearer demo', 'content-type': 'application/json' },
    body: JSON.stringify({
      prompt: 'a set of 4 sources',
      size: '1024x1024',
      sequential_image_generation: 'auto',
      max_images: 4,
    }),
  });
  return ((await response.json()) as { images: string[] }).images;
}
