import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultGalleryState,
  densities,
  fromSearchParams,
  type GalleryState,
  galleryOrders,
  isPlace,
  toSearchParams,
} from '#lib/gallery/gallery-address';
import { parseSearch } from '#lib/gallery/search-query';
import { normalSearch } from '#lib/gallery/search-text';
import { anyQuery, anyText } from '#tests/support/searches';

const anyPlace = fc.stringMatching(/^[\w.~:-]{1,128}$/);

const anyState: fc.Arbitrary<GalleryState> = fc.record({
  query: anyQuery,
  order: fc.constantFrom(...galleryOrders),
  at: fc.option(anyPlace),
  density: fc.constantFrom(...densities),
});

test('an address that says nothing shows everything from the newest on', () => {
  expect(fromSearchParams(new URLSearchParams())).toEqual(defaultGalleryState);
  expect(fromSearchParams({})).toEqual(defaultGalleryState);
  expect(toSearchParams(defaultGalleryState).toString()).toBe('');
});

test('what is not as by default stands in the address, always in one order', () => {
  const state: GalleryState = {
    density: 7,
    at: '0197-a',
    order: 'best',
    query: parseSearch('is:favourite "red boat" rating:>3').query,
  };
  expect(toSearchParams(state).toString()).toBe(
    'q=%22red+boat%22+rating%3A%3E%3D4+is%3Afavourite&order=best&at=0197-a&density=7',
  );
});

describe('an address from anywhere', () => {
  test.each([
    ['order=random', { order: 'newest' }],
    ['order=NEWEST', { order: 'newest' }],
    ['order=__proto__', { order: 'newest' }],
    ['density=0', { density: 4 }],
    ['density=1', { density: 1 }],
    ['density=7', { density: 7 }],
    ['density=8', { density: 4 }],
    ['density=1.0', { density: 4 }],
    ['density=1e0', { density: 4 }],
    ['at=', { at: null }],
    ['at=a%20b', { at: null }],
    ["at=';drop", { at: null }],
    [`at=${'a'.repeat(128)}`, { at: 'a'.repeat(128) }],
    [`at=${'a'.repeat(129)}`, { at: null }],
    ['order=oldest&order=best', { order: 'oldest' }],
    ['q=%ff%00&x=1', { query: parseSearch('\ufffd\ufffd').query }],
  ])('%s is read as %j', (text, said) => {
    const state = { ...defaultGalleryState, ...said };
    expect(fromSearchParams(new URLSearchParams(text))).toEqual(state);
  });

  test('may give a parameter several times, or as something of every object', () => {
    expect(fromSearchParams({ q: ['boat', 'sea'], order: [], at: undefined })).toEqual({
      ...defaultGalleryState,
      query: parseSearch('boat').query,
    });
    expect(fromSearchParams(Object.create({ at: 'a' }))).toEqual(defaultGalleryState);
  });

  test('is always read as some place of the gallery, which has an address itself', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('q', 'order', 'at', 'density'), anyText),
        (params) => {
          const state = fromSearchParams(params);
          expect(fromSearchParams(toSearchParams(state))).toEqual(state);
        },
      ),
    );
  });
});

test('every state comes back from its address', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const text = toSearchParams(state).toString();
      const wanted = { ...state, query: normalSearch(state.query) };
      expect(fromSearchParams(new URLSearchParams(text))).toEqual(wanted);
      expect(fromSearchParams(Object.fromEntries(new URLSearchParams(text)))).toEqual(wanted);
      expect(toSearchParams(wanted).toString()).toBe(text);
    }),
  );
});

test('a place that no list can have given is not written', () => {
  expect(isPlace('a b')).toBe(false);
  expect(toSearchParams({ ...defaultGalleryState, at: 'a b' }).toString()).toBe('');
});
