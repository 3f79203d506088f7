import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chipsOf, withFilter, withoutChip } from '#lib/gallery/search-chip';
import { emptySearch, type SearchFilter } from '#lib/gallery/search-filter';
import { parseSearch } from '#lib/gallery/search-query';
import { formatSearch, normalSearch } from '#lib/gallery/search-text';
import { anyFilter, anyQuery } from '#tests/support/searches';

const query = (text: string) => parseSearch(text).query;

function filter(text: string): SearchFilter {
  const [first] = query(text).filters;
  if (!first) throw new Error(`${text} is no filter.`);
  return first;
}

describe('a chip', () => {
  test.each([
    ['size:2K', 'Asked for 2K', 'Not asked for 2K'],
    ['size:2304x1728', 'Asked for 2304 × 1728', 'Not asked for 2304 × 1728'],
    ['size:>8mp', 'More than 8 megapixels', 'Not more than 8 megapixels'],
    ['size:>=8mp', 'At least 8 megapixels', 'Not at least 8 megapixels'],
    ['size:<8mp', 'Less than 8 megapixels', 'Not less than 8 megapixels'],
    ['size:<=8mp', 'At most 8 megapixels', 'Not at most 8 megapixels'],
    ['size:4..8mp', '4 to 8 megapixels', 'Not 4 to 8 megapixels'],
    ['size:>4..<8mp', 'More than 4 to less than 8 megapixels', /^Not more than 4/],
    ['ratio:wide', 'Wide', 'Not wide'],
    ['ratio:16:9', 'Ratio 16:9', 'Not ratio 16:9'],
    ['ratio:>2', 'Wider than 2:1', 'Not wider than 2:1'],
    ['ratio:>=2', '2:1 or wider', 'Not 2:1 or wider'],
    ['ratio:<0.5', 'Narrower than 0.5:1', 'Not narrower than 0.5:1'],
    ['ratio:<=0.5', '0.5:1 or narrower', 'Not 0.5:1 or narrower'],
    ['ratio:1.5..<2', 'Ratio 1.5:1 to less than 2:1', /^Not ratio/],
    ['rating:4', 'Rated 4', 'Not rated 4'],
    ['rating:>=4', 'Rated 4 or more', 'Not rated 4 or more'],
    ['rating:<=2', 'Rated 2 or less', 'Not rated 2 or less'],
    ['rating:2..4', 'Rated 2 to 4', 'Not rated 2 to 4'],
    ['rating:none', 'Not rated', 'Rated'],
    ['has:reference', 'With a reference', 'Without a reference'],
    ['has:note', 'With a note', 'Without a note'],
    ['has:tag', 'Tagged', 'Not tagged'],
    ['is:favourite', 'Favourite', 'Not a favourite'],
    ['is:set', 'Part of a set', 'Not part of a set'],
    ['is:demo', 'Made by the demo', 'Not made by the demo'],
    ['is:watermarked', 'Watermarked', 'Not watermarked'],
    ['in:"Harbour at night"', 'In Harbour at night', 'Not in Harbour at night'],
    ['tag:poster', 'Tagged poster', 'Not tagged poster'],
    ['from:2026-11-01', 'From 1 November 2026', 'Before 1 November 2026'],
    ['to:2026-11', 'Up to November 2026', 'After November 2026'],
    ['on:2026-11-23', 'On 23 November 2026', 'Not on 23 November 2026'],
    ['on:2026-11', 'In November 2026', 'Not in November 2026'],
    ['on:2026', 'In 2026', 'Not in 2026'],
    ['on:today', 'Today', 'Not today'],
    ['from:yesterday', 'From yesterday', 'Before yesterday'],
    ['color:red', 'Colour red', 'Not colour red'],
    ['color:#b3472a', 'Colour #b3472a', 'Not colour #b3472a'],
  ])('for %s says %s', (token, label, negated) => {
    const [chip] = chipsOf(query(token));
    expect([chip?.token, chip?.label]).toEqual([token, label]);
    expect(chipsOf(query(`-${token}`))[0]?.label).toMatch(negated);
  });

  test('stands for each filter once, and for no word', () => {
    const chips = chipsOf(query('boat is:set "red sea" is:set -is:demo'));
    expect(chips.map((chip) => chip.token)).toEqual(['-is:demo', 'is:set']);
  });

  test('taken away leaves the rest', () => {
    const search = query('boat is:set is:demo');
    const [demo] = chipsOf(search);
    expect(demo && formatSearch(withoutChip(search, demo))).toBe('boat is:set');
    expect(formatSearch(withoutChip(search, { token: 'is:favourite' }))).toBe(
      'boat is:demo is:set',
    );
  });
});

describe('a filter added', () => {
  test.each([
    ['boat', 'is:favourite', 'boat is:favourite'],
    ['is:favourite', 'is:favourite', 'is:favourite'],
    ['-is:favourite', 'is:favourite', 'is:favourite'],
    ['is:favourite', '-is:favourite', '-is:favourite'],
    ['is:set', 'is:favourite', 'is:favourite is:set'],
    ['rating:>=2', 'rating:<=4', 'rating:2..4'],
    ['rating:>=2', 'rating:>=4', 'rating:>=4'],
    ['rating:>=3', 'rating:<=3', 'rating:3'],
    ['rating:>=4', 'rating:<=3', 'rating:<=3 rating:>=4'],
    ['rating:>=4', '-rating:5', '-rating:5 rating:>=4'],
    ['rating:>=4', 'rating:none', 'rating:>=4 rating:none'],
    ['size:>4mp', 'size:<=8mp', 'size:>4..8mp'],
    ['size:>4mp', 'size:>=4mp', 'size:>4mp'],
    ['size:<4mp', 'size:<=4mp', 'size:<4mp'],
    ['size:<4mp', 'size:>=4mp', 'size:<4mp size:>=4mp'],
    ['size:2K', 'size:>4mp', 'size:2K size:>4mp'],
    ['ratio:>1', 'ratio:<2', 'ratio:>1..<2'],
    ['ratio:wide', 'ratio:<2', 'ratio:<2 ratio:wide'],
    ['from:2026-11', 'from:2026-11-02', 'from:2026-11-02'],
    ['from:2026-11', 'from:2026-10-31', 'from:2026-11'],
    ['to:2026-11', 'to:2026-11-30', 'to:2026-11'],
    ['to:2026-11', 'to:2026-11-29', 'to:2026-11-29'],
    ['from:yesterday', 'from:today', 'from:today'],
    ['from:today', 'from:2026-11', 'from:2026-11 from:today'],
    ['from:2026', 'to:2025', 'from:2026 to:2025'],
    ['on:2026', 'on:2026-11', 'on:2026-11'],
    ['on:2026-11-30', 'on:2026-11', 'on:2026-11-30'],
    ['on:2026-11', 'on:2026-12', 'on:2026-11 on:2026-12'],
    ['tag:a', 'tag:b', 'tag:a tag:b'],
  ])('to %s, %s gives %s', (before, added, after) => {
    expect(formatSearch(withFilter(query(before), filter(added)))).toBe(after);
  });

  test('is there, or what it says is', () => {
    fc.assert(
      fc.property(anyQuery, anyFilter, (search, added) => {
        const once = withFilter(search, added);
        expect(withFilter(once, added)).toEqual(once);
        expect(once.words).toEqual(normalSearch(search).words);
      }),
    );
  });

  test('to nothing is taken away again by its chip', () => {
    fc.assert(
      fc.property(anyFilter, (added) => {
        const search = withFilter(emptySearch, added);
        const [chip] = chipsOf(search);
        expect(chip ? withoutChip(search, chip) : search).toEqual(emptySearch);
      }),
    );
  });
});
