import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { deleteForGood } from '#lib/gallery/purge';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import {
  addEntry,
  changeEntry,
  copyEntry,
  moveEntry,
  removeEntry,
  rowOf,
} from '#lib/library/change-library';
import { libraryMax, type NewEntry } from '#lib/library/entry';
import { getFolders, getLibrary, getOfferedWords } from '#lib/library/library-page';
import { type LibraryView, wholeLibrary } from '#lib/library/library-view';
import { moveFolder } from '#lib/library/move-folder';
import { getEntry } from '#lib/library/queries';
import { libraryEntries } from '#lib/library/tables';
import { exportAccount } from '#lib/people/export-account';
import { batchesOf } from '#lib/platform/database/batches';
import { type Backend, startBackend } from '#tests/support/backend';
import { keepReference } from '#tests/support/kept-reference';
import { recipeEntryOf, snippetOf, styleOf, unknownKey } from '#tests/support/library-entries';
import { libraryOf } from '#tests/support/quick-pictures';

const stranger = { id: 'stranger' };
const gone = { ok: false, failure: { code: 'not-found' } };

let backend: Backend;
let owner: string;
/** A picture of each. */
let mine: string;
let theirs: string;

beforeAll(async () => {
  backend = await startBackend();
  owner = backend.owner.id;
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  mine = await libraryOf(backend.db, owner).generated('a boat');
  theirs = await libraryOf(backend.db, stranger.id).generated('a kite');
});

beforeEach(async () => {
  await backend.db.delete(libraryEntries);
});

afterAll(() => backend.stop());

async function keep(entry: NewEntry, ownerId = owner): Promise<string> {
  const kept = await addEntry(backend.db, ownerId, entry);
  if (!kept.ok) throw new Error(`${entry.name} was refused: ${kept.failure.code}.`);
  return kept.value.id;
}

/** A reference that only this owner has. */
const referenceOf = (ownerId: string) =>
  keepReference(backend, ownerId, ownerId === owner ? 120 : 160);

const look = (view: Partial<LibraryView> = {}, viewer = backend.owner) =>
  getLibrary(viewer, { ...wholeLibrary, ...view });

const names = async (view: Partial<LibraryView> = {}) =>
  (await look(view)).entries.map(({ name }) => name);

describe('an entry', () => {
  test('is kept as it was handed over, changed, and deleted', async () => {
    const { db } = backend;
    const entry = snippetOf('Dawn', { folder: 'Light/Soft', tags: ['light'], preview: mine });
    const id = await keep(entry);
    const picture = { width: 12, height: 8, mediaType: 'image/png' };
    expect(await getEntry(db, owner, id)).toMatchObject({ ...entry, id, picture });
    const style = styleOf('Dusk', 'at dusk');
    expect(await changeEntry(db, owner, id, style)).toEqual({ ok: true, value: { id } });
    expect(await getEntry(db, owner, id)).toEqual({ ...style, id, picture: null });
    expect(await removeEntry(db, owner, id)).toMatchObject({ ok: true, value: style });
    expect(await getEntry(db, owner, id)).toBeNull();
  });

  test('that is a recipe keeps its references in their places', async () => {
    const key = await referenceOf(owner);
    const recipe = recipeEntryOf('Swap', { references: [null, key], set: { maximum: 3 } });
    expect(await getEntry(backend.db, owner, await keep(recipe))).toMatchObject(recipe);
  });

  test('does not take the name of another of its kind in its folder', async () => {
    const { db } = backend;
    const taken = { ok: false, failure: { code: 'taken' } };
    const first = await keep(snippetOf('Dawn'));
    const second = await keep(snippetOf('Dawn', { folder: 'Light' }));
    await keep(styleOf('Dawn', 'at dawn'));
    expect(await addEntry(db, owner, snippetOf('Dawn', { text: 'other' }))).toEqual(taken);
    expect(await moveEntry(db, owner, { id: second, folder: '' })).toEqual(taken);
    expect(await changeEntry(db, owner, second, snippetOf('Dawn'))).toEqual(taken);
    expect((await changeEntry(db, owner, first, snippetOf('Dawn', { text: 'x' }))).ok).toBe(true);
    expect((await addEntry(db, stranger.id, snippetOf('Dawn'))).ok).toBe(true);
  });

  test('is copied beside itself, under a name of its own', async () => {
    const { db } = backend;
    const id = await keep(recipeEntryOf('Boat', { folder: 'Sea', tags: ['a'], preview: mine }));
    expect(await copyEntry(db, owner, id)).toMatchObject({ value: { name: 'Boat (2)' } });
    expect(await copyEntry(db, owner, id)).toMatchObject({ value: { name: 'Boat (3)' } });
    const [first, second] = (await look()).entries;
    expect(second).toEqual({ ...first, id: second?.id, name: 'Boat (2)' });
  });

  test('is moved, and says from where', async () => {
    const id = await keep(snippetOf('Dawn', { folder: 'Light' }));
    const moved = await moveEntry(backend.db, owner, { id, folder: 'Hours/Early' });
    expect(moved).toEqual({ ok: true, value: { from: 'Light' } });
    expect(await getFolders(backend.owner)).toEqual(['Hours', 'Hours/Early']);
  });
});

describe('what belongs to somebody else', () => {
  test('is in no list and no answer, and looks like what does not exist', async () => {
    const { db } = backend;
    const id = await keep(snippetOf('Mine', { folder: 'Secret', tags: ['secret'] }));
    expect(await look({}, stranger)).toEqual({
      entries: [],
      matching: 0,
      kinds: { snippet: 0, style: 0, recipe: 0 },
      folders: [],
      tags: [],
    });
    expect(await getOfferedWords(stranger)).toEqual([]);
    expect(await getFolders(stranger)).toEqual([]);
    expect(await getEntry(db, stranger.id, id)).toBeNull();
    expect(await changeEntry(db, stranger.id, id, snippetOf('Yours'))).toEqual(gone);
    expect(await copyEntry(db, stranger.id, id)).toEqual(gone);
    expect(await moveEntry(db, stranger.id, { id, folder: 'Theirs' })).toEqual(gone);
    expect(await moveFolder(db, stranger.id, { from: 'Secret', to: 'Open' })).toEqual(gone);
    expect(await removeEntry(db, stranger.id, id)).toEqual(gone);
    expect(await getEntry(db, owner, id)).toMatchObject({ name: 'Mine', folder: 'Secret' });
  });

  test('is refused as a preview, like a picture that is not there', async () => {
    const { db } = backend;
    const refused = { ok: false, failure: { code: 'no-picture' } };
    const id = await keep(snippetOf('Mine'));
    for (const preview of [theirs, newId()]) {
      expect(await addEntry(db, owner, snippetOf('A', { preview }))).toEqual(refused);
      expect(await changeEntry(db, owner, id, snippetOf('Mine', { preview }))).toEqual(refused);
    }
    expect(await names()).toEqual(['Mine']);
  });

  test('is refused as a reference, like one that is not there', async () => {
    const key = await referenceOf(stranger.id);
    for (const other of [key, unknownKey('a')]) {
      const entry = recipeEntryOf('A', { references: [null, await referenceOf(owner), other] });
      expect(await addEntry(backend.db, owner, entry)).toEqual({
        ok: false,
        failure: { code: 'no-reference', place: 3 },
      });
    }
  });

  test('is not seen through an entry that names it', async () => {
    const row = { ...rowOf(snippetOf('A')), id: newId(), ownerId: owner, previewId: theirs };
    await backend.db.insert(libraryEntries).values(row);
    expect((await look()).entries).toMatchObject([{ name: 'A', preview: null, picture: null }]);
  });
});

describe('a preview', () => {
  test('is out of sight with its picture, and gone with it for good', async () => {
    const { db } = backend;
    const preview = await libraryOf(db, owner).generated('to be deleted');
    const id = await keep(snippetOf('A', { preview }));
    const seen = () => getEntry(db, owner, id);
    const trash = (trashedAt: Date | null) =>
      db.update(images).set({ trashedAt }).where(eq(images.id, preview));
    await trash(new Date());
    expect(await seen()).toMatchObject({ preview, picture: null });
    // What is changed meanwhile does not lose it.
    expect((await changeEntry(db, owner, id, snippetOf('A', { preview }))).ok).toBe(true);
    await trash(null);
    expect(await seen()).toMatchObject({ preview, picture: { width: 12 } });
    await trash(new Date());
    expect(await deleteForGood(db, backend.owner, [preview])).toBe(1);
    expect(await seen()).toMatchObject({ preview: null, picture: null });
  });
});

describe('the library', () => {
  test(`is full at ${libraryMax}, also when two come at once`, async () => {
    const { db } = backend;
    const rows = Array.from({ length: libraryMax - 1 }, (_, at) => {
      return { ...rowOf(snippetOf(`No. ${at}`)), id: newId(), ownerId: owner };
    });
    for (const batch of batchesOf(rows)) await db.insert(libraryEntries).values(batch);
    const both = await Promise.all(
      ['One', 'Other'].map((name) => addEntry(db, owner, snippetOf(name))),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, failure: { code: 'over-limit' } });
    expect(await copyEntry(db, owner, rows[0]?.id ?? '')).toMatchObject({ ok: false });
    expect((await look()).matching).toBe(libraryMax);
    expect((await addEntry(db, stranger.id, snippetOf('One'))).ok).toBe(true);
  });

  test('is looked at by kind, folder, tag and words', async () => {
    await keep(snippetOf('Dawn', { folder: 'Light', tags: ['light', 'warm'], text: 'low sun' }));
    await keep(styleOf('ink', 'in Black Ink'));
    await keep(recipeEntryOf('Boat', { folder: 'Light/Sea', tags: ['light'] }));
    await keep(recipeEntryOf('Kite 100%', { folder: 'Lightness', prompt: 'A kite over a_lake' }));
    expect(await names()).toEqual(['Boat', 'Dawn', 'ink', 'Kite 100%']);
    expect(await names({ kind: 'recipe' })).toEqual(['Boat', 'Kite 100%']);
    expect(await names({ folder: 'Light' })).toEqual(['Boat', 'Dawn']);
    expect(await names({ tag: 'warm' })).toEqual(['Dawn']);
    expect(await names({ q: 'INK black' })).toEqual(['ink']);
    expect(await names({ q: 'picture boat' })).toEqual(['Boat']);
    expect(await names({ q: 'warm sun' })).toEqual(['Dawn']);
    expect(await names({ q: '100%' })).toEqual(['Kite 100%']);
    expect(await names({ q: 'a_l' })).toEqual(['Kite 100%']);
    expect(await names({ q: 'sea', kind: 'snippet' })).toEqual([]);
    expect(await look({ shown: 1 })).toMatchObject({
      entries: [{ name: 'Boat' }],
      matching: 4,
      kinds: { snippet: 1, style: 1, recipe: 2 },
      folders: [
        { path: 'Light', entries: 2 },
        { path: 'Light/Sea', entries: 1 },
        { path: 'Lightness', entries: 1 },
      ],
      tags: [
        { tag: 'light', entries: 2 },
        { tag: 'warm', entries: 1 },
      ],
    });
  });

  test('gives an editor its snippets and styles, by their names', async () => {
    const style = await keep(styleOf('ink', 'in ink'));
    const snippet = await keep(snippetOf('Dawn', { text: 'low sun' }));
    await keep(recipeEntryOf('Boat'));
    expect(await getOfferedWords(backend.owner)).toEqual([
      { id: snippet, name: 'Dawn', text: 'low sun' },
      { id: style, name: 'ink', text: 'in ink' },
    ]);
  });

  test('is in what a person takes along of their account', async () => {
    await keep(recipeEntryOf('Boat', { folder: 'Sea' }));
    const account = { role: 'owner', name: 'You', email: null, sessionId: null } as const;
    const person: Person = { ...backend.owner, ...account };
    const lines: string[] = [];
    for await (const line of exportAccount(person)) lines.push(line);
    const entries = lines
      .map((line) => JSON.parse(line))
      .filter(({ is }) => is === 'library-entry');
    expect(entries).toMatchObject([{ name: 'Boat', folder: 'Sea', recipe: { version: 1 } }]);
  });
});

describe('a folder', () => {
  const place = async () =>
    (await look()).entries.map(({ folder, name }) => `${folder}/${name}`).sort();

  test('takes along what lies in it, and gives way to what is there', async () => {
    const { db } = backend;
    for (const folder of ['A', 'A/B', 'A/B/C', 'D', 'AB']) await keep(snippetOf('x', { folder }));
    const moved = await moveFolder(db, owner, { from: 'A', to: 'D' });
    expect(moved).toEqual({ ok: true, value: { moved: 3 } });
    expect(await place()).toEqual(['AB/x', 'D/B/C/x', 'D/B/x', 'D/x', 'D/x (2)']);
  });

  test('can be put into itself, and out of itself again', async () => {
    const { db } = backend;
    for (const folder of ['A', 'A/B']) await keep(snippetOf('x', { folder }));
    expect((await moveFolder(db, owner, { from: 'A', to: 'A/B' })).ok).toBe(true);
    expect(await place()).toEqual(['A/B/B/x', 'A/B/x']);
    expect((await moveFolder(db, owner, { from: 'A/B', to: 'A' })).ok).toBe(true);
    expect(await place()).toEqual(['A/B/x', 'A/x']);
    expect((await moveFolder(db, owner, { from: 'A', to: '' })).ok).toBe(true);
    expect(await place()).toEqual(['/x', 'B/x']);
  });

  test('goes nowhere where it would lie too deep', async () => {
    const { db } = backend;
    for (const folder of ['A', 'A/B/C']) await keep(snippetOf('x', { folder }));
    const refused = await moveFolder(db, owner, { from: 'A', to: 'D/E' });
    expect(refused).toEqual({ ok: true, value: { moved: 2 } });
    const deeper = await moveFolder(db, owner, { from: 'D/E', to: 'D/E/F' });
    expect(deeper).toEqual({ ok: false, failure: { code: 'too-deep' } });
    expect(await place()).toEqual(['D/E/B/C/x', 'D/E/x']);
    expect(await moveFolder(db, owner, { from: 'Nowhere', to: 'D' })).toEqual(gone);
  });
});
