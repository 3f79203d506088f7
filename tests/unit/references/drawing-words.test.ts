import { describe, expect, test } from 'vitest';
import type { Mark, MarkColour } from '#lib/references/drawing';
import { drawingPhrase } from '#lib/references/drawing-phrase';
import { markName } from '#lib/references/mark-words';

let made = 0;
const ended = (shape: 'arrow' | 'box', colour: MarkColour): Mark => {
  made += 1;
  return { id: `${made}`, colour, shape, from: { x: 0, y: 0 }, to: { x: 1, y: 1 } };
};
const stroke = (colour: MarkColour): Mark => {
  made += 1;
  return { id: `${made}`, colour, shape: 'stroke', points: [{ x: 0, y: 0 }] };
};
const note = (text: string, colour: MarkColour = 'white'): Mark => {
  made += 1;
  return { id: `${made}`, colour, shape: 'text', at: { x: 0, y: 0 }, text };
};

describe('the phrase for the prompt', () => {
  test.each<[string, readonly Mark[]]>([
    ['', []],
    ['the area marked in red', [ended('box', 'red')]],
    ['the areas marked in red', [ended('box', 'red'), ended('box', 'red')]],
    ['the area marked in green', [stroke('green')]],
    ['the area marked in green', [stroke('green'), stroke('green')]],
    ['the areas marked in green', [stroke('green'), ended('box', 'green')]],
    ['the red arrow', [ended('arrow', 'red')]],
    ['the red arrows', [ended('arrow', 'red'), ended('arrow', 'red')]],
    ['the area marked in red and the blue arrow', [ended('box', 'red'), ended('arrow', 'blue')]],
    [
      'the red arrow, the area marked in yellow and the area marked in black',
      [ended('arrow', 'red'), ended('box', 'yellow'), stroke('black')],
    ],
    ['the note “Remove”', [note('Remove')]],
    ['the note “Remove”', [note('Remove'), note('Remove', 'red')]],
    ['the notes “Remove” and “Keep”', [note('Remove'), note('Keep', 'red')]],
    ['the area marked in red and the note “Remove”', [note('Remove', 'red'), ended('box', 'red')]],
    ['the note “say ‘hello’”', [note('say “hello”')]],
  ])('is: %s', (phrase, marks) => {
    expect(drawingPhrase({ version: 1, marks })).toBe(phrase);
  });
});

test('a mark is called by its colour and shape, and counted among its like', () => {
  const marks = [
    ended('box', 'red'),
    ended('arrow', 'red'),
    ended('box', 'blue'),
    ended('box', 'red'),
    stroke('black'),
    note('Keep', 'yellow'),
  ];
  expect(marks.map(({ id }) => markName(marks, id))).toEqual([
    'Red box 1',
    'Red arrow 1',
    'Blue box 1',
    'Red box 2',
    'Black line 1',
    'Yellow note 1: Keep',
  ]);
});
