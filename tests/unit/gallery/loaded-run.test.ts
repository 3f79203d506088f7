import { describe, expect, test } from 'vitest';
import type { GalleryImage, GalleryPage } from '#lib/gallery/gallery-image';
import {
  appendPage,
  beginRun,
  newerThan,
  prependNew,
  prependPage,
  regroupRun,
  runLengths,
  shownPictures,
  trimRun,
} from '#lib/gallery/loaded-run';
import { imageOf } from '#tests/support/run-pictures';

const dayOf = (createdAt: string) => createdAt.slice(0, 10);
const noDay = () => '';

function pageOf(from: number, to: number, ends: Partial<GalleryPage> = {}): GalleryPage {
  const images: GalleryImage[] = [];
  for (let number = from; number < to; number += 1) images.push(imageOf(number));
  return { images, previous: 'before', next: 'behind', mended: [], ...ends };
}

const numbersOf = (pictures: readonly { readonly id: string }[]) =>
  pictures.map(({ id }) => Number(id.slice(-6)));

describe('a run', () => {
  test('grows behind its end, and takes the place there over from the page', () => {
    const run = appendPage(beginRun(pageOf(0, 3), dayOf), pageOf(3, 5, { next: null }), dayOf);
    expect(numbersOf(run.pictures)).toEqual([0, 1, 2, 3, 4]);
    expect(run).toMatchObject({ previous: 'before', next: null });
  });

  test('grows before its beginning, where its first row goes on being one', () => {
    const begun = beginRun(pageOf(3, 5), dayOf);
    const run = prependPage(begun, pageOf(0, 3, { previous: null }), dayOf);
    expect(numbersOf(run.pictures)).toEqual([0, 1, 2, 3, 4]);
    expect(run).toMatchObject({ previous: null, next: 'behind' });
    expect(run.pictures.map(({ startsRow }) => startsRow)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  test('has no picture twice when pages overlap', () => {
    const run = beginRun(pageOf(2, 5), dayOf);
    expect(numbersOf(appendPage(run, pageOf(4, 7), dayOf).pictures)).toEqual([2, 3, 4, 5, 6]);
    expect(numbersOf(prependPage(run, pageOf(0, 3), dayOf).pictures)).toEqual([0, 1, 2, 3, 4]);
  });

  test('takes new pictures at its beginning, and puts their day in rows anew', () => {
    const run = prependPage(beginRun(pageOf(5, 6), dayOf), pageOf(3, 5, { previous: null }), dayOf);
    const fresh = prependNew(run, [imageOf(1), imageOf(2), imageOf(3)], dayOf);
    expect(numbersOf(fresh.pictures)).toEqual([1, 2, 3, 4, 5]);
    expect(fresh.pictures.some(({ startsRow }) => startsRow)).toBe(false);
    expect(prependNew(run, [imageOf(3)], dayOf)).toBe(run);
  });

  test('is grouped anew by another calendar', () => {
    const run = regroupRun(beginRun(pageOf(0, 2), noDay), dayOf);
    expect(run.pictures.map(({ day }) => day)).toEqual(['2026-05-27', '2026-05-27']);
  });

  test('without a hidden picture begins the row with the next one', () => {
    const begun = beginRun(pageOf(2, 5), dayOf);
    const { pictures } = prependPage(begun, pageOf(0, 2), dayOf);
    const hidden = pictures[2]?.id;
    const shown = shownPictures(pictures, (id) => id === hidden);
    expect(numbersOf(shown)).toEqual([0, 1, 3, 4]);
    expect(shown[2]?.startsRow).toBe(true);
    expect(shownPictures(pictures, () => false)).toBe(pictures);
  });
});

describe('the first page, read anew,', () => {
  /** The newest first. */
  const down = (from: number, to: number) => pageOf(to, from + 1).images.toReversed();

  test.each([
    { run: down(10, 0), page: down(13, 4), next: 'behind', fresh: [13, 12, 11], isApart: false },
    { run: down(10, 0), page: down(10, 1), next: 'behind', fresh: [], isApart: false },
    { run: down(10, 0), page: down(20, 11), next: 'behind', fresh: 10, isApart: true },
    { run: down(10, 0), page: down(20, 10), next: 'behind', fresh: 10, isApart: false },
    { run: down(1, 1), page: down(3, 2), next: null, fresh: [3, 2], isApart: false },
    { run: [], page: down(20, 11), next: 'behind', fresh: 10, isApart: true },
    { run: [], page: [], next: null, fresh: [], isApart: false },
  ])('has what is newer than a run, or more than that: %#', ({ run, page, next, ...expected }) => {
    const begun = beginRun({ images: run, previous: null, next: 'behind', mended: [] }, dayOf);
    const { images, isApart } = newerThan(begun, { images: page, next });
    const { fresh } = expected;
    if (typeof fresh === 'number') expect(images).toHaveLength(fresh);
    else expect(numbersOf(images)).toEqual(fresh);
    expect(isApart).toBe(expected.isApart);
  });
});

describe('a run that becomes too long', () => {
  const starts = (run: { pictures: readonly { id: string }[] }) =>
    run.pictures.filter((_, place) => place % 7 === 0).map(({ id }) => id);

  test.each([
    [runLengths.looking, 900, 900],
    [runLengths.looking, 901, 700],
    [runLengths.choosing, 5000, 5000],
    [runLengths.choosing, 5001, 4500],
  ])('%o: of %i pictures %i stay when its beginning is looked at', (length, count, kept) => {
    const run = beginRun(pageOf(0, count), dayOf);
    const trimmed = trimRun(run, run.pictures[40]?.id ?? null, starts(run), length);
    expect(trimmed.pictures).toHaveLength(kept);
    expect(trimmed.previous).toBe('before');
    if (kept < count) expect(trimmed.next).toBe(trimmed.pictures.at(-1)?.id);
  });

  test('loses its beginning when its end is looked at, cut where a row begins', () => {
    const run = beginRun(pageOf(0, 1000), dayOf);
    const seen = run.pictures[900]?.id ?? null;
    const trimmed = trimRun(run, seen, starts(run), runLengths.looking);
    expect(numbersOf(trimmed.pictures)[0]).toBe(301);
    expect(trimmed.previous).toBe(trimmed.pictures[0]?.id);
    expect(trimmed.next).toBe('behind');
  });

  test('is left whole where no row could begin it', () => {
    const run = beginRun(pageOf(0, 1000), dayOf);
    expect(trimRun(run, run.pictures[900]?.id ?? null, [], runLengths.looking)).toBe(run);
  });
});
