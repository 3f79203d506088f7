import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { packTar, unpackTar } from 'modern-tar';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { makeSetupLink } from '#lib/accounts/door';
import { doorLinks } from '#lib/accounts/tables';
import { collections } from '#lib/gallery/tables';
import { journalAnswer, readJournal } from '#lib/generations/journal';
import { generations, images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { knownMigrations } from '#lib/platform/database/known-migrations';
import { studioVersion } from '#lib/platform/studio-version';
import { ledgerEntries } from '#lib/spending/tables';
import { Manifest } from '#lib/upkeep/archive';
import { type Backup, backUp } from '#lib/upkeep/backup';
import { type Restored, restore } from '#lib/upkeep/restore';
import { takeSnapshot } from '#lib/upkeep/snapshot';
import { verify } from '#lib/upkeep/verify';
import { type Backend, startBackend } from '#tests/support/backend';
import { filePath, makeOtherStudio, type OtherStudio } from '#tests/support/other-studio';
import { type Library, libraryOf } from '#tests/support/quick-pictures';
import { care } from '#tests/support/studio-care';
import { makeTempFolder } from '#tests/support/temp-folder';

let backend: Backend;
let library: Library;
let folder: string;
const others: OtherStudio[] = [];
const server = inject('postgresServer') ?? null;

/** Two databases are made for it, one of them by all migrations. */
const roundTripMs = 180_000;

/** The worker is not started, so what is ordered stays in the queue. */
beforeAll(async () => {
  backend = await startBackend();
  library = libraryOf(backend.db, backend.owner.id);
  folder = await makeTempFolder('backups');
  // So small that both variants are of the same bytes: two files each.
  for (let picture = 0; picture < 4; picture += 1) await library.generated(`picture ${picture}`);
  await library.imported(
    'a picture with\nlines, "quotes" and \'more\' \\ 图片, and \u2028 three \u2029 signs \u0085 that end lines',
  );
  // The outer one is newer than what lies in it, so no order of rows is right for both.
  const [outer, inner] = [newId(), newId()];
  const own = { ownerId: backend.owner.id };
  await backend.db.insert(collections).values({ ...own, id: inner, name: 'inner' });
  await backend.db.insert(collections).values({ ...own, id: outer, name: 'outer' });
  await backend.db.update(collections).set({ parentId: outer }).where(eq(collections.id, inner));
  await backend.generate('still waiting when the backup is made');
  const told = await backend.generate('still waiting, since it was told to');
  const answer = { status: 429, retryAfter: '1', body: '{}', durationMs: 7 };
  const isAnswered = { state: 'received', attempts: 1, answer } as const;
  await backend.db.update(generations).set(isAnswered).where(eq(generations.id, told));
  const sent = await backend.generate('still waiting for its answer');
  const isSent = { state: 'dispatching', attempts: 1 } as const;
  await backend.db.update(generations).set(isSent).where(eq(generations.id, sent));
});

afterEach(async () => {
  for (const other of others.splice(0)) await other.remove();
});

afterAll(async () => {
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

const backupFile = () => join(folder, `${newId()}.tar`);

async function endOf<Value>(steps: AsyncGenerator<string, Value>): Promise<Value> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

const backUpTo = (db: Db, file: string): Promise<Backup> => endOf(backUp(db, file));

async function emptyStudio(on: string | null): Promise<OtherStudio> {
  const other = await makeOtherStudio(on);
  others.push(other);
  return other;
}

function restoreTo(other: OtherStudio, file: string, sendsQueued = true): Promise<Restored> {
  return other.as(() => endOf(restore(other.database.db, file, { sendsQueued })));
}

/** Every table with the number and the digest of its rows. */
async function tablesOf(db: Db) {
  const snapshot = await takeSnapshot(db, folder);
  await snapshot.discard();
  return snapshot.tables.map(({ name, rows, digest }) => ({ name, rows, digest }));
}

const verifyAt = (other: OtherStudio) =>
  other.as(() => verify(other.database.db, { mends: false, newerThan: new Date() }));

test(
  'a backup comes back in an embedded database and from there on, row for row and file for file',
  async () => {
    const before = await tablesOf(backend.db);
    expect(before.filter(({ rows }) => rows > 0).map(({ name }) => name)).toContain(
      'gallery_hours',
    );
    const first = backupFile();
    const made = await backUpTo(backend.db, first);
    expect(made).toMatchObject({ files: 10, missing: [], changed: [] });

    const embedded = await emptyStudio(null);
    expect(await restoreTo(embedded, first)).toEqual({ rows: made.rows, files: 10, missing: [] });
    expect(await tablesOf(embedded.database.db)).toEqual(before);
    expect((await verifyAt(embedded)).findings).toEqual([]);

    // Back to where it came from: to Postgres, where there is one.
    const second = backupFile();
    await embedded.as(() => backUpTo(embedded.database.db, second));
    const back = await emptyStudio(server);
    await restoreTo(back, second);
    expect(back.database.kind).toBe(backend.kind);
    expect(await tablesOf(back.database.db)).toEqual(before);
    expect(await verifyAt(back)).toMatchObject({ files: 10, findings: [] });
  },
  roundTripMs,
);

test('what is restored goes on living: triggers, numbers and references are as before', async () => {
  const file = backupFile();
  await backUpTo(backend.db, file);
  const other = await emptyStudio(server);
  await restoreTo(other, file);
  const { db } = other.database;
  const highest = await db.select({ id: ledgerEntries.id }).from(ledgerEntries);
  const [entry] = await db
    .insert(ledgerEntries)
    .values({
      ...{ kind: 'reserved', ownerId: 'local', generationId: newId(), provider: 'demo' },
      ...{ images: 1, priceUsd: 0, day: '2026-01-01' },
    })
    .returning({ id: ledgerEntries.id });
  expect(entry?.id).toBeGreaterThan(Math.max(...highest.map(({ id }) => id)));
  await expect(db.delete(ledgerEntries)).rejects.toThrow();
  await expect(db.update(images).set({ generationId: newId() })).rejects.toThrow();
  // A cursor of this database lies behind every change that was restored.
  const { rows } = await db.execute(sql`
    select 1 from ${generations} where ${generations.changedIn} >= pg_current_xact_id()`);
  expect(rows).toEqual([]);
});

test('an order that waited is not sent from the copy unless a person says so', async () => {
  const file = backupFile();
  await backUpTo(backend.db, file);
  const [quiet, sending] = [await emptyStudio(server), await emptyStudio(server)];
  await restoreTo(quiet, file, false);
  await restoreTo(sending, file, true);
  const waiting = (other: OtherStudio) =>
    other.database.db
      .select({ state: generations.state, attempts: generations.attempts })
      .from(generations)
      .where(sql`recipe ->> 'prompt' like 'still waiting%'`)
      .orderBy(generations.id);
  expect(await waiting(quiet)).toEqual([
    { state: 'unknown', attempts: 1 },
    { state: 'unknown', attempts: 2 },
    { state: 'unknown', attempts: 1 },
  ]);
  expect(await waiting(sending)).toEqual([
    { state: 'queued', attempts: 0 },
    { state: 'received', attempts: 1 },
    { state: 'dispatching', attempts: 1 },
  ]);
});

test('a backup that is made while pictures come and go is whole', async () => {
  let isOver = false;
  const coming = (async () => {
    while (!isOver) await library.generated('made during the backup');
  })();
  const file = backupFile();
  const made = await backUpTo(backend.db, file);
  isOver = true;
  await coming;
  expect(made).toMatchObject({ missing: [], changed: [] });
  const other = await emptyStudio(server);
  await restoreTo(other, file);
  expect((await verifyAt(other)).findings).toEqual([]);
});

test('answers that no row has yet are in it, and any program can read it', async () => {
  const call = { id: newId(), attempt: 1 };
  const answer = { status: 200, retryAfter: null, body: '{}', durationMs: 7 };
  await journalAnswer(call, answer);
  const file = backupFile();
  await backUpTo(backend.db, file);
  const { stdout } = await promisify(execFile)('tar', ['-tf', file]);
  const entries = stdout.trim().split('\n');
  expect([entries.at(0), entries.at(-1)]).toEqual(['manifest.json', 'end.json']);
  expect(entries).toContain(`journal/${call.id}.1.json`);
  const other = await emptyStudio(server);
  await restoreTo(other, file);
  expect(await other.as(() => readJournal(call))).toEqual(answer);
});

test('files that are lost or changed are named, when it is made and when it is brought back', async () => {
  const ids = [await library.generated('to be lost'), await library.generated('to be changed')];
  const keyOf = async (id = '') =>
    (await backend.db.select().from(images).where(eq(images.id, id)))[0]?.contentKey ?? '';
  const [lost, changed] = [await keyOf(ids[0]), await keyOf(ids[1])];
  const whole = await readFile(filePath(backend.dataDir, changed));
  await rm(filePath(backend.dataDir, lost));
  await writeFile(filePath(backend.dataDir, changed), whole.fill(0, 20, 30));
  const file = backupFile();
  expect(await backUpTo(backend.db, file)).toMatchObject({ missing: [lost], changed: [changed] });
  const other = await emptyStudio(server);
  expect((await restoreTo(other, file)).missing).toEqual([lost, changed]);
  const named = (await verifyAt(other)).findings.map(({ kind, key }) => [kind, key]);
  expect(named.toSorted()).toEqual(
    [
      ['missing', lost],
      ['missing', changed],
    ].toSorted(),
  );
});

test('a place that holds something is refused, and left as it is', async () => {
  const file = backupFile();
  await backUpTo(backend.db, file);
  const before = await tablesOf(backend.db);
  const again = endOf(restore(backend.db, file, { sendsQueued: true }));
  await expect(again).rejects.toThrow(/here already/);
  expect(await tablesOf(backend.db)).toEqual(before);
  await expect(backUpTo(backend.db, file)).rejects.toThrow(/is there already/);
});

test('a studio for a team that was started once, and not set up, is a place to restore into', async () => {
  const file = backupFile();
  await backUpTo(backend.db, file);
  const other = await emptyStudio(server);
  await makeSetupLink(other.database.db);
  await restoreTo(other, file);
  expect(await other.database.db.$count(doorLinks)).toBe(0);
});

test('what is cut off, or no backup at all, brings nothing into the database', async () => {
  const [cut, strange] = [backupFile(), backupFile()];
  const { archiveBytes } = await backUpTo(backend.db, cut);
  await truncate(cut, Math.floor(archiveBytes / 2));
  await promisify(execFile)('tar', ['-cf', strange, '-C', process.cwd(), 'package.json']);
  const other = await emptyStudio(server);
  const before = await tablesOf(other.database.db);
  await expect(restoreTo(other, cut)).rejects.toThrow();
  await expect(restoreTo(other, strange)).rejects.toThrow(/not a backup/);
  expect(await tablesOf(other.database.db)).toEqual(before);
});

/** A backup whose manifest says something else. @returns where it lies */
async function retold(change: (manifest: Manifest) => Manifest): Promise<string> {
  const file = backupFile();
  await backUpTo(backend.db, file);
  const entries = await unpackTar(await readFile(file));
  const told = entries.map(({ header, data = new Uint8Array() }) => {
    if (header.name !== 'manifest.json') return { header, body: data };
    const manifest = Manifest.parse(JSON.parse(Buffer.from(data).toString('utf8')));
    const body = Buffer.from(JSON.stringify(change(manifest)));
    return { header: { ...header, size: body.length }, body };
  });
  await writeFile(file, await packTar(told));
  return file;
}

test('a backup says which version made it, and of another one by which it can be restored', async () => {
  const other = await emptyStudio(server);
  const before = await tablesOf(other.database.db);
  const [first] = await knownMigrations();
  const older = String(first?.when);
  const said: string[] = [];
  const named = await retold((manifest) => {
    said.push(manifest.version ?? '');
    return { ...manifest, version: '0.0.7 (1a2b3c4d5e6f)', migration: older };
  });
  expect(said).toEqual([studioVersion()]);
  await expect(restoreTo(other, named)).rejects.toThrow(
    `made by version 0.0.7 (1a2b3c4d5e6f) of the studio, and this is ${studioVersion()}.`,
  );
  const nameless = await retold(({ version: _version, ...rest }) => ({
    ...rest,
    migration: older,
  }));
  await expect(restoreTo(other, nameless)).rejects.toThrow(`last migration is ${first?.tag}.`);
  expect(await tablesOf(other.database.db)).toEqual(before);
});

test('a backup of another version leaves the place in which that one can restore it', async () => {
  const file = await retold((manifest) => ({ ...manifest, migration: '1' }));
  const place = join(folder, 'place');
  const restored = care({ STUDIO_DATA_DIR: place }, 'restore', file);
  await expect(restored).rejects.toThrow('Restore it with that one');
  expect(existsSync(place)).toBe(false);
});

test('a backup that does not say which version made it is restored where its tables are those', async () => {
  const other = await emptyStudio(server);
  const file = await retold(({ version: _version, ...rest }) => rest);
  expect((await restoreTo(other, file)).rows).toBeGreaterThan(0);
});
