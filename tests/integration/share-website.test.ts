import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Recipe } from '#lib/compose/recipe';
import { newId } from '#lib/id';
import { makeShare, setShareState } from '#lib/shares/make-share';
import { picturesMax, type ShareRules } from '#lib/shares/share-rules';
import { exportDraft, exportShare, previewDraft } from '#lib/shares/website-answer';
import { type Backend, startBackend } from '#tests/support/backend';
import { libraryOf } from '#tests/support/quick-pictures';
import { openRules, shareOrder } from '#tests/support/share-orders';
import { visitorRequest } from '#tests/support/share-visits';
import { makeTempFolder } from '#tests/support/temp-folder';
import { unzipInto } from '#tests/support/unzip-into';

let backend: Backend;
let folder: string;
let ids: string[];

beforeAll(async () => {
  folder = await makeTempFolder('website');
  backend = await startBackend();
  const library = libraryOf(backend.db, backend.owner.id);
  ids = [await library.generated('a harbour'), await library.imported('a lighthouse')];
});

afterAll(async () => {
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Sends what the dialog sends before there is a share. */
const draft = (rules: ShareRules, images = ids) => {
  const text = JSON.stringify({ source: { kind: 'images', ids: images }, rules });
  return visitorRequest('/api/shares/export', {}, { draft: text });
};

/** @returns the folder of the website */
async function unpack(answer: Response, name: string): Promise<string> {
  const file = join(folder, `${name}.zip`);
  await writeFile(file, new Uint8Array(await answer.arrayBuffer()));
  const site = join(folder, name);
  unzipInto(file, site);
  return site;
}

/** Every address in a page that leads to something to be loaded or saved. */
function addressesIn(text: string): string[] {
  const single = [...text.matchAll(/ (?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
  const sets = [...text.matchAll(/ (?:image)?srcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(', ').map((each) => each.split(' ')[0] ?? ''),
  );
  return [...new Set([...single, ...sets])].filter((address) => !address.startsWith('data:'));
}

describe('an exported website', () => {
  test('has everything that its page asks for, and asks for nothing from elsewhere', async () => {
    const site = await unpack(await exportDraft(backend.owner, draft(openRules())), 'open');
    const addresses = addressesIn(await readFile(join(site, 'index.html'), 'utf8'));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(address).toMatch(/^[\w./-]+$/);
      expect(existsSync(join(site, address)), address).toBe(true);
    }
    const style = await readFile(join(site, 'style.css'), 'utf8');
    expect(style).not.toMatch(/url\(|@import/);
  });

  test('has pictures in two widths, originals and recipes where they are given away', async () => {
    const site = await unpack(await exportDraft(backend.owner, draft(openRules())), 'given');
    for (const form of ['small', 'large']) {
      const bytes = await readFile(join(site, `images/001-${form}.webp`));
      expect(bytes.toString('latin1', 0, 16)).toMatch(/^RIFF.{4}WEBP/s);
    }
    expect((await readFile(join(site, 'images/001-original.png'))).length).toBeGreaterThan(0);
    const recipe = JSON.parse(await readFile(join(site, 'recipes/001.recipe.json'), 'utf8'));
    expect(Recipe.parse(recipe).prompt).toBe('a harbour');
  });

  test('hides what the rules hide, and asks for no answers', async () => {
    const rules = openRules({ prompts: false, recipes: false, downloads: 'none' });
    const site = await unpack(await exportDraft(backend.owner, draft(rules)), 'hidden');
    const page = await readFile(join(site, 'index.html'), 'utf8');
    expect(page).not.toContain('a harbour');
    expect(page).not.toContain('<form');
    expect(existsSync(join(site, 'recipes'))).toBe(false);
    expect(existsSync(join(site, 'images/001-original.png'))).toBe(false);
  });

  test('is made of a paused share too, and of none that was revoked or is somebody else’s', async () => {
    const { db, owner } = backend;
    const made = await makeShare(db, owner, shareOrder(ids));
    const id = made.ok ? made.value.id : '';
    const status = async (viewer = owner) => {
      const answer = await exportShare(viewer, id);
      await answer.body?.cancel();
      return answer.status;
    };
    await setShareState(db, owner, id, 'paused');
    expect([await status(), await status({ id: 'stranger' })]).toEqual([200, 404]);
    await setShareState(db, owner, id, 'revoked');
    expect(await status()).toBe(404);
  });
});

describe('what is not shared yet', () => {
  test('is seen by its owner as visitors would, with the owner’s own pictures', async () => {
    const answer = await previewDraft(backend.owner, draft(openRules()));
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain(`/api/images/${ids[0]}/small`);
    expect(text).not.toContain('/s/');
  });

  test.each([
    ['somebody else’s pictures', () => exportDraft({ id: 'stranger' }, draft(openRules()))],
    ['no pictures', () => previewDraft(backend.owner, draft(openRules(), []))],
    ['no draft', () => previewDraft(backend.owner, visitorRequest('/x', {}, { draft: '{' }))],
  ])('is nothing for %s', async (_what, ask) => {
    expect((await ask()).status).toBe(404);
  });

  const large = Array.from({ length: picturesMax + 1 }, newId);
  const untitled = { ...openRules(), title: ' ' };
  test.each([
    ['too many pictures', openRules(), large, `A share shows at most ${picturesMax} images.`],
    ['no title', untitled, undefined, 'Give the share a title.'],
    ['pictures that are gone', openRules(), [newId()], 'There is no image to show.'],
  ])('is refused in words on a page of its own for %s', async (_what, rules, images, words) => {
    for (const ask of [exportDraft, previewDraft]) {
      const answer = await ask(backend.owner, draft(rules, images));
      const text = await answer.text();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'text/html; charset=utf-8',
      ]);
      expect(text).toContain('This cannot be shown');
      expect(text).toContain(words);
      expect(text).not.toContain('<script');
    }
  });
});
