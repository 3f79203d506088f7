import { describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { Recipe } from '#lib/compose/recipe';
import { toRequestFields } from '#lib/compose/request-fields';
import { likelyImages, mostImages } from '#lib/compose/set-rules';
import { SeedreamRequest } from '#lib/platform/seedream/contract';

const recipe: Recipe = { ...emptyRecipe, prompt: 'A lighthouse' };
const isLawful = (part: object) => Recipe.safeParse({ ...recipe, ...part }).success;
const hashes = (count: number) =>
  Array.from({ length: count }, (_, index) => index.toString(16).padStart(64, '0'));

describe('a recipe', () => {
  test('loses the space around its prompt and nothing within', () => {
    expect(Recipe.parse({ ...recipe, prompt: '  a\n\n  b  ' }).prompt).toBe('a\n\n  b');
  });

  test('is refused with both methods of size at once', () => {
    expect(isLawful({ size: { method: 'token', token: '2K', width: 2048, height: 2048 } })).toBe(
      false,
    );
    expect(isLawful({ size: { method: 'pixels', token: '2K', width: 2048, height: 2048 } })).toBe(
      false,
    );
  });

  test.each([
    [0, 0, false],
    [0, 1, true],
    [0, 15, true],
    [0, 16, false],
    [1, 14, true],
    [1, 15, false],
    [9, 6, true],
    [9, 7, false],
    [10, 5, true],
    [10, 6, false],
  ])('with %i references may ask for a set of %i: %s', (references, maximum, lawful) => {
    expect(isLawful({ references: hashes(references), set: { maximum } })).toBe(lawful);
  });

  test('asks for a whole number of images', () => {
    expect(isLawful({ set: { maximum: 2.5 } })).toBe(false);
    expect(isLawful({ set: { maximum: '4' } })).toBe(false);
    expect(isLawful({ set: {} })).toBe(false);
  });

  test.each([
    [10, true],
    [11, false],
  ])('with %i references is accepted: %s', (count, lawful) => {
    expect(isLawful({ references: hashes(count) })).toBe(lawful);
  });

  test('names its references by their SHA-256 and nothing else', () => {
    expect(isLawful({ references: ['https://example.com/a.png'] })).toBe(false);
    expect(isLawful({ references: ['A'.repeat(64)] })).toBe(false);
  });

  test('holds no field that is unknown, and no other version or model', () => {
    expect(isLawful({ seed: 7 })).toBe(false);
    expect(isLawful({ version: 2 })).toBe(false);
    expect(isLawful({ model: 'seedream-5.0' })).toBe(false);
  });

  test('knows the most images it can bring back, and how many are likely', () => {
    expect(mostImages(recipe)).toBe(1);
    const set = { ...recipe, prompt: 'A set of 4 posters', set: { maximum: 9 } };
    expect(mostImages(set)).toBe(9);
    expect(likelyImages(set)).toBe(4);
    expect(likelyImages({ ...set, set: { maximum: 3 } })).toBe(3);
    expect(likelyImages({ ...set, prompt: 'Posters' })).toBe(9);
    expect(likelyImages({ ...set, set: null })).toBe(1);
  });
});

describe('the request fields of a recipe', () => {
  test('for one picture are exactly four', () => {
    expect(toRequestFields(recipe)).toStrictEqual({
      prompt: 'A lighthouse',
      size: '2048x2048',
      sequential_image_generation: 'disabled',
      watermark: true,
    });
  });

  test('for a set say so and how many at most', () => {
    const set: Recipe = { ...recipe, set: { maximum: 4 }, watermark: false };
    expect(toRequestFields({ ...set, size: { method: 'token', token: '4K' } })).toStrictEqual({
      prompt: 'A lighthouse',
      size: '4K',
      sequential_image_generation: 'auto',
      max_images: 4,
      watermark: false,
    });
  });

  test('with the references beside them are what the contract accepts', () => {
    const fields = toRequestFields({ ...recipe, references: hashes(2) });
    const images = ['data:image/png;base64,AA==', 'data:image/jpeg;base64,AA=='];
    expect(Object.keys(fields)).toHaveLength(4);
    expect(SeedreamRequest.safeParse({ ...fields, images }).success).toBe(true);
  });
});
