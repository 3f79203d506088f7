import { expect, test } from 'vitest';
import { nothingImported, type UnderWay } from '#lib/gallery/import-state';
import { importHeading, importRemarks, stepWords } from '#lib/gallery/import-words';

test.each([
  [{ isRunning: true, files: 2310, endedFiles: 0 }, 'Importing 1 of 2,310'],
  [{ isRunning: true, files: 2310, endedFiles: 2309 }, 'Importing 2,310 of 2,310'],
  [{ isRunning: true, files: 2310, endedFiles: 2310 }, 'Importing 2,310 of 2,310'],
  [{ kept: 0 }, 'Nothing imported'],
  [{ kept: 1 }, '1 picture imported'],
  [{ kept: 2290 }, '2,290 pictures imported'],
])('of %j it is said: %s', (part, words) => {
  expect(importHeading({ ...nothingImported, ...part })).toBe(words);
});

test('what went otherwise than it was meant is said, and nothing else', () => {
  expect(importRemarks({ ...nothingImported, kept: 5 })).toEqual([]);
  expect(
    importRemarks({ ...nothingImported, here: 1, trashed: 2, converted: 1, leftOut: 3 }),
  ).toEqual([
    '1 file was in the gallery already.',
    '2 files lie in the trash: restore them there.',
    '1 file was converted to JPEG or PNG; the file you gave stays as it is.',
    '3 files that are no pictures were left out.',
  ]);
});

test.each([
  ['reading', 0, 'Being read'],
  ['converting', 0, 'Being converted'],
  ['sending', 0.456, 'Sent to 46 %'],
  ['keeping', 0, 'Being kept'],
] as const)('a file at %s, %d, is %s', (step, share, words) => {
  const file: UnderWay = { key: 1, name: 'a.png', sizeBytes: 1, step, share };
  expect(stepWords(file)).toBe(words);
});
