import { describe, expect, test } from 'vitest';
import { defaultGalleryState, densities } from '#lib/gallery/gallery-address';
import { gallerySearch, lastPlace, withSearch } from '#lib/gallery/gallery-search';
import { gridWidth } from '#lib/gallery/grid-width';
import { readIdLines, writeIdLines } from '#lib/gallery/id-lines';
import { rowTarget } from '#lib/gallery/row-target';
import { parseSearch } from '#lib/gallery/search-query';
import { isId } from '#lib/id';

const headersOf = (named: Record<string, string>) => new Headers(named);

describe('the width a first page is laid out for', () => {
  test.each([
    ['gallery_width=200', 200],
    ['gallery_width=199', 1344],
    ['gallery_width=8000', 8000],
    ['gallery_width=8001', 1344],
    ['zone=UTC; gallery_width=1392; theme=dark', 1392],
    ['my_gallery_width=500', 1344],
    ['gallery_width=1e3', 1344],
    ['gallery_width=', 1344],
  ])('with the cookie "%s" is %i', (cookie, width) => {
    expect(gridWidth(headersOf({ cookie }))).toBe(width);
  });

  test('is that of a phone where one asks for the first time', () => {
    expect(gridWidth(headersOf({ 'user-agent': 'Mozilla/5.0 (iPhone) Mobile/15E148' }))).toBe(358);
    expect(gridWidth(headersOf({}))).toBe(1344);
  });
});

test('rows are lower the more pictures share a screen, and on smaller screens', () => {
  for (const width of [358, 800, 1344, 2500]) {
    const targets = densities.map((density) => rowTarget(density, width));
    expect(targets).toEqual(targets.toSorted((a, b) => b - a));
    expect(new Set(targets).size).toBe(densities.length);
  }
  const middle = [358, 619, 620, 999, 1000, 1499, 1500].map((width) => rowTarget(4, width));
  expect(middle).toEqual([118, 118, 160, 160, 205, 205, 240]);
});

describe('a search', () => {
  const state = {
    ...defaultGalleryState,
    query: parseSearch('boat rating:>=4').query,
    order: 'oldest',
    at: '2026-05-03',
    density: 7,
  } as const;

  test('is asked for without its place and its density', () => {
    const search = gallerySearch(state);
    expect(search.isAll).toBe(false);
    expect(withSearch('/api/images', search, { next: 'x y' })).toBe(
      '/api/images?q=boat+rating%3A%3E%3D4&order=oldest&next=x+y',
    );
  });

  test('for everything has an address without parameters', () => {
    const search = gallerySearch(defaultGalleryState);
    expect(search.isAll).toBe(true);
    expect(withSearch('/gallery', search)).toBe('/gallery');
  });

  test('ends at a place that is one, but where the best come first', () => {
    const all = gallerySearch(defaultGalleryState);
    expect(isId(lastPlace(all) ?? '')).toBe(true);
    expect(isId(lastPlace({ ...all, order: 'oldest' }) ?? '')).toBe(true);
    expect(lastPlace({ ...all, order: 'best' })).toBeNull();
  });
});

describe('identifiers as lines', () => {
  const ids = [1, 2, 3].map((number) => `01970000-0000-7000-8000-00000000000${number}`);

  test.each([true, false])('are read as they were written, more to come: %s', (hasMore) => {
    expect(readIdLines(writeIdLines({ ids, hasMore }))).toEqual({ ids, hasMore });
  });

  test('of an empty text are none', () => {
    expect(readIdLines('')).toEqual({ ids: [], hasMore: false });
  });
});
