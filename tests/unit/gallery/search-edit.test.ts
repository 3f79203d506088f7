import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withFilter, withoutChip } from '#lib/gallery/search-chip';
import { editSearch, searchMarks, withWordInstead } from '#lib/gallery/search-edit';
import type { SearchFilter } from '#lib/gallery/search-filter';
import { parseSearch } from '#lib/gallery/search-query';
import { formatSearch } from '#lib/gallery/search-text';
import { anyQuery } from '#tests/support/searches';

const query = (text: string) => parseSearch(text).query;

function filter(text: string): SearchFilter {
  const [first] = query(text).filters;
  if (!first) throw new Error(`${text} is no filter.`);
  return first;
}

describe('the text of a search', () => {
  test.each([
    ['rating:>=4 harbour', 'rating:>=4', 'harbour'],
    ['harbour rating:≥4 at dawn', 'rating:>=4', 'harbour at dawn'],
    ['is:favourite harbour IS:favourite', 'is:favourite', 'harbour'],
    ['harbour tag:boats rating:', 'tag:boats', 'harbour rating:'],
    ['is:demo', 'is:demo', ''],
  ])('%j without %s is %j', (text, token, left) => {
    expect(editSearch(text, withoutChip(query(text), { token }))).toBe(left);
  });

  test.each([
    ['', 'is:favourite', 'is:favourite'],
    ['harbour ', 'is:favourite', 'harbour  is:favourite'],
    ['is:demo boats', 'rating:5', 'is:demo boats rating:5'],
    ['boats tag:', 'rating:5', 'boats tag: rating:5'],
    ['rating:>=2 boats', 'rating:<=4', 'boats rating:2..4'],
  ])('%j narrowed by %s keeps what was typed: %j', (text, token, edited) => {
    expect(editSearch(text, withFilter(query(text), filter(token)))).toBe(
      edited.replace('  ', ' '),
    );
  });

  test('is written anew where an open quotation mark would swallow a filter', () => {
    const edited = editSearch('"at dawn', withFilter(query('"at dawn'), filter('is:set')));
    expect(edited).toBe('"at dawn" is:set');
  });

  test('says the search that is wanted, whatever stood there before', () => {
    fc.assert(
      fc.property(anyQuery, anyQuery, fc.string(), (before, wanted, more) => {
        const edited = editSearch(`${formatSearch(before)} ${more}`, wanted);
        expect(formatSearch(query(edited))).toBe(formatSearch(wanted));
      }),
    );
  });
});

describe('marks in the field', () => {
  const marks = (text: string, caret: number | null) =>
    searchMarks(parseSearch(text), caret).map(({ from, to, tone }) => [text.slice(from, to), tone]);

  test('tell filters from words, and what is wrong from both', () => {
    expect(marks('harbour is:demo rating:9 size:', null)).toEqual([
      ['is:demo', 'filter'],
      ['rating:9', 'problem'],
      ['size:', 'problem'],
    ]);
  });

  test('find nothing wrong with what is being typed', () => {
    expect(marks('harbour rating:', 'harbour rating:'.length)).toEqual([]);
  });

  test('cover a filter that contradicts one before it', () => {
    expect(marks('is:demo -is:demo', null)).toEqual([
      ['is:demo', 'filter'],
      ['-is:demo', 'problem'],
    ]);
  });
});

test('a meant word takes the place of the mistyped one, and of no other', () => {
  const mended = withWordInstead(query('Harbuor -boat is:demo'), 'harbuor', 'harbour');
  expect(formatSearch(mended)).toBe('harbour -boat is:demo');
});
