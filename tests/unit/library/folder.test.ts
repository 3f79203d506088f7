import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FolderPath,
  folderDepthMax,
  folderLines,
  folderNameMaxCharacters,
  isInFolder,
  movedPath,
} from '#lib/library/folder';

const problemOf = (path: string) => FolderPath.safeParse(path).error?.issues[0]?.message ?? null;

describe('the path of a folder', () => {
  test('is tidied: no blanks around its names, and no names of nothing', () => {
    expect(FolderPath.parse('  Posters //  Summer \n events /')).toBe('Posters/Summer events');
    expect(FolderPath.parse(' / ')).toBe('');
  });

  test.each([
    [folderDepthMax - 1, true],
    [folderDepthMax, true],
    [folderDepthMax + 1, false],
  ])('may be %i deep: %j', (depth, isAccepted) => {
    expect(problemOf(Array(depth).fill('a').join('/')) === null).toBe(isAccepted);
  });

  test.each([
    [folderNameMaxCharacters - 1, true],
    [folderNameMaxCharacters, true],
    [folderNameMaxCharacters + 1, false],
  ])('may have names of %i characters: %j', (characters, isAccepted) => {
    expect(problemOf(`Top/${'n'.repeat(characters)}`) === null).toBe(isAccepted);
  });

  test('says which limit it passes', () => {
    expect(problemOf('a/b/c/d/e')).toBe('Folders lie at most 4 deep in each other.');
    expect(problemOf('n'.repeat(61))).toBe('The name of a folder has at most 60 characters.');
  });

  test('is not read where nobody can have written it', () => {
    expect(problemOf('/'.repeat(1000))).toBeNull();
    expect(problemOf('/'.repeat(1001))).toBe('The path of a folder has at most 1,000 characters.');
  });

  test('is the same once it was tidied', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = FolderPath.safeParse(text);
        fc.pre(read.success);
        expect(FolderPath.parse(read.data)).toBe(read.data);
      }),
    );
  });
});

describe('the tree of folders', () => {
  test('has the folders between, by name, each before what lies in it', () => {
    const lines = folderLines([
      { folder: 'Posters/Events', entries: 2 },
      { folder: '', entries: 7 },
      { folder: 'Set 10', entries: 1 },
      { folder: 'Set 2', entries: 1 },
      { folder: 'Posters', entries: 3 },
      { folder: 'Looks/Paper/Cut', entries: 4 },
    ]);
    expect(lines).toEqual([
      { path: 'Looks', name: 'Looks', depth: 1, entries: 4 },
      { path: 'Looks/Paper', name: 'Paper', depth: 2, entries: 4 },
      { path: 'Looks/Paper/Cut', name: 'Cut', depth: 3, entries: 4 },
      { path: 'Posters', name: 'Posters', depth: 1, entries: 5 },
      { path: 'Posters/Events', name: 'Events', depth: 2, entries: 2 },
      { path: 'Set 2', name: 'Set 2', depth: 1, entries: 1 },
      { path: 'Set 10', name: 'Set 10', depth: 1, entries: 1 },
    ]);
  });

  test('keeps what lies in a folder together, whatever stands beside it', () => {
    const paths = folderLines([
      { folder: 'A b', entries: 1 },
      { folder: 'A/c', entries: 1 },
    ]).map(({ path }) => path);
    expect(paths).toEqual(['A', 'A/c', 'A b']);
  });

  test('tells two names apart that read alike', () => {
    const paths = folderLines([
      { folder: 'Caf\u00e9', entries: 1 },
      { folder: 'Cafe\u0301', entries: 2 },
    ]).map(({ entries }) => entries);
    expect(paths.sort()).toEqual([1, 2]);
  });
});

test.each([
  ['Posters', '', true],
  ['', '', true],
  ['Posters', 'Posters', true],
  ['Posters/Events', 'Posters', true],
  ['Posters 2', 'Posters', false],
  ['', 'Posters', false],
])('%j lies in %j: %j', (path, folder, isIn) => {
  expect(isInFolder(path, folder)).toBe(isIn);
});

test.each([
  ['Posters', 'Posters', 'Prints', 'Prints'],
  ['Posters/Events', 'Posters', 'Prints', 'Prints/Events'],
  ['Posters/Events', 'Posters', 'Posters/Old', 'Posters/Old/Events'],
  ['Posters/Events/May', 'Posters/Events', '', 'May'],
])('%j comes to lie where it belongs when %j becomes %j', (path, from, to, there) => {
  expect(movedPath(path, from, to)).toBe(there);
});
