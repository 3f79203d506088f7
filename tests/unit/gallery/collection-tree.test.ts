import { describe, expect, test } from 'vitest';
import {
  type Collection,
  collectionDepthMax,
  collectionNameMaxCharacters,
} from '#lib/gallery/collection';
import { CollectionLabel } from '#lib/gallery/collection-label';
import { findCollections } from '#lib/gallery/collection-search';
import {
  childrenOf,
  coverOf,
  heightOf,
  pathTo,
  placeProblem,
  possibleParents,
  subtreeOf,
  treeLines,
} from '#lib/gallery/collection-tree';
import { filterAddress } from '#lib/gallery/filter-address';
import { fromSearchParams } from '#lib/gallery/gallery-address';

function collection(id: string, parentId: string | null, rest: Partial<Collection> = {}) {
  return { id, parentId, name: id, images: 0, imagesBelow: 0, cover: null, ...rest };
}

const cover = {
  id: 'picture',
  width: 1,
  height: 1,
  sizeBytes: 1,
  mediaType: 'image/png',
  placeholder: '',
};

/** a ─ b ─ c, and d beside a. */
const tree = [
  collection('d', null, { name: 'Day 10' }),
  collection('c', 'b', { cover }),
  collection('b', 'a'),
  collection('a', null, { name: 'day 9' }),
];

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id).join('');

describe('the tree of collections', () => {
  test('is shown by name, numbers by their size, whatever the case', () => {
    expect(ids(childrenOf(tree, null))).toBe('ad');
    expect(treeLines(tree).map((line) => `${line.depth}${line.collection.id}`)).toEqual([
      '1a',
      '2b',
      '3c',
      '1d',
    ]);
  });

  test('is walked up and down', () => {
    expect(ids(pathTo(tree, 'c'))).toBe('abc');
    expect(ids(pathTo(tree, 'x'))).toBe('');
    expect(ids(subtreeOf(tree, 'a'))).toBe('abc');
    expect([heightOf(tree, 'a'), heightOf(tree, 'c'), heightOf(tree, 'x')]).toEqual([3, 1, 0]);
  });

  test.each([
    ['a', 'a', 'loop'],
    ['a', 'c', 'loop'],
    ['a', 'd', null],
    ['a', null, null],
    ['c', 'x', 'not-found'],
  ])('lets %s be put into %s: %s', (id, parentId, problem) => {
    const moved = { id, height: heightOf(tree, id) };
    expect(placeProblem(tree, moved, parentId)).toBe(problem);
  });

  test('offers every place that a collection can be put into', () => {
    expect(ids(possibleParents(tree, 'a').map((line) => line.collection))).toBe('d');
    expect(ids(possibleParents(tree, 'd').map((line) => line.collection))).toBe('abc');
  });

  test.each([
    [collectionDepthMax - 1, null],
    [collectionDepthMax, 'too-deep'],
  ])('takes one below a chain of %i: %s', (length, problem) => {
    const chain = Array.from({ length }, (_, at) =>
      collection(`${at}`, at === 0 ? null : `${at - 1}`),
    );
    expect(placeProblem(chain, { id: null, height: 1 }, `${length - 1}`)).toBe(problem);
  });

  test('borrows a cover from what lies in it', () => {
    const [outer] = childrenOf(tree, null);
    expect(outer && coverOf(tree, outer)).toBe(cover);
  });
});

describe('the name of a collection', () => {
  test.each([
    [1, true],
    [collectionNameMaxCharacters, true],
    [collectionNameMaxCharacters + 1, false],
  ])('of %i characters is taken: %s', (length, taken) => {
    expect(CollectionLabel.safeParse('x'.repeat(length)).success).toBe(taken);
  });

  test('of blanks is none, and one of several lines is one line', () => {
    expect(CollectionLabel.safeParse(' \n\t').success).toBe(false);
    expect(CollectionLabel.parse('  Harbour\n at  night ')).toBe('Harbour at night');
  });

  test.each(['Harbour', 'Harbour at night', 'say "cheese"', '港 夜', 'a:b -c'])(
    'is what the gallery is searched for: %s',
    (name) => {
      const address = filterAddress({ kind: 'in', collection: name });
      const { query } = fromSearchParams(new URL(address, 'http://x').searchParams);
      expect(query).toEqual({
        words: [],
        filters: [{ kind: 'in', collection: name, negated: false }],
      });
    },
  );
});

describe('finding a collection', () => {
  const named = ['Night', 'Nightly', 'Harbour at night', 'Boats'].map((name) =>
    collection(name, null),
  );

  test.each([
    ['', ['Boats', 'Harbour at night', 'Night', 'Nightly'], null],
    ['night', ['Night', 'Nightly', 'Harbour at night'], 'Night'],
    ['NIGHTLY ', ['Nightly'], 'Nightly'],
    ['zebra', [], null],
  ])('by "%s" gives %j, and %s exactly', (typed, found, exact) => {
    const answer = findCollections(named, typed);
    expect(answer.collections.map((each) => each.name)).toEqual(found);
    expect(answer.total).toBe(found.length);
    expect(answer.exact?.name ?? null).toBe(exact);
  });
});
