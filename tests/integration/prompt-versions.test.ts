import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import { editsMax } from '#lib/gallery/prompt-difference';
import { newId } from '#lib/id';
import {
  bringVersionBack,
  removeVersion,
  renameOneVersion,
  renamePrompt,
} from '#lib/library/prompts/change-versions';
import { keepVersion } from '#lib/library/prompts/keep-version';
import { getKeptPromptPage, listKeptPromptPage } from '#lib/library/prompts/kept-prompt-pages';
import { listPromptHistory } from '#lib/library/prompts/prompt-history';
import { keptPromptsMax, versionsMax } from '#lib/library/prompts/prompt-version';
import { keptPrompts, promptVersions } from '#lib/library/prompts/tables';
import { type Backend, startBackend } from '#tests/support/backend';
import { libraryOf } from '#tests/support/quick-pictures';

let backend: Backend;
const stranger: Viewer = { id: 'stranger' };
const notFound = { ok: false, failure: { code: 'not-found' } };

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
});

afterAll(() => backend.stop());

/** Keeps wordings as versions of one prompt. @returns its identifier */
async function keep(name: string, prompts: readonly string[]): Promise<string> {
  let id: string | null = null;
  for (const [at, prompt] of prompts.entries()) {
    const of: { id: string } | { name: string } = id === null ? { name } : { id };
    const version = { of, name: `Version ${at + 1}`, prompt };
    const kept = await keepVersion(backend.db, backend.owner, version);
    if (!kept.ok) throw new Error(`It was refused: ${kept.failure.code}.`);
    id = kept.value.keptPromptId;
  }
  return id ?? '';
}

async function open(id: string) {
  const page = await getKeptPromptPage(backend.owner, id);
  if (!page) throw new Error('It is not kept.');
  return page.kept;
}

async function versionOf(id: string, number: number) {
  const version = (await open(id)).versions.find((each) => each.number === number);
  if (!version) throw new Error(`There is no version ${number}.`);
  return version;
}

describe('a kept prompt', () => {
  test('shows its versions, the newest first, with what changed and what each one made', async () => {
    const library = libraryOf(backend.db, backend.owner.id);
    const id = await keep('Boat', ['a red boat', 'a blue boat']);
    const red = await library.generated('a red boat');
    for (let picture = 0; picture < 9; picture += 1) await library.generated('a blue boat');
    await library.imported('a red boat');
    const { name, versions } = await open(id);
    expect(name).toBe('Boat');
    expect(versions).toMatchObject([
      { number: 2, prompt: 'a blue boat', pictureCount: 9 },
      {
        number: 1,
        prompt: 'a red boat',
        difference: null,
        pictureCount: 1,
        pictures: [{ id: red }],
      },
    ]);
    expect(versions[0]?.pictures).toHaveLength(8);
    expect(versions[0]?.difference).toEqual([
      { kind: 'same', text: 'a ' },
      { kind: 'removed', text: 'red' },
      { kind: 'added', text: 'blue' },
      { kind: 'same', text: ' boat' },
    ]);
  });

  test('is shown plain where too much was changed to be told word by word', async () => {
    const words = (ending: string) =>
      Array.from({ length: editsMax }, (_, at) => `${at}${ending}`).join(' ');
    const id = await keep('Rewritten', [words('a'), words('b'), `${words('b')} more`]);
    const { versions } = await open(id);
    expect(versions.map(({ difference }) => difference?.length ?? null)).toEqual([2, null, null]);
  });

  test('is told in the history, beside what was sent with these words', async () => {
    const id = await keep('Kite', ['a kite', 'a yellow kite']);
    await backend.generate('a yellow kite');
    const request = { typed: 'yellow', before: null, limit: 10 };
    const { prompts } = await listPromptHistory(backend.owner, request);
    const place = { keptPromptId: id, keptPromptName: 'Kite', number: 2 };
    expect(prompts).toMatchObject([{ prompt: 'a yellow kite', places: [place] }]);
  });

  test('takes the same words once', async () => {
    const id = await keep('Once', ['a swan']);
    const again = { of: { id }, name: 'Again', prompt: 'a swan' };
    expect(await keepVersion(backend.db, backend.owner, again)).toEqual({
      ok: false,
      failure: { code: 'known', number: 1, name: 'Version 1' },
    });
    const both = await Promise.all(
      ['One', 'Other'].map((name) =>
        keepVersion(backend.db, backend.owner, { of: { id }, name, prompt: 'a black swan' }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is renamed, and so are its versions', async () => {
    const id = await keep('Fox', ['a fox']);
    const { db, owner } = backend;
    expect((await renamePrompt(db, owner, { id, name: 'Red fox' })).ok).toBe(true);
    const version = await versionOf(id, 1);
    expect((await renameOneVersion(db, owner, { id: version.id, name: 'Plain' })).ok).toBe(true);
    expect(await open(id)).toMatchObject({ name: 'Red fox', versions: [{ name: 'Plain' }] });
  });

  test('is found by its name and by the words of any version', async () => {
    const id = await keep('Winter coat', ['a crane', 'a crane in the 雪景']);
    for (const typed of ['WINTER', 'crane', '雪景', 'Version 2']) {
      const { prompts } = await listKeptPromptPage(backend.owner, { typed, before: null });
      expect(prompts.map((each) => each.id)).toContain(id);
    }
    const none = await listKeptPromptPage(backend.owner, { typed: '100%', before: null });
    expect(none.prompts).toEqual([]);
    const [newest] = (await listKeptPromptPage(backend.owner, { typed: 'crane', before: null }))
      .prompts;
    expect(newest).toMatchObject({
      versions: 2,
      newest: { number: 2, prompt: 'a crane in the 雪景' },
    });
  });
});

describe('a version that is deleted', () => {
  test('comes back under its number, which no other has taken', async () => {
    const { db, owner } = backend;
    const id = await keep('Vase', ['a vase', 'a blue vase']);
    const version = await versionOf(id, 2);
    const removed = await removeVersion(db, owner, version.id);
    if (!removed.ok) throw new Error(removed.failure.code);
    expect(removed.value.isLast).toBe(false);
    await keepVersion(db, owner, { of: { id }, name: 'Green', prompt: 'a green vase' });
    expect((await open(id)).versions.map(({ number }) => number)).toEqual([3, 1]);
    expect(await bringVersionBack(db, owner, removed.value.deleted)).toMatchObject({ ok: true });
    expect((await open(id)).versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(await versionOf(id, 2)).toMatchObject({
      prompt: 'a blue vase',
      createdAt: version.createdAt,
    });
  });

  test('takes a kept prompt along that has no other, and brings it back', async () => {
    const { db, owner } = backend;
    const id = await keep('Only', ['a lonely tree']);
    const removed = await removeVersion(db, owner, (await versionOf(id, 1)).id);
    if (!removed.ok) throw new Error(removed.failure.code);
    expect(removed.value.isLast).toBe(true);
    expect(await getKeptPromptPage(owner, id)).toBeNull();
    expect((await bringVersionBack(db, owner, removed.value.deleted)).ok).toBe(true);
    expect(await open(id)).toMatchObject({ name: 'Only', versions: [{ number: 1 }] });
    const twice = await bringVersionBack(db, owner, removed.value.deleted);
    expect(twice).toMatchObject({ ok: false, failure: { code: 'known' } });
  });
});

describe('what somebody else keeps', () => {
  test('looks like what does not exist', async () => {
    const { db, owner } = backend;
    const id = await keep('Mine', ['a secret garden', 'a secret garden at night']);
    const version = await versionOf(id, 1);
    expect(await getKeptPromptPage(stranger, id)).toBeNull();
    expect(await getKeptPromptPage(owner, 'no identifier')).toBeNull();
    const list = await listKeptPromptPage(stranger, { typed: '', before: null });
    expect(list).toEqual({ prompts: [], older: null });
    const theirs = { of: { id }, name: 'Theirs', prompt: 'a garden' };
    expect(await keepVersion(db, stranger, theirs)).toEqual(notFound);
    expect(await renamePrompt(db, stranger, { id, name: 'Theirs' })).toEqual(notFound);
    const named = { id: version.id, name: 'Theirs' };
    expect(await renameOneVersion(db, stranger, named)).toEqual(notFound);
    expect(await removeVersion(db, stranger, version.id)).toEqual(notFound);
    const { number, name, prompt, createdAt } = version;
    const forged = { keptPromptId: id, keptPromptName: 'Theirs', number, name, prompt, createdAt };
    expect(await bringVersionBack(db, stranger, forged)).toEqual(notFound);
    expect(await open(id)).toMatchObject({ name: 'Mine', versions: [{}, { number: 1 }] });
  });
});

describe('no more is kept than fits', () => {
  test(`a prompt has ${versionsMax} versions`, async () => {
    const { db, owner } = backend;
    const id = await keep('Long', ['take 1']);
    const rows = Array.from({ length: versionsMax - 2 }, (_, at) => ({
      ...{ id: newId(), keptPromptId: id, ownerId: owner.id, number: at + 2 },
      ...{ name: 'More', prompt: `take ${at + 2}` },
    }));
    await db.insert(promptVersions).values(rows);
    await db
      .update(keptPrompts)
      .set({ lastNumber: versionsMax - 1 })
      .where(eq(keptPrompts.id, id));
    const add = (prompt: string) => keepVersion(db, owner, { of: { id }, name: 'Last', prompt });
    expect(await add('the last one')).toMatchObject({ ok: true, value: { number: versionsMax } });
    expect(await add('one too many')).toEqual({
      ok: false,
      failure: { code: 'over-limit', of: 'versions' },
    });
  });

  test(`somebody keeps ${keptPromptsMax} prompts, also when two are kept at once`, async () => {
    const { db } = backend;
    const collector = { id: 'collector' };
    await db.insert(users).values({ id: collector.id, name: 'Collector' });
    const rows = Array.from({ length: keptPromptsMax - 1 }, (_, at) => ({
      ...{ id: newId(), ownerId: collector.id, name: `Prompt ${at}` },
    }));
    await db.insert(keptPrompts).values(rows);
    const both = await Promise.all(
      ['One', 'Other'].map((name) =>
        keepVersion(db, collector, { of: { name }, name: 'First', prompt: name }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({
      ok: false,
      failure: { code: 'over-limit', of: 'prompts' },
    });
  });
});
