import { describe, expect, test } from 'vitest';
import {
  savedNameMaxCharacters,
  savedNameProblem,
  savedQueryProblem,
  withoutSaved,
  withSaved,
} from '#lib/gallery/saved-search';
import { NewSavedSearch, SavedName } from '#lib/gallery/saved-search-request';

const named = (name: string) => ({ id: name, name, query: 'harbour' });

describe('the name of a saved search', () => {
  test.each([
    [savedNameMaxCharacters - 1, true],
    [savedNameMaxCharacters, true],
    [savedNameMaxCharacters + 1, false],
    [1, true],
    [0, false],
  ])('with %i characters is accepted: %j', (characters, isAccepted) => {
    const name = 'n'.repeat(characters);
    expect(savedNameProblem(name) === null).toBe(isAccepted);
    expect(SavedName.safeParse(name).success).toBe(isAccepted);
  });

  test('is one line without blanks around it', () => {
    expect(SavedName.parse('  Harbours\n at  dawn ')).toBe('Harbours at dawn');
    expect(savedNameProblem(' \n ')).toBe('Give it a name.');
  });
});

describe('a saved search', () => {
  test('is kept in its one form', () => {
    const { query } = NewSavedSearch.parse({ name: 'Best', query: 'rating:≥4   harbour' });
    expect(query).toBe('harbour rating:>=4');
  });

  test.each(['', '   ', 'rating:'])('of nothing is refused: %j', (query) => {
    expect(savedQueryProblem(query)).toMatch(/nothing to save/);
    const { error } = NewSavedSearch.safeParse({ name: 'Nothing', query });
    expect(error?.issues[0]?.message).toBe(savedQueryProblem(query));
  });

  test.each([
    [1999, true],
    [2000, true],
    [2001, false],
  ])('of %i characters is accepted: %j', (characters, isAccepted) => {
    const query = 'h'.repeat(characters);
    expect(savedQueryProblem(query) === null).toBe(isAccepted);
    expect(NewSavedSearch.safeParse({ name: 'Long', query }).success).toBe(isAccepted);
  });
});

test('the menu is in the order of names, and has each search once', () => {
  const all = [named('boats'), named('Set 2'), named('Set 10')];
  expect(withSaved(all, named('Harbours')).map(({ name }) => name)).toEqual([
    'boats',
    'Harbours',
    'Set 2',
    'Set 10',
  ]);
  const renamed = withSaved(all, { id: 'boats', name: 'Vessels', query: 'harbour' });
  expect(renamed.map(({ name }) => name)).toEqual(['Set 2', 'Set 10', 'Vessels']);
  expect(withoutSaved(all, 'boats')).toHaveLength(2);
});
