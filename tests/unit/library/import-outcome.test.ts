import { expect, test } from 'vitest';
import { type ImportOutcome, importHeading, importRemarks } from '#lib/library/import-outcome';

const nothing: ImportOutcome = {
  added: 0,
  known: 0,
  renamed: [],
  refused: [],
  refusedCount: 0,
  opened: 0,
  unseen: 0,
};

test.each([
  [0, 'Nothing was added'],
  [1, '1 entry added'],
  [1284, '1,284 entries added'],
])('%i new entries are called %j', (added, words) => {
  expect(importHeading({ ...nothing, added })).toBe(words);
});

test('what came in as it was leaves nothing to say', () => {
  expect(importRemarks({ ...nothing, added: 12 })).toEqual([]);
});

test('everything else is said, in whole sentences', () => {
  const renamed = [{ place: 1, name: 'A', as: 'A (2)' }];
  const remarks = importRemarks({
    ...nothing,
    known: 1,
    renamed,
    refusedCount: 2,
    opened: 1,
    unseen: 3,
  });
  expect(remarks).toEqual([
    '1 entry was here already.',
    '1 entry was given a number, since the name has other contents here.',
    '2 entries were not taken.',
    '1 recipe came without references, which are not in this studio: add them when you use it.',
    '3 previews are not in this studio and were left out.',
  ]);
});
