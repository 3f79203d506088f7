import { expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { contentDigest } from '#lib/library/content-digest';

test('contents are the same in any order of their fields, and only with the same values', () => {
  const recipe = { ...emptyRecipe, set: null, references: ['a', 'b'] };
  const digest = contentDigest(recipe);
  expect(contentDigest(Object.fromEntries(Object.entries(recipe).reverse()))).toBe(digest);
  expect(contentDigest({ ...recipe, references: ['b', 'a'] })).not.toBe(digest);
  expect(contentDigest({ ...recipe, set: { maximum: 2 } })).not.toBe(digest);
  expect(contentDigest('words')).not.toBe(contentDigest('word'));
});
