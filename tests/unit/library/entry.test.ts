import { describe, expect, test } from 'vitest';
import { entryTagsMax, entryTextMaxCharacters, NewEntry, readTags } from '#lib/library/entry';
import { nameMaxCharacters } from '#lib/library/library-name';
import { recipeEntryOf, snippetOf } from '#tests/support/library-entries';

const problemOf = (entry: unknown) => NewEntry.safeParse(entry).error?.issues[0]?.message ?? null;
const long = (characters: number) => 'n'.repeat(characters);
const tags = (count: number) => Array.from({ length: count }, (_, at) => `tag ${at}`);

describe('an entry', () => {
  test.each([
    ['a name', nameMaxCharacters, (length: number) => snippetOf(long(length))],
    ['a text', entryTextMaxCharacters, (length: number) => snippetOf('a', { text: long(length) })],
    ['tags', entryTagsMax, (length: number) => snippetOf('a', { tags: tags(length) })],
  ])('has %s of at most %i', (_what, most, make) => {
    expect(problemOf(make(most - 1))).toBeNull();
    expect(problemOf(make(most))).toBeNull();
    expect(problemOf(make(most + 1))).toMatch(/at most/);
  });

  test('needs a name, a text and a kind', () => {
    expect(problemOf(snippetOf(' \n '))).toBe('Give it a name.');
    expect(problemOf({ kind: 'snippet', text: 'a' })).toBe('It has no name.');
    expect(problemOf(snippetOf('a', { text: ' ' }))).toBe('Write the words that it adds.');
    expect(problemOf({ kind: 'snippet', name: 'a' })).toBe('It has no text.');
    expect(problemOf({ kind: 'look', name: 'a', text: 'a' })).toMatch(/none of snippet, style/);
    expect(problemOf(7)).not.toBeNull();
  });

  test('is read from the least that says what it is', () => {
    expect(NewEntry.parse({ kind: 'style', name: ' Ink\n wash ', text: ' in ink ' })).toEqual({
      kind: 'style',
      name: 'Ink wash',
      folder: '',
      tags: [],
      preview: null,
      text: 'in ink',
    });
  });

  test('has each tag once, in whichever case', () => {
    const entry = NewEntry.parse(snippetOf('a', { tags: ['Poster', 'poster', ' text '] }));
    expect(entry.tags).toEqual(['Poster', 'text']);
  });

  test('that is a recipe is held to the rules of recipes', () => {
    expect(problemOf(recipeEntryOf('a'))).toBeNull();
    expect(problemOf(recipeEntryOf('a', { prompt: ' ' }))).toMatch(/Write a prompt first/);
    const narrow = { method: 'pixels', width: 16_400, height: 1000 } as const;
    expect(problemOf(recipeEntryOf('a', { size: narrow }))).toMatch(/16 times/);
  });

  test('has a preview by its identifier alone', () => {
    expect(problemOf(snippetOf('a', { preview: 'cat.jpg' }))).toMatch(/not the identifier/);
    const preview = '01a209df-70aa-77e9-8559-c44654ae5f76';
    expect(problemOf(snippetOf('a', { preview }))).toBeNull();
  });
});

test('tags are typed with commas between them', () => {
  expect(readTags(' poster, two words ,, text')).toEqual(['poster', 'two words', 'text']);
  expect(readTags(' , ')).toEqual([]);
});
