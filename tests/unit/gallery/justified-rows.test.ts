import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementsOf, fitRows, mostElements, rowsInPage } from '#lib/gallery/grid-elements';
import {
  type GridRow,
  justifyRows,
  type PictureRow,
  rowAt,
  rowOfPicture,
  rowShape,
  rowsHeight,
} from '#lib/gallery/justified-rows';
import { mostGrowth } from '#lib/gallery/row-breaks';
import { isMatted, tileRatio } from '#lib/gallery/tile-ratio';
import { anyPictures, anyTarget, anyWidth, imageOf, pictureOf } from '#tests/support/run-pictures';

const anyLayout = fc
  .tuple(anyPictures, anyWidth, anyTarget)
  .map(([pictures, width, target]) => ({ pictures, shape: rowShape(width, target) }));

const pictureRows = (rows: readonly GridRow[]) =>
  rows.filter((row): row is PictureRow => row.kind === 'pictures');

describe('rows of pictures', () => {
  test('have every picture once, in order', () => {
    fc.assert(
      fc.property(anyLayout, ({ pictures, shape }) => {
        const places = pictureRows(justifyRows(pictures, shape)).flatMap(({ first, count }) =>
          Array.from({ length: count }, (_, at) => first + at),
        );
        expect(places).toEqual(pictures.map((_, place) => place));
      }),
    );
  });

  test('follow one another without a gap or an overlap', () => {
    fc.assert(
      fc.property(anyLayout, ({ pictures, shape }) => {
        let top = 0;
        for (const row of justifyRows(pictures, shape)) {
          expect(row.top).toBeCloseTo(top, 6);
          top += row.pitch;
        }
      }),
    );
  });

  test('fill the width with true shapes, or leave it unfilled without being blown up', () => {
    fc.assert(
      fc.property(anyLayout, ({ pictures, shape }) => {
        for (const { first, count, height, share } of pictureRows(justifyRows(pictures, shape))) {
          const widths = pictures.slice(first, first + count).map(({ ratio }) => ratio * height);
          const width = widths.reduce((sum, each) => sum + each, shape.gap * (count - 1));
          expect(width).toBeCloseTo(shape.width * share, 4);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('are never above one and a half times of the wished height', () => {
    fc.assert(
      fc.property(anyLayout, ({ pictures, shape }) => {
        for (const { height } of pictureRows(justifyRows(pictures, shape))) {
          expect(height).toBeLessThanOrEqual(shape.target * mostGrowth + 1e-9);
        }
      }),
    );
  });

  test('never mix two days, and each day begins with its heading', () => {
    fc.assert(
      fc.property(anyLayout, ({ pictures, shape }) => {
        const rows = justifyRows(pictures, shape);
        for (const [at, row] of rows.entries()) {
          if (row.kind === 'heading') expect(rows[at + 1]).toMatchObject({ day: row.day });
          else {
            const own = pictures.slice(row.first, row.first + row.count);
            expect(new Set(own.map(({ day }) => day))).toEqual(new Set([row.day]));
          }
          if (row.day !== rows[at - 1]?.day) expect(row.kind).toBe('heading');
        }
      }),
    );
  });

  test('of an ungrouped list have no headings', () => {
    const pictures = [1, 2, 3].map((number) => ({ ...pictureOf(imageOf(number)), day: '' }));
    expect(justifyRows(pictures, rowShape(1000, 200)).map(({ kind }) => kind)).toEqual([
      'pictures',
    ]);
  });

  test.each([
    { count: 4, share: 1 },
    { count: 2, share: 0.646 },
  ])('a last row of $count pictures takes $share of the width', ({ count, share }) => {
    const pictures = Array.from({ length: count }, (_, at) => pictureOf(imageOf(at, 1600, 1000)));
    const row = pictureRows(justifyRows(pictures, rowShape(1000, 200)))[0];
    expect(row?.share).toBeCloseTo(share, 3);
    if (share < 1) expect(row?.height).toBe(200);
  });

  test('of what is behind a place are the same, whatever stands before it', () => {
    fc.assert(
      fc.property(anyLayout, fc.nat(), ({ pictures, shape }, seed) => {
        const rows = justifyRows(pictures, shape);
        const starts = pictureRows(rows);
        const cut = starts[seed % starts.length]?.first ?? 0;
        const alone = pictureRows(justifyRows(pictures.slice(cut), shape));
        const among = starts.filter(({ first }) => first >= cut);
        expect(alone.map(({ first, count, height }) => [first + cut, count, height])).toEqual(
          among.map(({ first, count, height }) => [first, count, height]),
        );
      }),
    );
  });

  test('stay as they are when pages come before them', () => {
    fc.assert(
      fc.property(anyLayout, fc.nat(), ({ pictures, shape }, seed) => {
        const cut = seed % pictures.length;
        const alone = pictureRows(justifyRows(pictures.slice(cut), shape));
        const marked = pictures.map((each, at) => ({ ...each, startsRow: at === cut }));
        const among = pictureRows(justifyRows(marked, shape)).filter(({ first }) => first >= cut);
        expect(among.map(({ count, height }) => [count, height])).toEqual(
          alone.map(({ count, height }) => [count, height]),
        );
      }),
    );
  });

  test('are found by height and by picture', () => {
    fc.assert(
      fc.property(anyLayout, fc.nat(), ({ pictures, shape }, seed) => {
        const rows = justifyRows(pictures, shape);
        const place = seed % pictures.length;
        const row = rows[rowOfPicture(rows, place)];
        expect(row?.kind === 'pictures' && place >= row.first).toBe(true);
        expect(row?.kind === 'pictures' && place < row.first + row.count).toBe(true);
        const y = seed % Math.ceil(rowsHeight(rows));
        const at = rowAt(rows, y);
        expect(rows[at]?.top).toBeLessThanOrEqual(y);
        expect(rows[at + 1]?.top ?? Number.POSITIVE_INFINITY).toBeGreaterThan(y);
      }),
    );
    expect(rowAt([], 0)).toBe(-1);
    expect(rowOfPicture([], 0)).toBe(-1);
  });
});

describe('the elements in the page', () => {
  test('are at most 400, wherever a window of any size is', () => {
    fc.assert(
      fc.property(
        anyLayout,
        fc.integer({ min: 400, max: 2200 }),
        fc.nat(),
        (layout, view, seed) => {
          const pictures = Array.from({ length: 10 }, () => layout.pictures).flat();
          const { rows } = fitRows(pictures, layout.shape, view);
          const y = seed % Math.ceil(rowsHeight(rows));
          const startIndex = rowAt(rows, y);
          const endIndex = rowAt(rows, y + view);
          const seen = { startIndex, endIndex };
          const places = rowsInPage(rows, seen, { focused: rows.length - 1, overscan: 6 });
          const elements = places.map((at) => rows[at]).map((row) => (row ? elementsOf(row) : 0));
          const sum = elements.reduce((all, each) => all + each, 1);
          expect(sum).toBeLessThanOrEqual(mostElements);
          for (let at = startIndex; at <= endIndex; at += 1) expect(places).toContain(at);
        },
      ),
    );
  });

  test('are a row with a cell, a link and a picture for each tile', () => {
    const pictures = [1, 2].map((number) => pictureOf(imageOf(number)));
    const [heading, row] = justifyRows(pictures, rowShape(1000, 300));
    expect(heading && elementsOf(heading)).toBe(3);
    expect(row && elementsOf(row)).toBe(7);
  });

  test('of a screen that has room for all of them have the wished height', () => {
    const pictures = Array.from({ length: 60 }, (_, at) => pictureOf(imageOf(at)));
    expect(fitRows(pictures, rowShape(1300, 200), 900).shape.target).toBe(200);
    expect(fitRows(pictures, rowShape(3800, 80), 2000).shape.target).toBe(80);
    const many = Array.from({ length: 900 }, (_, at) => pictureOf(imageOf(at)));
    expect(fitRows(many, rowShape(3800, 80), 2000).shape.target).toBeGreaterThan(150);
  });
});

describe('extreme shapes', () => {
  test.each([
    [249, 1000, 1 / 4, true],
    [250, 1000, 1 / 4, false],
    [251, 1000, 0.251, false],
    [15999, 1000, 15.999, false],
    [16000, 1000, 16, false],
    [16001, 1000, 16, true],
  ])('%i × %i stands in a tile of %f, matted: %s', (width, height, ratio, matted) => {
    expect(tileRatio({ width, height })).toBe(ratio);
    expect(isMatted({ width, height })).toBe(matted);
  });
});
