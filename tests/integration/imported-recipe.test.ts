import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { Recipe } from '#lib/compose/recipe';
import { listImageFiles } from '#lib/gallery/download-queries';
import { carriedWords } from '#lib/gallery/embedded/recipe-words';
import { defaultGalleryState } from '#lib/gallery/gallery-address';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { listGallery } from '#lib/gallery/gallery-page';
import { getImageDetail } from '#lib/gallery/image-detail';
import { compareRecipes } from '#lib/gallery/recipe-difference';
import { parseSearch } from '#lib/gallery/search-query';
import { takeImport } from '#lib/gallery/take-import';
import { listChosenRows } from '#lib/shares/picture-queries';
import { type Backend, startBackend } from '#tests/support/backend';
import { embedRecipe } from '#tests/support/embed-recipe';
import { textChunk } from '#tests/support/pictures-with-texts';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
});

afterAll(() => backend.stop());

let width = 60;

/** No two calls give the same picture. */
function plain(): Promise<Buffer> {
  width += 1;
  const create = { width, height: 40, channels: 3, background: '#3a7bd5' } as const;
  return sharp({ create }).png().toBuffer();
}

async function take(bytes: Uint8Array): Promise<ImageDetail> {
  const result = await takeImport(backend.db, backend.owner, {
    ...{ fileName: 'picture.png', maxBytes: 100_000_000, modifiedAt: null, facts: null },
    source: (async function* () {
      yield bytes;
    })(),
  });
  if (!result.ok) expect.fail(result.failure.message);
  const image = await getImageDetail(backend.owner, result.value.imageId);
  return image ?? expect.fail('the picture is not in the gallery');
}

async function fromStudio(recipe: Recipe): Promise<ImageDetail> {
  const file = await embedRecipe(await plain(), 'png', {
    ...{ recipe, alternativeText: '', createdAt: null, provider: 'seedream', promptWriter: null },
    ...{ width, height: 40 },
  });
  return take(file ?? expect.fail('the picture took no recipe'));
}

async function fromA1111(): Promise<ImageDetail> {
  const png = await plain();
  const text = 'a lighthouse at dawn\nNegative prompt: fog\nSteps: 20, Seed: 5, Size: 1536x1024';
  const chunk = textChunk.plain('parameters', text);
  return take(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]));
}

const recipe: Recipe = {
  ...emptyRecipe,
  prompt: 'a harbour in image 1',
  references: ['a'.repeat(64)],
  size: { method: 'token', token: '4K' },
  watermark: false,
};

describe('a picture that moves in from another studio', () => {
  test('has its recipe again, and says which of its references did not come along', async () => {
    const image = await fromStudio(recipe);
    expect(image).toMatchObject({ recipe, generationId: null, priceUsd: null });
    expect(image.carried).toEqual({
      ...{ source: 'studio', part: null, leftOut: [] },
      missing: recipe.references,
    });
    expect(image.carried && carriedWords(image.carried)).toBe(
      'Made with Seedream Studio. One of its references is not in this studio.',
    );
  });

  test('goes out with it in a manifest and in a share, where its references are not shown', async () => {
    const { db, owner } = backend;
    const { id } = await fromStudio(recipe);
    expect((await listImageFiles(db, owner.id, [id]))[0]?.recipe).toEqual(recipe);
    const [shared] = await listChosenRows(db, owner.id, { ids: [id], order: 'given' });
    expect(shared?.recipe).toEqual({ ...recipe, references: [] });
  });

  test('is found by what was asked for', async () => {
    const { id } = await fromStudio({ ...recipe, prompt: 'a quay, to be found by its size' });
    const { query } = parseSearch('quay size:4K');
    const view = { ...defaultGalleryState, query, place: null, timeZone: 'UTC', now: Date.now() };
    expect((await listGallery(backend.owner, view)).images.map((each) => each.id)).toEqual([id]);
  });
});

describe('a picture of another program', () => {
  test('has as much of a recipe as that could say, and says what is left out', async () => {
    const image = await fromA1111();
    expect(image.recipe).toBeNull();
    expect(image.carried).toMatchObject({
      source: 'a1111',
      part: { prompt: 'a lighthouse at dawn', size: { width: 1536, height: 1024 } },
      missing: [],
    });
    expect(image.carried && carriedWords(image.carried)).toBe(
      'Made with AUTOMATIC1111 or Forge. Seedream has no use for its negative prompt, seed and steps.',
    );
  });

  test('is called by its program where pictures are compared', async () => {
    const images = [await fromStudio(recipe), await fromA1111()];
    const model = compareRecipes(images).find(({ name }) => name === 'Model');
    expect(model?.values).toEqual([
      'Imported, Seedream 4.0',
      'Imported, made with AUTOMATIC1111 or Forge',
    ]);
  });
});

test('a picture without any recipe says nothing of one', async () => {
  expect(await take(await plain())).toMatchObject({ recipe: null, carried: null });
});
