import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { newId } from '#lib/id';
import { bringIn, oneNameMax } from '#lib/library/bring-in';
import { addEntry, rowOf } from '#lib/library/change-library';
import { libraryMax, type NewEntry } from '#lib/library/entry';
import type { ImportOutcome } from '#lib/library/import-outcome';
import { answerWithLibrary, takeLibrary } from '#lib/library/library-answers';
import { refusedNamedMax, refusedWords, writeLibraryFile } from '#lib/library/library-file';
import { libraryFileMaxBytes } from '#lib/library/library-file-size';
import { wholeLibrary } from '#lib/library/library-view';
import { listEntries } from '#lib/library/queries';
import { starterSet } from '#lib/library/starter-set';
import { libraryEntries } from '#lib/library/tables';
import { batchesOf } from '#lib/platform/database/batches';
import { type Backend, startBackend } from '#tests/support/backend';
import { keepReference } from '#tests/support/kept-reference';
import { recipeEntryOf, snippetOf, styleOf, unknownKey } from '#tests/support/library-entries';
import { libraryOf } from '#tests/support/quick-pictures';

const other = { id: 'other' };
const nothing: ImportOutcome = {
  added: 0,
  known: 0,
  renamed: [],
  refused: [],
  refusedCount: 0,
  opened: 0,
  unseen: 0,
};

let backend: Backend;
let picture: string;
let reference: string;

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: other.id, name: 'Other' });
  picture = await libraryOf(backend.db, backend.owner.id).generated('a boat');
  reference = await keepReference(backend, backend.owner.id);
});

beforeEach(async () => {
  await backend.db.delete(libraryEntries);
});

afterAll(() => backend.stop());

const request = (text: string) =>
  new Request('http://studio/api/library/import', { method: 'POST', body: text });

async function take(text: string, viewer = backend.owner): Promise<ImportOutcome> {
  const response = await takeLibrary(viewer, request(text));
  expect(response.status).toBe(200);
  return (await response.json()) as ImportOutcome;
}

async function bare(viewer = backend.owner): Promise<NewEntry[]> {
  const entries = await listEntries(backend.db, viewer.id, wholeLibrary);
  return entries.map(({ id: _id, picture: _picture, ...entry }) => entry as NewEntry);
}

/** One of each kind, with all that an entry can have. */
const entries = (): NewEntry[] => [
  recipeEntryOf('Boat', {
    folder: 'Sea/North',
    tags: ['sea', 'Boat'],
    preview: picture,
    references: [reference, null],
    set: { maximum: 4 },
    size: { method: 'token', token: '4K' },
    watermark: false,
  }),
  snippetOf('Dawn', { folder: 'Light', text: 'low sun,\n"quoted" 灯台' }),
  styleOf('ink', 'in ink'),
];

describe('a library that was exported', () => {
  async function exported(): Promise<string> {
    for (const entry of entries()) await addEntry(backend.db, backend.owner.id, entry);
    const answer = await answerWithLibrary(backend.owner);
    expect(answer.headers.get('content-disposition')).toContain('library.json');
    return answer.text();
  }

  test('is a document with a name and a version', async () => {
    const file = JSON.parse(await exported());
    expect(file).toEqual({ format: 'seedream-studio-library', version: 1, entries: entries() });
  });

  test('comes whole into an empty one', async () => {
    const text = await exported();
    await backend.db.delete(libraryEntries);
    expect(await take(text)).toEqual({ ...nothing, added: 3 });
    expect(await bare()).toEqual(entries());
  });

  test('adds nothing where it comes from, however often it is brought in', async () => {
    const text = await exported();
    expect(await take(text)).toEqual({ ...nothing, known: 3 });
    expect(await bare()).toEqual(entries());
  });

  test('leaves with somebody else what is not theirs, and says so', async () => {
    const text = await exported();
    const outcome = await take(text, other);
    expect(outcome).toEqual({ ...nothing, added: 3, opened: 1, unseen: 1 });
    const [boat, ...rest] = entries();
    if (boat?.kind !== 'recipe') throw new Error('It is no recipe.');
    const recipe = { ...boat.recipe, references: [null, null] };
    expect(await bare(other)).toEqual([{ ...boat, preview: null, recipe }, ...rest]);
    expect(await take(text, other)).toEqual({ ...nothing, known: 3 });
  });
});

describe('entries that are brought in', () => {
  test('get a number where their name has other contents, and only once', async () => {
    const text = writeLibraryFile([
      snippetOf('Dawn', { text: 'one' }),
      snippetOf('Dawn', { text: 'two' }),
      snippetOf('Dawn', { text: 'one' }),
    ]);
    await addEntry(backend.db, backend.owner.id, snippetOf('Dawn', { text: 'zero' }));
    expect(await take(text)).toEqual({
      ...nothing,
      added: 2,
      known: 1,
      renamed: [
        { place: 1, name: 'Dawn', as: 'Dawn (2)' },
        { place: 2, name: 'Dawn', as: 'Dawn (3)' },
      ],
    });
    expect(await take(text)).toEqual({ ...nothing, known: 3 });
    expect((await bare()).map(({ name }) => name)).toEqual(['Dawn', 'Dawn (2)', 'Dawn (3)']);
  });

  test('come in beside those that are wrong, which are named', async () => {
    const file = JSON.parse(writeLibraryFile(entries()));
    file.entries.splice(1, 0, { ...snippetOf('Poster'), text: '' }, null);
    const outcome = await take(JSON.stringify(file));
    expect(outcome).toMatchObject({ added: 3, refusedCount: 2 });
    expect(outcome.refused.map(refusedWords)).toEqual([
      'Entry 2, “Poster”: Write the words that it adds.',
      'Entry 3: Its kind is none of snippet, style and recipe.',
    ]);
    expect(await bare()).toEqual(entries());
  });

  test('are counted where they are too many to be named', async () => {
    const wrong = Array.from({ length: refusedNamedMax + 1 }, () => 0);
    const text = JSON.stringify({ ...JSON.parse(writeLibraryFile([])), entries: wrong });
    const { refused, refusedCount } = await take(text);
    expect([refused.length, refusedCount]).toEqual([refusedNamedMax, refusedNamedMax + 1]);
  });

  test('are refused where too many have one name, and are still known', async () => {
    const alike = Array.from({ length: oneNameMax + 2 }, (_, at) =>
      recipeEntryOf('Same', { prompt: `picture ${at}` }),
    );
    const outcome = await take(writeLibraryFile(alike));
    expect(outcome).toMatchObject({ added: oneNameMax, refusedCount: 2 });
    expect(outcome.refused.map(refusedWords)).toEqual([
      'Entry 101, “Same”: Too many in this folder have this name. Give it another one.',
      'Entry 102, “Same”: Too many in this folder have this name. Give it another one.',
    ]);
    expect(await take(writeLibraryFile(alike))).toMatchObject({
      known: oneNameMax,
      refusedCount: 2,
    });
  });

  test('fill the library to its end, and the others are named', async () => {
    const rows = Array.from({ length: libraryMax - 2 }, (_, at) => {
      return { ...rowOf(snippetOf(`No. ${at}`)), id: newId(), ownerId: backend.owner.id };
    });
    for (const batch of batchesOf(rows)) await backend.db.insert(libraryEntries).values(batch);
    const outcome = await take(writeLibraryFile(entries()));
    expect(outcome).toMatchObject({ added: 2, refusedCount: 1 });
    expect(outcome.refused.map(refusedWords)).toEqual([
      'Entry 3, “ink”: Your library holds 2,000 entries, and no more fit. Delete some first.',
    ]);
    expect(await take(writeLibraryFile(entries()))).toMatchObject({ known: 2, refusedCount: 1 });
  });

  test('may name nobody’s picture and nobody’s reference', async () => {
    const entry = recipeEntryOf('A', { preview: newId(), references: [unknownKey('a')] });
    const outcome = await bringIn(backend.db, backend.owner.id, [{ place: 1, entry }]);
    expect(outcome).toEqual({ ...nothing, added: 1, opened: 1, unseen: 1 });
  });
});

/** A file that arrives when it is told to. @returns what becomes of it, and the way to send it */
function comingFrom(viewer: typeof backend.owner, entry: NewEntry) {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const init = { method: 'POST', body: readable, duplex: 'half' };
  const taken = takeLibrary(viewer, new Request('http://studio/api/library/import', init));
  const send = async () => {
    const writer = writable.getWriter();
    await writer.write(new TextEncoder().encode(writeLibraryFile([entry])));
    await writer.close();
  };
  return { taken, send };
}

test('a file waits for the one before of the same person, and for nobody else’s', async () => {
  const taken: string[] = [];
  const coming = (name: string, viewer = backend.owner) => {
    const file = comingFrom(viewer, snippetOf(name));
    return { ...file, taken: file.taken.then(() => taken.push(name)) };
  };
  const [first, second, theirs] = [coming('first'), coming('second'), coming('theirs', other)];
  const sent = second.send();
  await theirs.send();
  await theirs.taken;
  expect(taken).toEqual(['theirs']);
  await first.send();
  await Promise.all([first.taken, second.taken, sent]);
  expect(taken).toEqual(['theirs', 'first', 'second']);
});

describe('a file that is none', () => {
  test.each(['', 'words', '{"format":"other"}'])('is refused in words: %j', async (text) => {
    const response = await takeLibrary(backend.owner, request(text));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      message: expect.stringMatching(/no library of a studio/),
    });
  });

  test('is not read further than it may be large', async () => {
    const response = await takeLibrary(backend.owner, request(' '.repeat(libraryFileMaxBytes + 1)));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ message: expect.stringMatching(/larger than 32 MB/) });
  });
});

test('the starter set comes in whole, and once', async () => {
  const incoming = starterSet.map((entry, at) => ({ place: at + 1, entry }));
  const all = { ...nothing, added: starterSet.length };
  expect(await bringIn(backend.db, backend.owner.id, incoming)).toEqual(all);
  const again = { ...nothing, known: starterSet.length };
  expect(await bringIn(backend.db, backend.owner.id, incoming)).toEqual(again);
});
