import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryKinds, libraryMax } from '#lib/library/entry';
import {
  changedView,
  libraryAddress,
  queryMaxCharacters,
  readLibraryView,
  searchedWords,
  shownAtOnce,
  wholeLibrary,
} from '#lib/library/library-view';

const readAddress = (address: string) =>
  readLibraryView(Object.fromEntries(new URL(address, 'http://studio').searchParams));

describe('the address of the library', () => {
  test('says the view, and nothing that is as by default', () => {
    expect(libraryAddress(wholeLibrary)).toBe('/library');
    const view = { ...wholeLibrary, q: ' ink ', kind: 'style', folder: 'Looks/Paper' } as const;
    expect(libraryAddress(view)).toBe('/library?q=ink&kind=style&folder=Looks%2FPaper');
  });

  test('gives every view again', () => {
    const anyView = fc.record({
      q: fc.string({ maxLength: 40 }).map((text) => text.trim()),
      kind: fc.constantFrom(null, ...entryKinds),
      folder: fc.constantFrom('', 'Looks', 'Looks/Paper & ink'),
      tag: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
      shown: fc.constantFrom(shownAtOnce, 120, libraryMax),
    });
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readAddress(libraryAddress(view))).toEqual(view);
      }),
    );
  });

  test.each([
    [{ kind: 'look' }],
    [{ folder: 'a/b/c/d/e' }],
    [{ shown: '-1' }],
    [{ shown: 'all' }],
    [{ tag: '' }],
    [{ other: 'x' }],
  ])('falls back to all of it where it says %j', (params) => {
    expect(readLibraryView(params)).toEqual(wholeLibrary);
  });

  test('shows no more than a library holds, and takes the first of two', () => {
    expect(readLibraryView({ shown: '999999' }).shown).toBe(libraryMax);
    expect(readLibraryView({ q: ['one', 'two'] }).q).toBe('one');
    expect(readLibraryView({ q: 'n'.repeat(300) }).q).toHaveLength(queryMaxCharacters);
    expect(readLibraryView({ q: ' ink ' }).q).toBe('ink');
  });
});

test('another view begins from its beginning', () => {
  const far = { ...wholeLibrary, shown: 300 };
  expect(changedView(far, { kind: 'recipe' })).toEqual({ ...wholeLibrary, kind: 'recipe' });
});

test('words are looked for one by one', () => {
  expect(searchedWords({ ...wholeLibrary, q: '  soft \t light ' })).toEqual(['soft', 'light']);
  expect(searchedWords(wholeLibrary)).toEqual([]);
});
