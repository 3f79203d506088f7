import { describe, expect, test } from 'vitest';
import type { Manifest, ManifestImage } from '#lib/gallery/manifest';
import { manifestCsv } from '#lib/gallery/manifest-csv';
import { csvCell } from '#lib/platform/csv';

describe('a cell of the manifest', () => {
  test.each([
    ['sea', 'sea'],
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' kept ', '" kept "'],
    ['灯台', '灯台'],
    [12, '12'],
    [-1, '-1'],
    ['', ''],
  ])('%j is written as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK("http://x","y")',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '\ttab',
  ])('%j is no formula', (value) => {
    const cell = csvCell(value);
    expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
    expect(cell).toBe(`"'${value.replaceAll('"', '""')}"`);
  });

  test.each(['1=1', 'a+b', 'a-b', 'me@home', '(=1)'])('%j is left alone', (value) => {
    expect(csvCell(value)).toBe(value);
  });
});

const image: ManifestImage = {
  name: '2026-11-23-sea-0545cdc4.jpg',
  id: '01a20a07-c3a3-7528-8556-24f80545cdc4',
  prompt: '=the "sea"',
  recipe: null,
  model: null,
  source: 'import',
  made: '2026-11-23T12:00:00.000Z',
  file: { mediaType: 'image/jpeg', width: 4, height: 3, sizeBytes: 12 },
  original: { sha256: 'f'.repeat(64), mediaType: 'image/jpeg', width: 4, height: 3 },
  rating: 5,
  isFavourite: true,
  tags: ['blue', 'calm, deep'],
  collections: [],
  note: null,
  alternativeText: null,
  importedFrom: 'sea.jpg',
};

const manifest: Manifest = {
  schema: 'seedream-studio/manifest',
  version: 1,
  format: 'original',
  width: null,
  images: [image],
  missing: [{ id: image.id, reason: 'file-gone', words: 'Gone.' }],
};

test('the table names its columns, then each picture, then what is missing', () => {
  const lines = [...manifestCsv(manifest)].join('').split('\r\n');
  expect(lines[0]).toMatch(/^\ufeffname,id,prompt,.*,sha256,missing$/);
  expect(lines[1]).toContain(`"'=the ""sea""",,import,2026-11-23T12:00:00.000Z,4,3,12,5,yes,`);
  expect(lines[2]).toBe(`,${image.id}${','.repeat(16)}Gone.`);
  expect(lines.slice(3)).toEqual(['']);
});
