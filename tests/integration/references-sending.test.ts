import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { listReferenceLibrary } from '#lib/generations/reference-library';
import { startGenerations } from '#lib/generations/start-generations';
import { newClientKey } from '#lib/id';
import { takeIn } from '#lib/references/take-in';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';

let backend: Backend;
const keys: string[] = [];

beforeAll(async () => {
  backend = await startBackend();
  await backend.start();
  for (const [at, name] of ['lake.png', 'hat 100%.jpg', 'sign_a.png'].entries()) {
    keys.push(await keep(at, name));
  }
});

afterAll(() => backend.stop());

async function keep(at: number, name: string, ownerId = backend.owner.id): Promise<string> {
  const picture = sharp({
    create: { width: 100 + at, height: 80, channels: 3, background: '#3a7bd5' },
  });
  const bytes = await (name.endsWith('png') ? picture.png() : picture.jpeg()).toBuffer();
  async function* source() {
    yield bytes;
  }
  const delivery = { name, source: source(), madeFrom: null };
  const taken = await takeIn(backend.db, { id: ownerId }, delivery);
  if (!taken.ok || !taken.value.reference) return expect.fail('not taken');
  return taken.value.reference.key;
}

function order(prompt: string, references: string[]) {
  const recipe = recipeOf(prompt, { references });
  const orders = [{ clientKey: newClientKey(), recipe, repeats: null }];
  return startGenerations(backend.db, backend.owner, orders);
}

describe('references', () => {
  test('reach the provider in the order of the recipe, each as what it is', async () => {
    const references = [keys[2] ?? '', keys[0] ?? '', keys[1] ?? ''];
    const id = await backend.generate('put image 2 on image 1', { references });
    await backend.untilState(id, 'done');
    const [bill] = await backend.bills('put image 2 on image 1');
    expect(bill?.references.map(({ key }) => key)).toEqual(references);
    expect(bill?.references.map(({ mediaType, width }) => [mediaType, width])).toEqual([
      ['image/png', 102],
      ['image/png', 100],
      ['image/jpeg', 101],
    ]);
  });

  test('may be the same one twice', async () => {
    const references = [keys[0] ?? '', keys[0] ?? ''];
    const id = await backend.generate('twice the same', { references });
    await backend.untilState(id, 'done');
    const [bill] = await backend.bills('twice the same');
    expect(bill?.references.map(({ key }) => key)).toEqual(references);
  });

  test('of somebody else, or of nobody, are refused before anything is sent', async () => {
    await backend.db.insert(users).values({ id: 'stranger', name: 'Stranger' });
    const theirs = await keep(50, 'theirs.png', 'stranger');
    for (const [at, key] of [theirs, 'a'.repeat(64)].entries()) {
      const refused = await order(`not mine ${at}`, [keys[0] ?? '', key]);
      expect(refused).toMatchObject({ ok: false, failure: { code: 'invalid' } });
      expect(!refused.ok && 'message' in refused.failure && refused.failure.message).toContain(
        'Image 2 is not among your references',
      );
      expect(await backend.bills(`not mine ${at}`)).toEqual([]);
    }
  });

  test('whose file is gone are not paid for: nothing is sent, and it says which', async () => {
    const lost = await keep(60, 'lost.png');
    await rm(join(backend.dataDir, 'images', lost.slice(0, 2), lost));
    const id = await backend.generate('with a lost file', { references: [keys[0] ?? '', lost] });
    const generation = await backend.untilState(id);
    expect(generation).toMatchObject({ state: 'failed', failure: { kind: 'request' } });
    expect(generation.state === 'failed' && generation.failure.message).toContain('image 2');
    expect(await backend.bills('with a lost file')).toEqual([]);
  });
});

describe('the library', () => {
  const names = async (search: string) => {
    const { references } = await listReferenceLibrary(backend.owner, { search, before: null });
    return references.map(({ name }) => name);
  };

  test('shows what was used last first, with where it was used', async () => {
    const id = await backend.generate('the newest use', { references: [keys[1] ?? ''] });
    const { images } = await backend.untilState(id, 'done');
    const page = await listReferenceLibrary(backend.owner, { search: '', before: null });
    expect(page.references[0]).toMatchObject({
      name: 'hat 100%.jpg',
      uses: 2,
      lastUse: { generationId: id, prompt: 'the newest use', imageId: images[0]?.id },
    });
  });

  test('is searched by name and by prompt, signs of patterns being plain text', async () => {
    expect(await names('LAKE')).toEqual(['lake.png']);
    expect(await names('newest use')).toEqual(['hat 100%.jpg']);
    expect(await names('100%')).toEqual(['hat 100%.jpg']);
    expect(await names('n_a')).toEqual(['sign_a.png']);
    expect(await names('nowhere at all')).toEqual([]);
  });

  test('comes in pages without gaps or repeats', async () => {
    for (let at = 0; at < 45; at += 1) await keep(3 + at, `many ${at}.png`);
    const seen: string[] = [];
    for (let before: string | null = null; ; ) {
      const page = await listReferenceLibrary(backend.owner, { search: 'many', before });
      seen.push(...page.references.map(({ name }) => name));
      if (page.older === null) break;
      before = page.older;
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    expect(seen[0]).toBe('many 44.png');
  });
});
