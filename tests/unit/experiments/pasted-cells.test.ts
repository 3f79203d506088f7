import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPasted } from '#lib/experiments/variables/pasted-cells';

describe('cells that are pasted below the names', () => {
  test.each([
    [
      'keep every comma',
      'soft light, from the left\nhard light',
      [['soft light, from the left'], ['hard light']],
    ],
    ['keep every semicolon', 'one; two\nthree', [['one; two'], ['three']]],
    [
      'keep the quotes that they begin with',
      '"SALE" on a red tag\r\n"OPEN" in neon\r\n',
      [['"SALE" on a red tag'], ['"OPEN" in neon']],
    ],
    ['keep the quotes that they stand in', '"SALE"\n"OPEN"', [['"SALE"'], ['"OPEN"']]],
    [
      'keep a quote that never ends',
      '"SALE\ton red\nOPEN\tin neon',
      [
        ['"SALE', 'on red'],
        ['OPEN', 'in neon'],
      ],
    ],
    [
      'are parted by tabs',
      'oil\t\tRome\n\tdawn\t',
      [
        ['oil', '', 'Rome'],
        ['', 'dawn', ''],
      ],
    ],
    [
      'hold lines where a spreadsheet has put them in quotes',
      '"one\ntwo"\tx\n"say ""hi"""\ty',
      [
        ['one\ntwo', 'x'],
        ['say "hi"', 'y'],
      ],
    ],
    ['keep an empty row between two', 'a\n\nb\n', [['a'], [''], ['b']]],
  ])('%s', (_what, text, cells) => {
    expect(readPasted(text, false)).toEqual(cells);
  });

  test('come as they were copied, whatever stands in them', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab",;\n\té '), maxLength: 6 });
    const block = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(block, (cells) => {
        // A line without anything at the end of a block says nothing.
        fc.pre(cells.at(-1)?.some((text) => text.trim() !== '') ?? false);
        const copied = cells.map((row) => row.map(asCopied).join('\t')).join('\r\n');
        const wanted = cells.map((row) => row.map((text) => text.trim()));
        expect(readPasted(copied, false)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cells that are pasted with the names', () => {
  test('may be a CSV, with its quotes', () => {
    expect(readPasted('style,mood\n"oil, thick",calm', true)).toEqual([
      ['style', 'mood'],
      ['oil, thick', 'calm'],
    ]);
  });

  test('of a CSV that is wrongly quoted stand as they are written', () => {
    expect(readPasted('text,place\n"SALE" on red,shop', true)).toEqual([
      ['text', 'place'],
      ['"SALE" on red', 'shop'],
    ]);
  });

  test('of one column keep every comma', () => {
    expect(readPasted('light\nsoft, from the left', true)).toEqual([
      ['light'],
      ['soft, from the left'],
    ]);
  });
});

/** A cell as spreadsheets copy it. */
function asCopied(text: string): string {
  const isQuoted = /[\t\n]|^"/.test(text);
  return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}
