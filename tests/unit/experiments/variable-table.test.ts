import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDelimited } from '#lib/experiments/variables/delimited-text';
import { readVariableRecords } from '#lib/experiments/variables/variable-table';

const references = ['a'.repeat(64), 'b'.repeat(64)];
const readTable = (text: string) => readVariableRecords(readDelimited(text), { references });

function read(text: string) {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.failure.map(({ message }) => message).join(' '));
  return table.value;
}

function problemsOf(text: string) {
  const table = readTable(text);
  if (table.ok) throw new Error('The table is lawful.');
  return table.failure;
}

const words = (...texts: string[]) => texts.map((text) => ({ kind: 'words', text }));

describe('a table of variables', () => {
  test.each([
    ['tabs', 'style\tmood\noil, thick\tcalm\nink\twild'],
    ['commas and quotes', 'style,mood\r\n"oil, thick",calm\r\nink,wild\r\n'],
    ['semicolons', 'style;mood\noil, thick;calm\nink;wild'],
    [
      'a mark at its beginning and space around',
      '\ufeffstyle ; mood\n oil, thick ; calm\nink; wild\n\n',
    ],
  ])('may come with %s', (_how, text) => {
    expect(read(text)).toEqual({
      variables: [
        { name: 'style', values: words('oil, thick', 'ink') },
        { name: 'mood', values: words('calm', 'wild') },
      ],
      rows: [
        [0, 0],
        [1, 1],
      ],
      gaps: [],
    });
  });

  test('of one column takes every comma for a part of its words', () => {
    expect(read('scene\na red, old boat\na "blue" hour').variables).toEqual([
      { name: 'scene', values: words('a red, old boat', 'a "blue" hour') },
    ]);
  });

  test('keeps line ends and doubled quotes of a quoted value', () => {
    expect(read('a,b\n"one\ntwo","say ""hi"""').variables).toEqual([
      { name: 'a', values: words('one\ntwo') },
      { name: 'b', values: words('say "hi"') },
    ]);
  });

  test('knows a value that comes again, however it is written', () => {
    const { variables, rows } = read('format:size\n2048x1152\n2k\n2048 × 1152\n2K');
    expect(variables[0]?.values).toHaveLength(2);
    expect(rows).toEqual([[0], [1], [0], [1]]);
  });

  test('passes over empty rows, and an empty cell is no value', () => {
    expect(read('a,b\nx,\n,\n\n,y')).toMatchObject({
      rows: [
        [0, null],
        [null, 0],
      ],
    });
  });

  test('says where its empty cells are, as a spreadsheet counts', () => {
    expect(read('a,b\nx,y\n\n,z\nw').gaps).toMatchObject([
      { row: 4, column: 'a' },
      { row: 5, column: 'b' },
    ]);
  });

  test('knows a reference by its number and by its key', () => {
    const { variables, rows } = read(`look:reference\nimage 2\n${references[1]}\nimage 1`);
    expect(variables[0]?.values).toMatchObject([{ number: 2 }, { number: 1 }]);
    expect(rows).toEqual([[0], [0], [1]]);
  });

  test.each([
    ['size', '16:9', { kind: 'size', size: { method: 'pixels', width: 2560, height: 1440 } }],
    ['size', '4k', { kind: 'size', size: { method: 'token', token: '4K' } }],
    ['set', 'one', { kind: 'set', maximum: null }],
    ['set', '15', { kind: 'set', maximum: 15 }],
    ['reference', 'image 2', { kind: 'reference', key: 'b'.repeat(64), number: 2 }],
    ['reference', 'C'.repeat(64), { kind: 'reference', key: 'c'.repeat(64) }],
    ['words', '2K', { kind: 'words', text: '2K' }],
  ])('reads a %s of %j', (kind, cell, value) => {
    expect(read(`x:${kind}\n${cell}`).variables[0]?.values).toEqual([value]);
  });
});

describe('a problem with a table', () => {
  test.each([
    ['size', '3K', 'Write 2K, 16:9 or 2048 × 1152'],
    ['size', '100x100', 'megapixels; at least'],
    ['set', '0', 'A set has 1 to 15 images'],
    ['set', '16', 'A set has 1 to 15 images'],
    ['set', 'many', 'For one picture write one'],
    ['reference', 'image 3', '“image 3” is not there: there are 2 references.'],
    ['reference', 'image 0', 'is not there'],
    ['reference', 'the cat', 'Write image 1'],
    ['words', 'w'.repeat(4001), 'at most 4000 characters'],
  ])('of a %s %j names row and column', (kind, cell, words_) => {
    expect(problemsOf(`first,x:${kind}\nfine,\nfine,${cell}`)).toEqual([
      { row: 3, column: 'x', message: expect.stringContaining(words_) },
    ]);
  });

  test.each([
    ['', 1, null, 'first row is empty'],
    ['a,,b\nx,y,z', 1, '2', 'no name'],
    ['a,1b\nx,y', 1, '2', 'cannot be a name'],
    ['a,a\nx,y', 1, '2', 'twice'],
    ['a,b:colour\nx,y', 1, '2', 'names no kind'],
    ['a,b\nx,y\nx,y,z', 3, null, 'has 3 cells, and the first row names 2'],
    ['a,b\nx,"y\nx,y', 2, null, 'quote'],
    ['a,b\nx,', 1, 'b', 'no value below'],
    [Array.from({ length: 21 }, (_, at) => `v${at}`).join(), 1, null, 'at most 20 variables'],
    [`a\n${'x\n'.repeat(10_001)}`, 1, null, 'at most 10,000 can be used'],
  ])('of %j stands in row %i', (text, row, column, message) => {
    expect(problemsOf(text)[0]).toEqual({ row, column, message: expect.stringContaining(message) });
  });

  test('is told with all others, the first fifty of them', () => {
    expect(problemsOf('x:set\n0\n1\n99')).toHaveLength(2);
    expect(problemsOf(`x:set\n${'no\n'.repeat(80)}`)).toHaveLength(50);
  });
});

test('any cells come back as they were written by the rules of CSV', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab",\n\r\t;é |'), maxLength: 6 });
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, (cells) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = cells.map((row) => row.map(quote).join(','));
      const wanted = cells
        .map((row) => row.map((text) => text.trim()))
        .filter((row) => row.some((text) => text !== ''));
      const table = readTable(['a,b', ...lines].join('\r\n'));
      if (!table.ok) {
        // The one thing that may be wrong with such a table.
        expect(table.failure[0]?.message).toContain('no value below');
        return;
      }
      const { variables } = table.value;
      const texts = table.value.rows.map((row) =>
        row.map((number, at) => {
          const value = number === null ? null : variables[at]?.values[number];
          return value?.kind === 'words' ? value.text : '';
        }),
      );
      expect(texts).toEqual(wanted);
    }),
    { numRuns: 500 },
  );
});

test('ten thousand rows of different values are read, each once', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `word ${at},2K`);
  const text = ['a,b:size', ...rows].join('\n');
  expect(read(text).variables[0]?.values).toHaveLength(10_000);
});
