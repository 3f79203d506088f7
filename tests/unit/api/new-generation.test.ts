import { describe, expect, test } from 'vitest';
import { NewGeneration } from '#lib/api/new-generation';
import { emptyRecipe } from '#lib/compose/empty-recipe';

describe('a recipe of a script', () => {
  test('begins as the composer does, where it says nothing', () => {
    expect(NewGeneration.parse({ prompt: ' A harbour ' })).toEqual({
      ...emptyRecipe,
      prompt: 'A harbour',
    });
  });

  test('is taken as it is, where it says everything', () => {
    const recipe = { ...emptyRecipe, prompt: 'A harbour', set: { maximum: 3 }, watermark: false };
    expect(NewGeneration.parse(recipe)).toEqual(recipe);
  });

  test.each([
    ['no prompt', {}, 'prompt'],
    ['an unknown model', { prompt: 'x', model: 'seedream-9' }, 'model'],
    ['an unknown version', { prompt: 'x', version: 2 }, 'version'],
    ['a size of both kinds', { prompt: 'x', size: { token: '2K', width: 1024 } }, 'size'],
    ['a set of 16', { prompt: 'x', set: { maximum: 16 } }, 'set'],
    ['a set and references above 15', withReferences(10, 6), 'set'],
    ['eleven references', withReferences(11, 1), 'references'],
  ])('with %s is not lawful', (_what, recipe, field) => {
    const issues = NewGeneration.safeParse(recipe).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toContain(field);
  });

  test('with a set and references of 15 is lawful', () => {
    expect(NewGeneration.safeParse(withReferences(10, 5)).success).toBe(true);
  });
});

function withReferences(count: number, maximum: number) {
  return { prompt: 'x', references: Array(count).fill('0'.repeat(64)), set: { maximum } };
}
