import { describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { askWords, LibraryRecipe, needsWords, storedKeys } from '#lib/library/library-recipe';
import { unknownKey } from '#tests/support/library-entries';

const recipe = { ...emptyRecipe, prompt: 'A boat' };
const isLawful = (part: object) => LibraryRecipe.safeParse({ ...recipe, ...part }).success;
const open = (count: number) => Array.from({ length: count }, () => null);

describe('a recipe of the library', () => {
  test.each([
    [10, true],
    [11, false],
  ])('asks for %i references: %j', (count, lawful) => {
    expect(isLawful({ references: open(count) })).toBe(lawful);
  });

  test.each([
    [1, 14, true],
    [1, 15, false],
    [10, 5, true],
    [10, 6, false],
  ])('counts %i open places beside a set of %i: %j', (count, maximum, lawful) => {
    expect(isLawful({ references: open(count), set: { maximum } })).toBe(lawful);
  });

  test('names references by their keys and by nothing else', () => {
    expect(isLawful({ references: [unknownKey('a'), null] })).toBe(true);
    expect(isLawful({ references: ['cat.jpg'] })).toBe(false);
    expect(isLawful({ references: [undefined] })).toBe(false);
  });

  test('knows the keys that it keeps, each once', () => {
    const [a, b] = [unknownKey('a'), unknownKey('b')];
    expect(storedKeys({ references: [a, null, b, a] })).toEqual([a, b]);
  });
});

test.each([
  [[], null],
  [[unknownKey('a')], null],
  [[null], 'needs 1 reference'],
  [[null, unknownKey('a'), null], 'needs 2 references'],
])('what it needs is said: %j', (references, words) => {
  expect(needsWords({ references })).toBe(words);
});

test.each([
  [[unknownKey('a')], null],
  [[null], '“Swap” needs 1 reference: add it as image 1.'],
  [[null, null], '“Swap” needs 2 references: add them as image 1 and image 2.'],
  [[null, unknownKey('a'), null], '“Swap” needs 2 references: add them as image 2 and image 3.'],
])('what is to be added is said, behind what is there: %j', (references, words) => {
  expect(askWords('Swap', { references })).toBe(words);
});
