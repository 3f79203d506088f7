import { randomBytes } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { and, eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join as joinStudio } from '#lib/accounts/door';
import { signedInPerson } from '#lib/accounts/signed-in';
import { users } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { defineEmptyTrashJob } from '#lib/gallery/job';
import { generations, images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { exportAccount } from '#lib/people/export-account';
import { forgetLatecomers } from '#lib/people/forget';
import { invite } from '#lib/people/invite';
import { leave } from '#lib/people/leave';
import { imageStore } from '#lib/platform/image-store/image-store';
import { takeIn } from '#lib/references/take-in';
import { verify } from '#lib/upkeep/verify';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';
import { comeIn, cookieOf, makeOwner, onNetwork, password, tokenOf } from '#tests/support/people';
import { libraryOf } from '#tests/support/quick-pictures';
import { liveWholly } from '#tests/support/whole-account';

const word = 'zanzibar';
const email = `${word}@studio.example`;

/**
 * What of a person each table is called in the export, or why it is in none. A table with an owner
 * that is missing here fails the first test.
 */
const kindOf: Readonly<Record<string, string | { readonly not: string }>> = {
  api_tokens: 'token',
  collection_images: 'in-collection',
  collections: 'collection',
  deleted_collections: 'deleted-collection',
  experiment_cells: 'experiment-cell',
  experiment_generations: 'experiment-order',
  experiment_guest_links: 'judge',
  experiment_guests: 'judge',
  experiment_votes: 'vote',
  experiments: 'experiment',
  gallery_hours: { not: 'counts the images' },
  generation_references: { not: 'stands in the recipes' },
  generations: 'generation',
  image_tags: 'tag',
  images: 'image',
  imports: 'image',
  interruptions: { not: 'stands in the orders' },
  kept_prompts: 'kept-prompt',
  ledger_entries: 'spending',
  library_entries: 'library-entry',
  originals: 'reference-file',
  person_budgets: 'budget',
  prompt_versions: 'prompt-version',
  reference_pictures: 'reference',
  saved_searches: 'saved-search',
  search_words: { not: 'are words of the images' },
  sent_prompts: { not: 'stand in the orders' },
  shares: 'share',
  spending_days: { not: 'are sums of the spending' },
};
const ownedTables = Object.keys(kindOf);

/** The ledger names orders, so of these and of their pictures a row stays, without a word in it. */
const kept = ['generations', 'images', 'ledger_entries', 'spending_days'];

let backend: Backend;
let owner: Person;
let person: Person;
let browser: Headers;
/** An invitation for their address that nobody has used. */
let waiting: string;
/** The bytes of a reference that the owner has, too. */
let common: Buffer;

beforeAll(async () => {
  backend = await startBackend({ settings: onNetwork });
  owner = await makeOwner(backend.db);
  const invitation = async () => {
    const invited = await invite(backend.db, owner, { role: 'member', email, days: 7 });
    return tokenOf(invited.ok ? invited.value.link : '');
  };
  waiting = await invitation();
  const who = { token: await invitation(), name: word, email, password };
  expect((await joinStudio(backend.db, who)).ok).toBe(true);
  person = await comeIn(email);
  browser = await cookieOf(email);
  common = await picture();
  await takeIn(backend.db, owner, { ...delivery('the owner’s own', common), madeFrom: null });
  await liveWholly({ db: backend.db, person, word }, await picture());
  await takeIn(backend.db, person, { ...delivery(`${word}, too`, common), madeFrom: null });
}, 60_000);

afterAll(() => backend.stop());

const delivery = (name: string, bytes: Buffer) => ({
  ...{ name: `${name}.png`, source: Readable.from([bytes]) },
});

function picture(): Promise<Buffer> {
  const raw = { width: 64, height: 64, channels: 3 } as const;
  return sharp(randomBytes(64 * 64 * 3), { raw })
    .png()
    .toBuffer();
}

async function ofTheirs(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ownedTables) {
    const { rows } = await backend.db.execute<{ count: number }>(
      sql`select count(*)::int from ${sql.identifier(table)} where owner_id = ${person.id}`,
    );
    counts[table] = rows[0]?.count ?? 0;
  }
  return counts;
}

/** Every table of the studio in which the word still stands. */
async function saysWord(): Promise<string[]> {
  const { rows } = await backend.db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  const found: string[] = [];
  for (const { name } of rows) {
    const table = sql.identifier(name);
    const lines = await backend.db.execute<{ line: string }>(
      sql`select ${table}::text as line from ${table} where ${table}::text ilike ${`%${word}%`}`,
    );
    if (lines.rows.length > 0) found.push(name);
  }
  return found;
}

/** As if everything had been put long ago, so that nothing waits for a row that names it. */
async function emptyTrash(): Promise<void> {
  const longAgo = new Date(Date.now() - 86_400_000);
  for await (const { key } of imageStore().list()) {
    await utimes(join(backend.dataDir, 'images', key.slice(0, 2), key), longAgo, longAgo);
  }
  await defineEmptyTrashJob().run({});
}

async function filesKept(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of imageStore().list()) keys.push(key);
  return keys.sort();
}

test('everything that a table keeps of a person is in what they take along', async () => {
  const { rows } = await backend.db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'owner_id' order by 1`);
  expect(rows.map(({ name }) => name).sort()).toEqual([...ownedTables].sort());
  const counts = await ofTheirs();
  for (const table of ownedTables) expect(counts[table], table).toBeGreaterThan(0);
  const lines: string[] = [];
  for await (const line of exportAccount(person)) lines.push(line);
  const kinds = new Set(lines.map((line) => JSON.parse(line).is));
  const others = ['account', 'device', 'deed', 'collection-access', 'share-visit', 'pick'];
  const expected = Object.values(kindOf).filter((each) => typeof each === 'string');
  expect([...kinds].sort()).toEqual([...new Set([...expected, ...others, 'comment'])].sort());
  const marked = lines.map((line) => JSON.parse(line)).find((each) => each.note);
  expect(marked).toMatchObject({ rating: 4, note: `${word} noted`, alt: `${word} described` });
  expect(lines.join('')).toContain(`"fileName":"${word} brought along.png"`);
});

test('nothing in it opens anything', async () => {
  const lines: string[] = [];
  for await (const line of exportAccount(person)) lines.push(line);
  const { rows } = await backend.db.execute<{ secret: string }>(sql`
    select token as secret from shares union all select secret from shares
    union all select token from experiment_guest_links
    union all select secret from experiment_guest_links
    union all select hash from api_tokens union all select token from sessions
    union all select password from auth_accounts where password is not null`);
  expect(rows.length).toBeGreaterThan(5);
  for (const { secret } of rows) expect(lines.join('')).not.toContain(secret);
});

describe('who leaves', () => {
  beforeAll(async () => {
    expect(await leave(backend.db, person, 'guess')).toMatchObject({ ok: false });
    expect(await leave(backend.db, person, password)).toEqual({ ok: true, value: null });
  });

  test('is signed out, and cannot come back by an invitation of before', async () => {
    expect(await signedInPerson(browser)).toBeNull();
    const [row] = await backend.db.select().from(users).where(eq(users.id, person.id));
    expect(row).toMatchObject({ name: 'Deleted', email: null });
    const who = { token: waiting, name: 'Again', email, password };
    expect(await joinStudio(backend.db, who)).toMatchObject({ ok: false });
  });

  test('is gone with everything but the numbers of what they spent', async () => {
    await emptyTrash();
    const counts = await ofTheirs();
    const left = ownedTables.filter((table) => counts[table] !== 0);
    expect(left).toEqual(kept);
    expect(await saysWord()).toEqual([]);
  });

  test('leaves the files that somebody else has, and no others', async () => {
    const { rows } = await backend.db.execute<{ key: string }>(sql`
      select key from originals union select key from reference_pictures
      union select small_key from reference_pictures order by 1`);
    expect(await filesKept()).toEqual(rows.map(({ key }) => key).sort());
    const newerThan = new Date(Date.now() + 60_000);
    expect((await verify(backend.db, { mends: false, newerThan })).findings).toEqual([]);
  });

  test('gets nothing any more that a call still brings, and nothing is sent for them', async () => {
    const of = { ownerId: person.id, provider: 'demo', recipe: recipeOf(`${word} late`) } as const;
    const sent = { id: newId(), clientKey: newClientKey(), state: 'dispatching' } as const;
    const back = { id: newId(), clientKey: newClientKey(), state: 'queued' } as const;
    await backend.db.insert(generations).values([
      { ...of, ...sent },
      { ...of, ...back },
    ]);
    await libraryOf(backend.db, person.id).generated(`${word} that came late`);
    await forgetLatecomers(backend.db);
    await emptyTrash();
    const isStored = and(eq(images.ownerId, person.id), eq(images.state, 'stored'));
    expect(await backend.db.$count(images, isStored)).toBe(0);
    const [queued] = await backend.db.select().from(generations).where(eq(generations.id, back.id));
    expect(queued?.state).toBe('canceled');
    expect(await saysWord(), 'the call that is under way needs its recipe').toEqual([
      'generations',
    ]);
    await backend.db.update(generations).set({ state: 'done' }).where(eq(generations.id, sent.id));
    await forgetLatecomers(backend.db);
    expect(await saysWord()).toEqual([]);
  });

  test('is never the owner: somebody has to have the studio', async () => {
    expect(await leave(backend.db, owner, password)).toEqual({
      ok: false,
      failure: { code: 'owner' },
    });
  });
});
