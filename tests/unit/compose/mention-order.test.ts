import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions } from '#lib/compose/mention';
import { type KeptMentions, keepMentions } from '#lib/compose/mention-order';

const boat = { id: 'b', name: 'boat.jpg' };
const coast = { id: 'c', name: 'coast.png' };
const dawn = { id: 'd', name: 'dawn.webp' };

interface Tile {
  readonly id: string;
  readonly name: string;
}

/** The prompt after a row of changes of what is there. */
function promptThrough(prompt: string, ...steps: readonly (readonly Tile[])[]): string {
  let kept: KeptMentions = { prompt, gone: {} };
  for (const [index, after] of steps.entries()) {
    kept = keepMentions(kept, steps[index - 1] ?? after, after);
  }
  return kept.prompt;
}

describe('a mention keeps to its tile', () => {
  test.each([
    [
      'that moves',
      '@image 1 and @image 3',
      [
        [boat, coast, dawn],
        [dawn, boat, coast],
      ],
      '@image 2 and @image 1',
    ],
    [
      'with its words as typed',
      '@Image 1',
      [
        [boat, coast],
        [coast, boat],
      ],
      '@Image 2',
    ],
    ['when one is put before it', '@image 1', [[boat], [coast, boat]], '@image 2'],
    ['when one before it is taken away', '@image 2', [[boat, coast], [coast]], '@image 1'],
    ['when another comes', '@image 1', [[boat], [boat, coast]], '@image 1'],
    ['from 9 to 10', '@image 9 @image 1', [nine(), [coast, ...nine()]], '@image 10 @image 2'],
    [
      'and text meant to the letter is left',
      '@@image 1',
      [
        [boat, coast],
        [coast, boat],
      ],
      '@@image 1',
    ],
  ] satisfies [string, string, Tile[][], string][])('%s', (_, prompt, steps, then) => {
    expect(promptThrough(prompt, ...steps)).toBe(then);
  });

  test.each([
    ['is called by its name', [[boat, coast], [coast]], '@[boat.jpg] by @image 1'],
    [
      'finds back in another place',
      [[boat, coast], [coast], [coast, boat]],
      '@image 2 by @image 1',
    ],
    [
      'finds back to a new one of that name',
      [[boat, coast], [coast], [{ ...boat, id: 'n' }, coast]],
      '@image 1 by @image 2',
    ],
    [
      'stays gone when another comes',
      [[boat, coast], [coast], [coast, dawn]],
      '@[boat.jpg] by @image 1',
    ],
    ['is one of several', [[boat, coast], [], [coast, boat]], '@image 2 by @image 1'],
  ] satisfies [string, Tile[][], string][])('that is taken away, it %s', (_, steps, then) => {
    expect(promptThrough('@image 1 by @image 2', ...steps)).toBe(then);
  });

  test.each([
    ['a [draft]\nof 2.png', '@[a draft of 2.png]'],
    ['icon@2x.png', '@[icon@2x.png]'],
    ['', '@[removed image]'],
    ['[]\n', '@[removed image]'],
    ['x'.repeat(60), `@[${'x'.repeat(60)}]`],
    ['x'.repeat(61), `@[${'x'.repeat(59)}…]`],
  ])('named %j is called %s when it is gone', (name, label) => {
    const tile = { id: 'a', name };
    expect(promptThrough('@image 1', [tile], [])).toBe(label);
    expect(promptThrough('@image 1', [tile], [], [tile])).toBe('@image 1');
  });

  test('two of one name find back each to its own', () => {
    const [one, other] = [
      { id: 'x', name: 'image.png' },
      { id: 'y', name: 'image.png' },
    ];
    const prompt = '@image 1, then @image 2';
    const without = '@[image.png], then @[image.png (2)]';
    expect(promptThrough(prompt, [one, other], [other], [])).toBe(without);
    expect(promptThrough(prompt, [one, other], [other], [], [other])).toBe(
      '@[image.png], then @image 1',
    );
    expect(promptThrough(prompt, [one, other], [], [other], [other, one])).toBe(
      '@image 2, then @image 1',
    );
  });

  test('one that was not mentioned takes no mention of its namesake when it is put back', () => {
    const [one, other] = [
      { id: 'x', name: 'image.png' },
      { id: 'y', name: 'image.png' },
    ];
    const steps = [[one, other], [other], [], [other]];
    expect(promptThrough('@image 1', ...steps)).toBe('@[image.png]');
    expect(promptThrough('@image 1', ...steps, [other, one])).toBe('@image 2');
  });
});

describe('a number beyond the last reference', () => {
  test.each([
    ['names the one that it waited for', '@image 2', [[boat], [boat, coast]], '@image 2'],
    [
      'never names another by accident',
      '@image 3',
      [
        [boat, coast],
        [dawn, boat, coast],
      ],
      '@image 4',
    ],
    ['stays when others go', '@image 3', [[boat, coast], [coast]], '@image 3'],
    ['stays as it was typed', '@Image 007', [[boat], [coast, boat]], '@Image 007'],
  ] satisfies [string, string, Tile[][], string][])('%s', (_, prompt, steps, then) => {
    expect(promptThrough(prompt, ...steps)).toBe(then);
  });
});

describe('whatever is done with the references', () => {
  const sizes = { minLength: 1, maxLength: 10 };
  const anyTiles = (names: readonly string[]) =>
    fc
      .array(fc.constantFrom(...names), sizes)
      .map((chosen) => chosen.map((name, index) => ({ id: `tile-${index}`, name })));
  /** Which of the tiles are there after each step, in which order: all that dragging and Undo can do. */
  const anySteps = fc.array(fc.infiniteStream(fc.nat(99)), { maxLength: 12 });
  const namesakes = ['image.png', 'image.png', '', 'photo [1].jpg', 'photo 1.jpg', 'coast.png'];

  test('each mention names its tile when that is there, and nothing when it is not', () => {
    fc.assert(
      fc.property(anyTiles(namesakes), anySteps, fc.array(fc.nat(9)), (tiles, steps, chosen) => {
        const mentioned = chosen.map((at) => tiles[at % tiles.length] as Tile);
        const prompt = mentioned.map((tile) => `@image ${tiles.indexOf(tile) + 1}`).join(' then ');
        let before: readonly Tile[] = tiles;
        let kept: KeptMentions = { prompt, gone: {} };
        for (const step of steps) {
          const ranks = tiles.map((tile) => [step.next().value ?? 0, tile] as const);
          const after = ranks
            .filter(([rank]) => rank < 60)
            .sort(([one], [other]) => one - other)
            .map(([, tile]) => tile);
          kept = keepMentions(kept, before, after);
          before = after;
          const named = findMentions(kept.prompt).map(({ number }) =>
            number === null ? null : (after[number - 1] ?? 'beyond'),
          );
          expect(named).toEqual(mentioned.map((tile) => (after.includes(tile) ? tile : null)));
        }
        expect(keepMentions(kept, before, tiles).prompt).toBe(prompt);
      }),
      { numRuns: 1000 },
    );
  });
});

function nine(): Tile[] {
  return Array.from({ length: 9 }, (_, index) => ({ id: String(index), name: '' }));
}
