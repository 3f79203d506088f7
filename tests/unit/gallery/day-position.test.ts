import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, placeAt, shareAtScroll, shareOf } from '#lib/gallery/day-position';
import type { GalleryDay } from '#lib/gallery/gallery-image';
import { justifyRows, rowShape, rowsHeight } from '#lib/gallery/justified-rows';
import {
  dayIndex,
  estimateHeights,
  heightsAround,
  squeezed,
  wholeHeight,
} from '#lib/gallery/run-heights';
import { monthStep, scrubberTicks } from '#lib/gallery/scrubber-ticks';
import { imageOf, pictureOf } from '#tests/support/run-pictures';

const shape = rowShape(1000, 200);

const anyDays: fc.Arbitrary<GalleryDay[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 80 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.integer({ min: 1, max: 500 }).map((images) => ({
          day: new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10),
          images,
          ratios: images * 1.3,
        })),
      ),
    ),
  )
  .map((days) => days.sort((a, b) => b.day.localeCompare(a.day)));

const day = (name: string, images: number): GalleryDay => ({
  day: name,
  images,
  ratios: images * 1.6,
});

describe('the height of what is not loaded', () => {
  test('is near to what its rows will be, for the shapes that pictures have', () => {
    const anyShape = fc.constantFrom([16, 9], [9, 16], [1, 1], [3, 2], [2, 3], [21, 9]);
    fc.assert(
      fc.property(fc.array(anyShape, { minLength: 1, maxLength: 200 }), (shapes) => {
        const pictures = shapes.map(([width = 1, height = 1], at) =>
          pictureOf(imageOf(at, width, height, Math.floor(at / 40))),
        );
        const days = [...Map.groupBy(pictures, (each) => each.day)].map(([name, own]) => ({
          day: name,
          images: own.length,
          ratios: own.reduce((sum, { ratio }) => sum + ratio, 0),
        }));
        const estimated = wholeHeight(estimateHeights(days, shape, false));
        const rows = rowsHeight(justifyRows(pictures, shape));
        // Each day may be wrong by a row and the growth of another.
        expect(Math.abs(estimated - rows)).toBeLessThan(0.15 * rows + days.length * 1.5 * 206);
      }),
    );
  });

  test('is of the days around, and of the rest of a day that is cut', () => {
    const days = [day('2026-05-28', 10), day('2026-05-27', 20), day('2026-05-26', 30)];
    const heights = estimateHeights(days, shape, false);
    const pictures = Array.from({ length: 5 }, (_, at) => pictureOf(imageOf(at, 1600, 1000, 1)));
    const [, second = 0, third = 0, whole = 0] = heights.tops;
    const cut = (3 / 4) * (third - second);
    const run = { pictures, previous: 'a', next: 'b' };
    expect(heightsAround(heights, run)).toEqual({
      before: second + cut / 2,
      behind: whole - third + cut / 2,
    });
    expect(heightsAround(heights, { ...run, previous: null })).toEqual({
      before: 0,
      behind: whole - third + cut,
    });
    expect(heightsAround(heights, { ...run, next: null })).toEqual({
      before: second + cut,
      behind: 0,
    });
    expect(heightsAround(heights, { ...run, pictures: [] })).toEqual({ before: 0, behind: 0 });
  });

  test.each([
    [5_999_999, 5_999_999],
    [6_000_000, 6_000_000],
    [60_000_000, 6_000_000],
  ])('of %i pixels on either side is shown as %i, so that no browser stops', (real, shown) => {
    const { before, behind } = squeezed({ before: real, behind: real }, 0);
    expect(before).toBeCloseTo(shown, 3);
    expect(behind).toBeCloseTo(shown, 3);
  });
});

describe('a position in the gallery', () => {
  test('leads to its day and back', () => {
    fc.assert(
      fc.property(anyDays, fc.double({ min: 0, max: 1, noNaN: true }), (days, share) => {
        const heights = estimateHeights(days, shape, false);
        const position = dayAt(heights, share);
        expect(position && shareOf(heights, position)).toBeCloseTo(share, 6);
      }),
    );
  });

  test('of a day is where that day begins, also of one without pictures', () => {
    const days = [day('2026-05-28', 10), day('2026-05-20', 20), day('2026-05-02', 30)];
    const newest = estimateHeights(days, shape, false);
    const within = 0.5;
    const start = shareOf(newest, { day: '2026-05-20', within: 0 });
    expect(dayIndex(newest, '2026-05-20')).toBe(1);
    expect(shareOf(newest, { day: '2026-05-24', within })).toBe(start);
    const oldest = estimateHeights(days.toReversed(), shape, true);
    expect(dayIndex(oldest, '2026-05-20')).toBe(1);
    expect(dayIndex(oldest, '2026-06-20')).toBe(3);
    expect(dayAt(estimateHeights([], shape, false), 0.5)).toBeNull();
  });

  test.each([
    [200, 'the day'],
    [201, 'a moment'],
  ])('in a day of %i pictures is loaded from %s on', (images, what) => {
    const heights = estimateHeights([day('2026-05-28', images)], shape, false);
    const place = placeAt(heights, { day: '2026-05-28', within: 0.25 }, 'UTC');
    const moment = Date.UTC(2026, 4, 28, 18).toString(16).padStart(12, '0');
    const id = `${moment.slice(0, 8)}-${moment.slice(8)}-7000-8000-000000000000`;
    expect(place).toBe(what === 'the day' ? '2026-05-28' : id);
    expect(placeAt(heights, { day: '2026-05-28', within: 0 }, 'UTC')).toBe('2026-05-28');
  });

  test('of a scrolled page is exact where rows are, and goes on steadily around them', () => {
    const heights = estimateHeights([day('2026-05-28', 1000)], shape, false);
    const whole = wholeHeight(heights);
    const around = { before: whole / 4, behind: whole / 2 };
    const rows = { top: 1000, rowsHeight: 500, height: 2500 };
    const at = (y: number) => shareAtScroll(y, rows, around, heights);
    expect([0, 500, 1000, 1250, 1500, 2000, 2500].map(at)).toEqual([
      0, 0.125, 0.25, 0.375, 0.5, 0.75, 1,
    ]);
    expect([at(-50), at(9000)]).toEqual([0, 1]);
  });
});

describe('the rail', () => {
  test('has its marks in order, none too near to another', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const ticks = scrubberTicks(estimateHeights(days, shape, false), 0.01, 0.05);
        const labels = ticks.filter(({ label }) => label !== null);
        const near = (list: typeof ticks, least: number) =>
          list.some(({ share }, at) => at > 0 && share - (list[at - 1]?.share ?? 0) < least);
        expect(near(ticks, 0.01)).toBe(false);
        expect(near(labels, 0.05)).toBe(false);
        expect(ticks[0]).toMatchObject({ share: 0, label: days[0]?.day.slice(0, 4) });
      }),
    );
  });

  test('is walked by months: on to the next, back to the beginning of this one first', () => {
    const days = ['2026-05-28', '2026-05-20', '2026-03-09', '2026-03-02', '2025-12-31'].map(
      (name) => day(name, 3),
    );
    expect([0, 1, 2, 3, 4].map((at) => monthStep(days, at, 1))).toEqual([2, 2, 4, 4, 4]);
    expect([0, 1, 2, 3, 4].map((at) => monthStep(days, at, -1))).toEqual([0, 0, 0, 2, 2]);
  });
});
