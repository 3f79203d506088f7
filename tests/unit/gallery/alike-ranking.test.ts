import { describe, expect, test } from 'vitest';
import { bestOfEachSet, nearestPalettes, rarestLexemes } from '#lib/gallery/alike-ranking';

describe('pictures by their colours', () => {
  const palette = [{ hex: '#b3472a', share: 1 }];
  const of = (id: string, hex: string) => ({ id, palette: [{ hex, share: 1 }] });

  test('come nearest first, and the newest first where they are as near', () => {
    const found = [of('1', '#203040'), of('2', '#b3472a'), of('3', '#b3502a'), of('4', '#b3472a')];
    expect(nearestPalettes(palette, found, 3)).toEqual(['4', '2', '3']);
  });

  test('come last where their palette is not known', () => {
    const found = [{ id: '2', palette: null }, of('1', '#203040')];
    expect(nearestPalettes(palette, found, 24)).toEqual(['1', '2']);
  });
});

describe('the words that say most', () => {
  const parts = new Map([
    ['lighthous', 0.02],
    ['cliff', 0.01],
    ['photograph', 0.4],
    ['dawn', 0.03],
  ]);
  const chosen = (lexemes: string[], pictures = 100) =>
    rarestLexemes(lexemes, { pictures, parts }).map(({ lexeme }) => lexeme);

  test('are the rarest, those that are in no statistics before all', () => {
    expect(chosen(['lighthous', 'basalt', 'cliff'])).toEqual(['basalt', 'cliff', 'lighthous']);
  });

  test.each([
    [100, ['cliff', 'lighthous', 'dawn', 'photograph']],
    [83_333, ['cliff', 'lighthous', 'dawn']],
    [83_334, ['cliff', 'lighthous']],
    [166_667, ['cliff']],
    [10_000_000, ['cliff']],
  ])('of %i pictures occur in five thousand at most, or are one: %j', (pictures, expected) => {
    expect(chosen(['photograph', 'dawn', 'cliff', 'lighthous'], pictures)).toEqual(expected);
  });

  test('are the longest while nothing is known of any, and eight at most', () => {
    const letters = [...'abcdefghi'].map((letter, at) => letter.repeat(at + 1));
    const found = rarestLexemes(letters, { pictures: -1, parts: new Map() });
    expect(found.map(({ lexeme }) => lexeme)).toEqual(letters.reverse().slice(0, 8));
    expect(chosen([])).toEqual([]);
  });

  test('are no bare numbers', () => {
    expect(chosen(['35', '8', 'cliff', '2.5', '4k', '夜景'])).toEqual(['4k', '夜景', 'cliff']);
  });

  test('count the more the rarer they are, and something even where all have them', () => {
    const everywhere = { pictures: 100, parts: new Map([...parts, ['boat', 1]]) };
    const weights = rarestLexemes(['boat', 'cliff', 'dawn'], everywhere).map((each) => each.weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights.at(-1)).toBeGreaterThan(0);
  });
});

describe('pictures that share words', () => {
  const of = (id: string, shared: number, generationId: string | null) => ({
    id,
    shared,
    generationId,
  });

  test('are one of each set, the one that shares most, and the newest of equals', () => {
    const found = [of('1', 3, 'a'), of('2', 3, 'a'), of('3', 9, 'b'), of('4', 3, 'c')];
    expect(bestOfEachSet(found, 24)).toEqual(['3', '4', '2']);
    expect(bestOfEachSet(found, 2)).toEqual(['3', '4']);
  });

  test('are all that were imported: they are no set', () => {
    expect(bestOfEachSet([of('1', 3, null), of('2', 3, null)], 24)).toEqual(['2', '1']);
  });
});
