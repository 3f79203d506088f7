import { describe, expect, test } from 'vitest';
import { LibraryName, nameFrom, nameMaxCharacters } from '#lib/library/library-name';

describe('a name', () => {
  test.each([
    [' Warmer\n light ', 'Warmer light'],
    ['n'.repeat(nameMaxCharacters), 'n'.repeat(nameMaxCharacters)],
  ])('%j is one', (typed, name) => {
    expect(LibraryName.parse(typed)).toBe(name);
  });

  test.each(['', '  \n', 'n'.repeat(nameMaxCharacters + 1)])('%j is none', (typed) => {
    expect(LibraryName.safeParse(typed).success).toBe(false);
  });

  test('is offered from how the prompt begins', () => {
    expect(nameFrom('A harbour')).toBe('A harbour');
    const long = nameFrom('A lighthouse on a basalt cliff in the last light of a winter day');
    expect(long).toBe('A lighthouse on a basalt cliff in the…');
    expect(LibraryName.safeParse(nameFrom('船'.repeat(200))).success).toBe(true);
  });
});
