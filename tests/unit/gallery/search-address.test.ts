import { describe, expect, test } from 'vitest';
import { densityCookie, galleryStateOf, keptDensity } from '#lib/gallery/density-cookie';
import { defaultGalleryState, densities } from '#lib/gallery/gallery-address';
import { imageCountLabel } from '#lib/gallery/image-count';
import { canRank, galleryAddress, searchedFor, searchLink } from '#lib/gallery/search-address';
import { nothingFoundText, searchedInsteadText } from '#lib/gallery/search-found';
import { parseSearch } from '#lib/gallery/search-query';

const query = (text: string) => parseSearch(text).query;
const state = { ...defaultGalleryState, at: '2026-11-23', density: 6 } as const;

describe('a search in another search', () => {
  test('begins at the beginning, as large as before', () => {
    const found = searchedFor(state, query('harbour rating:>=4'));
    expect(galleryAddress(found)).toBe('/gallery?q=harbour+rating%3A%3E%3D4&density=6');
  });

  test.each([
    ['harbour', 'best', true],
    ['-harbour', 'newest', false],
    ['is:demo', 'newest', false],
    ['', 'newest', false],
  ] as const)(
    'for %j that was ordered by the best match is ordered by %s',
    (text, order, ranks) => {
      expect(canRank(query(text))).toBe(ranks);
      expect(searchedFor({ ...state, order: 'best' }, query(text)).order).toBe(order);
    },
  );

  test('as a link leaves open how large its pictures are', () => {
    expect(searchLink(query('harbour'))).toBe('/gallery?q=harbour');
    expect(searchLink(query(''))).toBe('/gallery');
  });
});

describe('the density', () => {
  test.each(densities)('%i is kept and found again', (density) => {
    const cookie = `${densityCookie}=${density}`;
    expect(keptDensity(`theme=dark; ${cookie}; zone=UTC`)).toBe(density);
  });

  test.each(['', 'gallery_density=0', 'gallery_density=8', 'gallery_density=44', 'density=2'])(
    'is the one by default for cookies %j',
    (cookies) => {
      expect(keptDensity(cookies)).toBe(defaultGalleryState.density);
    },
  );

  test('of the address goes before the one that was kept', () => {
    expect(galleryStateOf(new URLSearchParams('density=2'), 'gallery_density=6').density).toBe(2);
    expect(galleryStateOf(new URLSearchParams('q=boats'), 'gallery_density=6').density).toBe(6);
  });
});

describe('in words', () => {
  test.each([
    [{ images: 0, isCapped: false }, '0 images'],
    [{ images: 1, isCapped: false }, '1 image'],
    [{ images: 1284, isCapped: false }, '1,284 images'],
    [{ images: 10_000, isCapped: true }, 'More than 10,000 images'],
  ])('%j are %s', (count, label) => {
    expect(imageCountLabel(count)).toBe(label);
  });

  test.each([
    ['harbour', 'No picture matches “harbour”.'],
    ['harbour rating:5', 'No picture matches “harbour” with the filter “Rated 5”.'],
    ['harbour rating:5 is:set', 'No picture matches “harbour” with these 2 filters.'],
    ['rating:5', 'No picture matches the filter “Rated 5”.'],
    ['rating:5 is:set', 'No picture matches all of these 2 filters.'],
  ])('a search for %s that finds nothing is told by what it was', (text, words) => {
    expect(nothingFoundText(query(text))).toBe(words);
  });

  test('a word that was read as another is told with it', () => {
    expect(searchedInsteadText([{ typed: 'harbuor', instead: 'harbour' }])).toBe(
      'Nothing was found for “harbuor”; this is “harbour”.',
    );
  });
});
