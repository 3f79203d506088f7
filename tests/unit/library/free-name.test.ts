import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeName, namesLike } from '#lib/library/free-name';
import { nameMaxCharacters } from '#lib/library/library-name';

function take(name: string, count: number): string[] {
  const names = namesLike(name);
  return Array.from({ length: count }, () => String(names.next().value));
}

describe('a name that is taken', () => {
  test('gets a number, and goes on from the one that it has', () => {
    expect(take('Poster', 3)).toEqual(['Poster', 'Poster (2)', 'Poster (3)']);
    expect(take('Poster (7)', 2)).toEqual(['Poster (7)', 'Poster (8)']);
    const taken = ['Poster', 'Poster (2)'];
    expect(freeName('Poster', (name) => taken.includes(name))).toBe('Poster (3)');
  });

  test('is cut where there is no room for the number', () => {
    const [, next] = take('n'.repeat(nameMaxCharacters), 2);
    expect(next).toBe(`${'n'.repeat(nameMaxCharacters - 4)} (2)`);
  });

  test('is never tried twice, and never too long', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: nameMaxCharacters }), (name) => {
        const names = take(name, 12);
        expect(new Set(names).size).toBe(12);
        expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(
          nameMaxCharacters,
        );
      }),
    );
  });
});
