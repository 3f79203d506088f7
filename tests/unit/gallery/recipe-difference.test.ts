import { expect, test } from 'vitest';
import type { Recipe } from '#lib/compose/recipe';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { compareRecipes } from '#lib/gallery/recipe-difference';

const recipe: Recipe = {
  version: 1,
  model: 'seedream-4.0',
  prompt: 'A boat',
  references: ['a'.repeat(64)],
  size: { method: 'token', token: '2K' },
  set: null,
  watermark: true,
};

function image(own: Partial<ImageDetail>): ImageDetail {
  return {
    id: '01a209df-70aa-77e9-8559-c44654ae5f76',
    width: 2048,
    height: 2048,
    sizeBytes: 1,
    mediaType: 'image/jpeg',
    placeholder: '',
    prompt: 'A boat',
    alt: null,
    source: 'seedream',
    rating: null,
    isFavourite: false,
    createdAt: '2026-11-25T10:00:00.000Z',
    generationId: null,
    recipe,
    carried: null,
    position: 0,
    imagesInSet: 1,
    durationMs: 8200,
    priceUsd: 0.03,
    palette: [],
    note: null,
    tags: [],
    collections: [],
    trashedAt: null,
    fileName: null,
    shared: null,
    ...own,
  };
}

function differing(...images: ImageDetail[]) {
  return compareRecipes(images)
    .filter(({ isDifferent }) => isDifferent)
    .map(({ name, values }) => [name, ...values]);
}

test('pictures of one recipe differ in nothing', () => {
  expect(differing(image({}), image({}))).toEqual([]);
});

test('what differs is named, with what each of them has', () => {
  const other = image({
    recipe: { ...recipe, watermark: false, set: { maximum: 4 } },
    width: 1024,
    rating: 1,
  });
  expect(differing(image({}), other)).toEqual([
    ['Size received', '2048 × 2048', '1024 × 2048'],
    ['Set', 'One image', 'Up to 4 images'],
    ['Watermark', 'On', 'Off'],
    ['Rating', 'None', '1 star'],
  ]);
});

test('as many references differ where they are others', () => {
  const other = image({ recipe: { ...recipe, references: ['b'.repeat(64)] } });
  expect(differing(image({}), other)).toEqual([['References', '1', '1']]);
});

test('of an imported picture without a recipe nothing is made up', () => {
  const imported = image({ source: 'import', recipe: null, durationMs: null });
  const facts = compareRecipes([image({}), imported]);
  expect(facts.map(({ values }) => values[1])).toEqual([
    'Imported',
    'Not known',
    '2048 × 2048',
    'Not known',
    'Not known',
    'Not known',
    'Not known',
    'None',
  ]);
});
