import { describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { EmbeddedRecipe } from '#lib/gallery/embedded/embedded-recipe';
import { recipeLosses } from '#lib/gallery/embedded/recipe-words';

const whole: EmbeddedRecipe = {
  source: 'studio',
  recipe: { ...emptyRecipe, prompt: 'a cat' },
  askedSize: null,
  leftOut: [],
};

describe('what a recipe loses on its way', () => {
  test('is nothing for one that comes whole', () => {
    expect(recipeLosses(whole)).toEqual([]);
  });

  test('is named: settings, the size that was asked for, the end of the prompt', () => {
    const size = { method: 'pixels', width: 1024, height: 1024 } as const;
    const foreign: EmbeddedRecipe = {
      source: 'a1111',
      recipe: { prompt: 'a cat', size },
      askedSize: { width: 512, height: 512 },
      leftOut: ['negative prompt', 'seed', 'steps', 'the rest of the prompt'],
    };
    expect(recipeLosses(foreign)).toEqual([
      'Seedream has no use for its negative prompt, seed and steps.',
      'Its prompt is cut off at 20,000 characters.',
      'Seedream does not make 512 × 512; 1024 × 1024 takes its place.',
    ]);
  });
});
