import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeName, namesLike } from '#lib/free-name';

const mostCharacters = 80;

function take(name: string, count: number): string[] {
  const names = namesLike(name, mostCharacters);
  return Array.from({ length: count }, () => String(names.next().value));
}

describe('a name that is taken', () => {
  test('gets a number, and goes on from the one that it has', () => {
    expect(take('Poster', 3)).toEqual(['Poster', 'Poster (2)', 'Poster (3)']);
    expect(take('Poster (7)', 2)).toEqual(['Poster (7)', 'Poster (8)']);
    const taken = ['Poster', 'Poster (2)'];
    expect(freeName('Poster', mostCharacters, (name) => taken.includes(name))).toBe('Poster (3)');
  });

  test('is cut where there is no room for the number', () => {
    const [, next] = take('n'.repeat(mostCharacters), 2);
    expect(next).toBe(`${'n'.repeat(mostCharacters - 4)} (2)`);
  });

  test('loses a character whole that there is room for half of', () => {
    const [, next] = take(`${'n'.repeat(mostCharacters - 5)}🚢${'n'.repeat(3)}`, 2);
    expect(next).toBe(`${'n'.repeat(mostCharacters - 5)} (2)`);
  });

  test('is never tried twice, and never too long', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: mostCharacters }), (name) => {
        const names = take(name, 12);
        expect(new Set(names).size).toBe(12);
        expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(mostCharacters);
      }),
    );
  });
});
