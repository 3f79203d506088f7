import { expect, test } from 'vitest';
import { type MarkChange, markedBy, type PictureMarks } from '#lib/gallery/change-marks';
import { overrideOf } from '#lib/gallery/image-overrides';

test.each<[MarkChange, Partial<PictureMarks>]>([
  [{ kind: 'rate', rating: 4 }, { rating: 4 }],
  [{ kind: 'rate', rating: null }, { rating: null }],
  [{ kind: 'favour', isFavourite: false }, { isFavourite: false }],
  [{ kind: 'note', note: 'Print it' }, { note: 'Print it' }],
  [{ kind: 'note', note: '' }, { note: null }],
  [{ kind: 'describe', alt: 'A boat' }, { alt: 'A boat' }],
  [{ kind: 'describe', alt: '' }, { alt: null }],
])('the change %o leaves %o, and the page shows just that', (change, marks) => {
  expect(markedBy(change)).toEqual(marks);
  expect(overrideOf(change, '')).toEqual(marks);
});
