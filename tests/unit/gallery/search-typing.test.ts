import { describe, expect, test } from 'vitest';
import { completeSearch } from '#lib/gallery/search-completion';
import { tabCompletion, unaskedCompletions } from '#lib/gallery/search-typing';

const known = { tags: ['harbour', 'poster'], collections: ['Northbound'] };

function typing(text: string) {
  const caret = text.length;
  return { text, caret, completions: completeSearch(text, caret, known) };
}

const shown = (text: string) => unaskedCompletions(typing(text)).map(({ label }) => label);

describe('completions show themselves', () => {
  test('where a word begins as a filter, a value or a name does', () => {
    expect(shown('rat')).toContain('rating:');
    expect(shown('harb')).toContain('tag:harbour');
    expect(shown('boats fav')).toContain('is:favourite');
    expect(shown('north')).toContain('in:Northbound');
    expect(shown('-fav')).toContain('-is:favourite');
  });

  test('behind the name of a filter, with nothing typed yet too', () => {
    expect(shown('rating:')).toContain('rating:>=4');
    expect(shown('tag:pos')).toEqual(['tag:poster']);
  });

  test.each(['', 'boats ', 'r', 'xyz'])('and not for %j', (text) => {
    expect(shown(text)).toEqual([]);
  });

  test('and not for a word whose letters are only somewhere in a filter', () => {
    expect(typing('fvr').completions.map(({ label }) => label)).toContain('is:favourite');
    expect(shown('fvr')).toEqual([]);
  });
});

describe('Tab', () => {
  test.each([
    ['rati', 'ratio:'],
    ['boats RATIN', 'rating:'],
    ['rating:>', 'rating:>=4'],
    ['tag:pos', 'tag:poster'],
    ['-ratin', '-rating:'],
    ['harb', null],
    ['', null],
    ['boats ', null],
  ])('after %j writes %j', (text, label) => {
    expect(tabCompletion(typing(text))?.label ?? null).toBe(label);
  });
});
