import { describe, expect, test } from 'vitest';
import { type AgainPlan, againAddress, mostAgain, readAgainIds } from '#lib/gallery/again';
import { againButton, againWords } from '#lib/gallery/again-words';
import { newId } from '#lib/id';

const ids = Array.from({ length: mostAgain + 1 }, () => newId());

describe('what is to be made again', () => {
  test.each([
    [0, false],
    [1, true],
    [mostAgain, true],
    [mostAgain + 1, false],
  ])('can be %i pictures: %s', (count, can) => {
    const named = ids.slice(0, count);
    const { searchParams } = new URL(againAddress(named), 'http://studio');
    expect(readAgainIds(searchParams.get('ids') ?? '')).toEqual(can ? named : null);
  });

  test('is each picture once, however it is written', () => {
    const [one = '', other = ''] = ids;
    const text = [one, other.toUpperCase(), one, 'no identifier'].join(',');
    expect(readAgainIds(text)).toEqual([one, other]);
  });
});

function plan(parts: Partial<AgainPlan>, orders = 3): AgainPlan {
  const one = (imageId: string) => ({ imageId, prompt: 'A boat' });
  return {
    orders: ids.slice(0, orders).map(one),
    ...{ images: 5, costUsd: 0, overBudget: null, leaves: null, withoutOrder: 0 },
    ...parts,
  };
}

describe('before it is ordered', () => {
  test.each([
    [0, 'Generate 3 again'],
    [0.15, 'Generate 3 again, about $0.15'],
  ])('the button of what costs $%f says "%s"', (costUsd, words) => {
    expect(againButton(plan({ costUsd }))).toBe(words);
  });

  test.each([
    ['the demo', {}, 3, '3 generations, up to 5 images: nothing is billed.'],
    [
      'a key and a budget',
      { costUsd: 0.15, leaves: 'Leaves 4 of today’s 100 images.' },
      3,
      '3 generations, up to 5 images: about $0.15, estimate. Leaves 4 of today’s 100 images.',
    ],
    [
      'an imported picture',
      { images: 1, withoutOrder: 1 },
      1,
      '1 generation, up to 1 image: nothing is billed. 1 image was not made here and cannot be ordered again.',
    ],
    [
      'imported pictures alone',
      { images: 0, withoutOrder: 2 },
      0,
      '2 images were not made here and cannot be ordered again.',
    ],
  ] as const)('it is said what it comes to with %s', (_, parts, orders, words) => {
    expect(againWords(plan(parts, orders))).toBe(words);
  });
});
