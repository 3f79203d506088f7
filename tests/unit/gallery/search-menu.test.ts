import { describe, expect, test } from 'vitest';
import {
  colourChoices,
  hasFilter,
  moreChoices,
  onlyFilter,
  ratingChoices,
  shapeChoices,
  sizeChoices,
  withFiltersInstead,
} from '#lib/gallery/search-menu';
import { parseSearch } from '#lib/gallery/search-query';
import { filterText, formatSearch } from '#lib/gallery/search-text';

const query = (text: string) => parseSearch(text).query;
const all = [...sizeChoices, ...shapeChoices, ...ratingChoices, ...moreChoices, ...colourChoices];

describe('the menus', () => {
  test('offer each filter once, as it is typed', () => {
    const tokens = all.map(({ token }) => token);
    expect(new Set(tokens).size).toBe(tokens.length);
    for (const { token, filter } of all) expect(query(token).filters).toEqual([filter]);
  });

  test('offer every rating, the best first', () => {
    expect(ratingChoices.map(({ label }) => label)).toEqual([
      'Rated 5',
      'Rated 4 or more',
      'Rated 3 or more',
      'Rated 4',
      'Rated 3',
      'Rated 2',
      'Rated 1',
      'Not rated',
    ]);
  });

  test('know a colour for each of their names', () => {
    for (const { hex } of colourChoices) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
    expect(colourChoices).toHaveLength(12);
  });

  test.each([
    ['rating:5 boats', 'rating:5'],
    ['boats', null],
    ['size:2K size:>8mp', null],
  ])('find in %j the one filter that is chosen: %j', (text, token) => {
    const name = text.startsWith('size') ? 'size' : 'rating';
    const only = onlyFilter(query(text), name);
    expect(only && filterText(only)).toBe(token);
  });

  test('tell a filter from its opposite', () => {
    expect(hasFilter(query('is:demo'), { token: 'is:demo' })).toBe(true);
    expect(hasFilter(query('-is:demo'), { token: 'is:demo' })).toBe(false);
  });

  test('put one filter in place of all that are written with its name', () => {
    const [first] = ratingChoices;
    if (!first) throw new Error('There are no ratings.');
    const changed = withFiltersInstead(
      query('boats rating:2 -rating:none is:demo'),
      ['rating'],
      [first.filter],
    );
    expect(formatSearch(changed)).toBe('boats rating:5 is:demo');
    expect(formatSearch(withFiltersInstead(changed, ['rating'], []))).toBe('boats is:demo');
  });
});
