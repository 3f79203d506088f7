import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { NewEntry } from '#lib/library/entry';
import {
  libraryFileEntriesMax,
  readLibraryFile,
  refusedWords,
  writeLibraryFile,
} from '#lib/library/library-file';
import { anyText } from '#tests/support/any-text';
import { recipeEntryOf, snippetOf, styleOf, unknownKey } from '#tests/support/library-entries';

const fileOf = (entries: readonly unknown[], part: object = {}) =>
  JSON.stringify({ format: 'seedream-studio-library', version: 1, entries, ...part });

function read(text: string) {
  const file = readLibraryFile(text);
  if (!file.ok) throw new Error(file.failure);
  return file.value;
}

const refusals = (entries: readonly unknown[]) => read(fileOf(entries)).refused.map(refusedWords);

/** Entries as the schema lets them be. */
const anyEntry = fc
  .record({
    kind: fc.constantFrom('snippet' as const, 'style' as const, 'recipe' as const),
    name: anyText,
    folder: anyText,
    tags: fc.array(anyText, { maxLength: 3 }),
    words: anyText,
    references: fc.array(fc.constantFrom(null, unknownKey('a')), { maxLength: 3 }),
  })
  .map(({ words, references, ...common }) =>
    NewEntry.safeParse(
      common.kind === 'recipe'
        ? { ...common, recipe: { ...emptyRecipe, prompt: words, references } }
        : { ...common, text: words },
    ),
  )
  .filter(({ success }) => success)
  .map(({ data }) => data as NewEntry);

describe('a file of a library', () => {
  test('gives every entry again, in its order', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 6 }), (entries) => {
        const { incoming, refused } = read(writeLibraryFile(entries));
        expect(refused).toEqual([]);
        expect(incoming).toEqual(entries.map((entry, at) => ({ place: at + 1, entry })));
      }),
      { numRuns: 60 },
    );
  });

  test('has no entry with an endless list, which is not looked through', () => {
    const endless = Array(1001).fill('');
    const recipe = { ...emptyRecipe, references: endless };
    const words = 'One of its lists has more than 1,000 items. Leave some out.';
    expect(
      refusals([
        { ...snippetOf('A'), tags: endless },
        { ...recipeEntryOf('B'), recipe },
      ]),
    ).toEqual([`Entry 1, “A”: ${words}`, `Entry 2, “B”: ${words}`]);
  });

  test('holds nothing that the library says of an entry', () => {
    const kept = { ...snippetOf('A'), id: 'id', picture: null };
    expect(writeLibraryFile([kept])).not.toMatch(/"id"|"picture"/);
  });

  test('is read with the mark that some programs put before it', () => {
    expect(read(`\ufeff${writeLibraryFile([snippetOf('A')])}`).incoming).toHaveLength(1);
  });

  test.each([
    ['nothing', '', /no library of a studio/],
    ['no JSON', '{', /no library of a studio/],
    ['a list', '[]', /no library of a studio/],
    ['no format', '{"entries":[]}', /no library of a studio/],
    ['no list of entries', fileOf([], { entries: {} }), /no library of a studio/],
    ['a later version', fileOf([], { version: 2 }), /another version/],
    ['too many entries', fileOf(Array(libraryFileEntriesMax + 1).fill(0)), /at most 10,000/],
  ])('is refused whole where it is %s', (_what, text, why) => {
    expect(readLibraryFile(text)).toEqual({ ok: false, failure: expect.stringMatching(why) });
  });

  test('is looked through to its last entry', () => {
    const { refused } = read(fileOf(Array(libraryFileEntriesMax).fill(0)));
    expect(refused).toHaveLength(libraryFileEntriesMax);
  });
});

describe('an entry that is wrong', () => {
  test('keeps no other out, and is named with its place and reason', () => {
    const good = [snippetOf('A'), styleOf('B', 'in ink'), recipeEntryOf('C')];
    const { incoming, refused } = read(
      fileOf([good[0], { ...snippetOf('Poster'), text: '' }, good[1], good[2]]),
    );
    expect(incoming.map(({ place }) => place)).toEqual([1, 3, 4]);
    expect(incoming.map(({ entry }) => entry)).toEqual(good);
    expect(refused.map(refusedWords)).toEqual(['Entry 2, “Poster”: Write the words that it adds.']);
  });

  test.each([
    ['no entry at all', 7, 'Entry 1: Its kind is none of snippet, style and recipe.'],
    ['no name', { kind: 'snippet', text: 'a' }, 'Entry 1: It has no name.'],
    [
      'a recipe with a size that is none',
      { kind: 'recipe', name: 'C', recipe: { ...emptyRecipe, prompt: 'a', size: 'large' } },
      'Entry 1, “C”: “recipe.size” is missing, unknown or not as it should be.',
    ],
    [
      'a recipe that is none',
      { kind: 'recipe', name: 'C' },
      'Entry 1, “C”: “recipe” is missing, unknown or not as it should be.',
    ],
    [
      'a recipe of another kind',
      { kind: 'recipe', name: 'C', recipe: { ...emptyRecipe, prompt: 'a', seed: 7 } },
      'Entry 1, “C”: “recipe.seed” is missing, unknown or not as it should be.',
    ],
    [
      'a set that is too large',
      recipeEntryOf('C', { set: { maximum: 16 } }),
      'Entry 1, “C”: A set has 1 to 15 images.',
    ],
  ])('is explained: %s', (_what, entry, words) => {
    expect(refusals([entry])).toEqual([words]);
  });
});
