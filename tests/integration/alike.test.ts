import { eq, sql } from 'drizzle-orm';
import sharp, { type OverlayOptions } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { listAlike } from '#lib/gallery/alike';
import {
  getAlikeSource,
  getWordStatistics,
  listPalettes,
  listRecentPalettes,
  listSharing,
  listTiles,
} from '#lib/gallery/alike-queries';
import { mostAlike } from '#lib/gallery/likeness';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { type Backend, startBackend } from '#tests/support/backend';
import { type Library, libraryOf } from '#tests/support/quick-pictures';

const stranger = { id: 'stranger' };
const [rust, navy, green] = ['#b3472a', '#1b2a49', '#2e8b3d'];

let backend: Backend;
let library: Library;
let theirs: Library;

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  library = libraryOf(backend.db, backend.owner.id);
  theirs = libraryOf(backend.db, stranger.id);
});

afterAll(() => backend.stop());

/** A picture of two colours. @param part how much of it is of the first */
async function striped(one: string, other: string, part: number): Promise<Buffer> {
  const width = Math.round(100 * part);
  const left = { create: { width: Math.max(1, width), height: 60, channels: 3, background: one } };
  return sharp({ create: { width: 100, height: 60, channels: 3, background: other } })
    .composite(width > 0 ? [{ input: left as OverlayOptions['input'], left: 0, top: 0 }] : [])
    .png()
    .toBuffer();
}

async function promptsAlike(id: string, by: 'colour' | 'prompt'): Promise<string[]> {
  const found = (await listAlike(backend.owner, id, by)) ?? expect.fail('there is no such picture');
  return found.map(({ prompt }) => prompt);
}

/** Both came with one answer. */
async function makeSet(ids: readonly string[]): Promise<void> {
  const { db } = backend;
  const [first] = await db
    .select()
    .from(images)
    .where(eq(images.id, ids[0] ?? ''));
  for (const [position, id] of ids.entries()) {
    const generationId = first?.generationId ?? null;
    await db.update(images).set({ generationId, position }).where(eq(images.id, id));
  }
}

async function trash(id: string): Promise<void> {
  await backend.db.update(images).set({ trashedAt: new Date() }).where(eq(images.id, id));
}

describe('pictures of like colours', () => {
  let half: string;

  beforeAll(async () => {
    await library.generated('green', await striped(green, green, 0));
    await library.generated('rust alone', await striped(rust, rust, 0));
    await library.generated('mostly rust', await striped(rust, navy, 0.8));
    await library.generated('half and half', await striped(rust, navy, 0.48));
    await trash(await library.generated('in the trash', await striped(rust, navy, 0.5)));
    await theirs.generated('of somebody else', await striped(rust, navy, 0.5));
    half = await library.generated('the one', await striped(rust, navy, 0.5));
    await makeSet([half, await library.generated('beside it', await striped(rust, navy, 0.5))]);
  });

  test('come nearest first, without those of its set, the trash and other people', async () => {
    expect(await promptsAlike(half, 'colour')).toEqual([
      'half and half',
      'mostly rust',
      'rust alone',
    ]);
  });

  test('are none where its colours are not known yet', async () => {
    const id = await library.generated('without a palette', await striped(rust, navy, 0.5));
    await backend.db.update(images).set({ palette: null }).where(eq(images.id, id));
    expect(await promptsAlike(id, 'colour')).toEqual([]);
    await trash(id);
  });

  test('are no more than fit, and then all have all of its colours', async () => {
    for (let at = 0; at < mostAlike + 3; at += 1) {
      await library.generated(`many ${at}`, await striped(rust, navy, 0.3 + at / 1000));
    }
    const prompts = await promptsAlike(half, 'colour');
    expect(prompts).toHaveLength(mostAlike);
    expect(prompts[0]).toBe('half and half');
    expect(prompts).not.toContain('rust alone');
  });
});

describe('pictures of like prompts', () => {
  const others = 'a boat, a boat on a boat, photograph';
  let whale: string;

  beforeAll(async () => {
    for (let at = 0; at < 6; at += 1) await library.generated(`${others} of kind ${at}`);
    await library.generated('an obsidian bowl, photograph');
    await library.imported('obsidian and marmalade');
    await makeSet([
      await library.generated('marmalade'),
      await library.generated('marmalade, in a set'),
    ]);
    await theirs.generated('obsidian marmalade');
    whale = await library.generated('a whale of obsidian and marmalade, photographs');
    await makeSet([whale, await library.generated('obsidian marmalade, beside it')]);
    await backend.db.execute(sql`analyze images`);
  });

  test('come by how rare the words are that they share, one of each set', async () => {
    const prompts = await promptsAlike(whale, 'prompt');
    expect(prompts.slice(0, 2)).toEqual(['obsidian and marmalade', 'an obsidian bowl, photograph']);
    expect(prompts.filter((prompt) => prompt.startsWith('marmalade'))).toEqual([
      'marmalade, in a set',
    ]);
    expect(prompts).not.toContain('obsidian marmalade');
  });

  test('are found in scripts without blanks by what they have in common', async () => {
    await library.generated('城市夜景，霓虹灯');
    await library.generated('海边灯塔');
    const id = await library.generated('雨后的夜景');
    expect(await promptsAlike(id, 'prompt')).toEqual(['城市夜景，霓虹灯']);
  });

  test.each([
    ['', 'no words'],
    ['the of and', 'words that say nothing'],
    ["'\\ & | ! <-> :*", 'signs of the language of searches'],
    ['quicksilver', 'words of its own alone'],
  ])('are none for %j: %s', async (prompt) => {
    expect(await promptsAlike(await library.imported(prompt), 'prompt')).toEqual([]);
  });

  test('go by what the statistics say, which knows nothing of words that nobody used', async () => {
    const known = await getWordStatistics(backend.db, ['photograph', 'nobody-said-this']);
    expect(known.pictures).toBeGreaterThan(10);
    expect(known.parts.get('photograph')).toBeGreaterThan(0);
    expect(known.parts.has('nobody-said-this')).toBe(false);
  });
});

describe('to somebody else', () => {
  test('a picture is like none, and so is what does not exist', async () => {
    const id = await library.generated('mine');
    for (const by of ['colour', 'prompt'] as const) {
      expect(await listAlike(stranger, id, by)).toBeNull();
      expect(await listAlike(backend.owner, newId(), by)).toBeNull();
      expect(await listAlike(backend.owner, 'no identifier', by)).toBeNull();
    }
  });

  test('no query tells of it', async () => {
    const { db, owner } = backend;
    const id = await library.generated('mine as well', await striped(rust, navy, 0.5));
    const nobody = { id: 'nobody' };
    await db.insert(users).values({ ...nobody, name: 'Nobody' });
    const origin = { id: newId(), generationId: null };
    const [row] = await db.select().from(images).where(eq(images.id, id));
    const groups = [row?.traits ?? []];
    const lexemes = [{ lexeme: 'mine', weight: 1 }];
    expect(await getAlikeSource(db, nobody.id, id)).toBeNull();
    expect(await listRecentPalettes(db, nobody.id, origin, groups)).toEqual([]);
    expect(await listPalettes(db, nobody.id, origin, groups)).toEqual([]);
    expect(await listSharing(db, nobody.id, origin, lexemes)).toEqual([]);
    expect(await listTiles(db, nobody.id, [id])).toEqual([]);
    expect(await listTiles(db, owner.id, [id])).toHaveLength(1);
    expect((await listSharing(db, owner.id, origin, lexemes)).map((each) => each.id)).toContain(id);
  });
});
