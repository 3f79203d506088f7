import { describe, expect, test } from 'vitest';
import {
  doneWords,
  failureWords,
  progressWords,
  undoProgressWords,
} from '#lib/gallery/change-words';
import type { ImageChange } from '#lib/gallery/image-change';
import { keptWords } from '#lib/gallery/trash';

const dayMs = 86_400_000;
const trashedAt = '2026-11-01T12:00:00.000Z';

describe('how long a picture stays in the trash', () => {
  test.each([
    [0, '30 days left'],
    [0.5, '30 days left'],
    [1, '29 days left'],
    [28.9, '2 days left'],
    [29, '1 day left'],
    [29.99, '1 day left'],
    [30, 'Deleted soon'],
    [31, 'Deleted soon'],
  ])('after %d of 30 days: %s', (days, words) => {
    expect(keptWords(trashedAt, 30, Date.parse(trashedAt) + days * dayMs)).toBe(words);
  });
});

describe('what is said of a change', () => {
  const collectionId = '00000000-0000-7000-8000-000000000000';

  test.each<[ImageChange, number, string, string]>([
    [{ kind: 'rate', rating: 1 }, 1, '1 image rated 1 star', 'Rating'],
    [{ kind: 'rate', rating: 4 }, 2, '2 images rated 4 stars', 'Rating'],
    [{ kind: 'rate', rating: null }, 2, 'Rating removed from 2 images', 'Rating'],
    [{ kind: 'favour', isFavourite: true }, 1, '1 image marked as favourite', 'Marking'],
    [{ kind: 'favour', isFavourite: false }, 2, '2 images no longer favourites', 'Marking'],
    [{ kind: 'tag', add: ['sea'], remove: [] }, 2, '2 images tagged “sea”', 'Tagging'],
    [{ kind: 'tag', add: ['a', 'b'], remove: [] }, 2, '2 tags added to 2 images', 'Tagging'],
    [
      { kind: 'tag', add: [], remove: ['sea'] },
      1,
      'Tag “sea” removed from 1 image',
      'Removing tags from',
    ],
    [
      { kind: 'tag', add: [], remove: ['a', 'b'] },
      1,
      '2 tags removed from 1 image',
      'Removing tags from',
    ],
    [{ kind: 'tag', add: ['a'], remove: ['b'] }, 3, 'Tags of 3 images changed', 'Tagging'],
    [{ kind: 'collect', collectionId, isIn: true }, 2, '2 images added to “Sea”', 'Adding'],
    [{ kind: 'collect', collectionId, isIn: false }, 1, '1 image removed from “Sea”', 'Removing'],
    [{ kind: 'note', note: 'x' }, 1, 'Note saved', 'Noting'],
    [{ kind: 'note', note: null }, 2, 'Note removed for 2 images', 'Noting'],
    [{ kind: 'describe', alt: 'x' }, 1, 'Alternative text saved', 'Describing'],
    [{ kind: 'trash', isTrashed: true }, 1, '1 image moved to the trash', 'Deleting'],
    [{ kind: 'trash', isTrashed: false }, 1200, '1,200 images restored', 'Restoring'],
  ])('%j of %i: %s', (change, count, done, doing) => {
    expect(doneWords(change, count, 'Sea')).toBe(done);
    expect(progressWords(change, 1200, 5000)).toBe(`${doing} 1,200 of 5,000`);
  });

  test('names no collection that it has no name of', () => {
    const change = { kind: 'collect', collectionId, isIn: true } as const;
    expect(doneWords(change, 1, '')).toBe('1 image added to the collection');
  });

  test('says why it did not come to pass', () => {
    expect(failureWords({ code: 'not-found' }, 2)).toBe(
      '2 images left as they were: the collection is gone.',
    );
    expect(undoProgressWords(500, 1200)).toBe('Taking back 500 of 1,200');
  });
});
