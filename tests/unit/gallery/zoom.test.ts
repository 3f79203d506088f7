import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampZoom,
  fitScale,
  fitted,
  mostTimes,
  needsMore,
  type Offset,
  panBy,
  toggleTimes,
  type View,
  type Zoom,
  zoomAbout,
  zoomPercent,
  zoomTransform,
} from '#lib/gallery/zoom';

const view = (frame: [number, number], picture: [number, number]): View => {
  const sides = { width: frame[0], height: frame[1] };
  return { frame: sides, room: sides, picture: { width: picture[0], height: picture[1] } };
};

const side = fc.integer({ min: 40, max: 4000 });
const anyView: fc.Arbitrary<View> = fc
  .record({ width: side, height: side, inset: fc.integer({ min: 0, max: 15 }), w: side, h: side })
  .map(({ width, height, inset, w, h }) => ({
    frame: { width, height },
    room: { width: width - 2 * inset, height: height - 2 * inset },
    picture: { width: w, height: h },
  }));
const part = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const anyZoom: fc.Arbitrary<Zoom> = fc.record({
  times: fc.double({ min: 0.2, max: 120, noNaN: true }),
  across: part,
  down: part,
});
const pixels = fc.double({ min: -2000, max: 2000, noNaN: true });
const anyOffset: fc.Arbitrary<Offset> = fc.record({ right: pixels, down: pixels });

/** Where the edges of the picture are, from the middle of the frame. */
function edges(seen: View, zoom: Zoom) {
  const scale = fitScale(seen) * zoom.times;
  const [width, height] = [seen.picture.width * scale, seen.picture.height * scale];
  return {
    left: -zoom.across * width,
    right: (1 - zoom.across) * width,
    top: -zoom.down * height,
    bottom: (1 - zoom.down) * height,
  };
}

describe('a picture that fits', () => {
  test.each([
    ['one as large as its frame', view([800, 600], [800, 600]), 1],
    ['a larger one', view([800, 600], [1600, 1200]), 0.5],
    ['a wide one, by its width', view([800, 600], [1600, 100]), 0.5],
    ['a small one, which is not enlarged', view([800, 600], [80, 60]), 1],
    ['a frame of nothing', view([0, 0], [80, 60]), 1],
  ])('%s', (_, seen, scale) => {
    expect(fitScale(seen)).toBe(scale);
  });

  test.each([
    [1199, 2],
    [1200, 1.2],
    [1201, 1.201],
  ])('a picture %i pixels wide in a frame of 1000 is enlarged %d times', (width, times) => {
    expect(toggleTimes(view([1000, 1000], [width, 100]))).toBeCloseTo(times, 9);
  });

  test.each([
    ['a small one to 8 times', view([800, 600], [80, 60]), 8],
    ['one of 8 times its frame to its own pixels', view([500, 500], [4000, 4000]), 8],
    ['a larger one to its own pixels', view([500, 500], [4500, 4500]), 9],
  ])('%s', (_, seen, times) => {
    expect(mostTimes(seen)).toBe(times);
  });
});

describe('a picture that is looked at closely', () => {
  test('is nowhere taken off the edge of a frame that it fills, and else stands in the middle', () => {
    fc.assert(
      fc.property(anyView, anyZoom, (seen, asked) => {
        const zoom = clampZoom(seen, asked);
        const { left, right, top, bottom } = edges(seen, zoom);
        expect(zoom.times).toBeGreaterThanOrEqual(1);
        expect(zoom.times).toBeLessThanOrEqual(mostTimes(seen));
        for (const [start, end, length] of [
          [left, right, seen.frame.width],
          [top, bottom, seen.frame.height],
        ] as const) {
          if (end - start <= length) expect(start + end).toBeCloseTo(0, 5);
          else {
            expect(start).toBeLessThanOrEqual(-length / 2 + 1e-6);
            expect(end).toBeGreaterThanOrEqual(length / 2 - 1e-6);
          }
        }
      }),
    );
  });

  test('is told once what is lawful', () => {
    fc.assert(
      fc.property(anyView, anyZoom, (seen, asked) => {
        const zoom = clampZoom(seen, asked);
        const again = clampZoom(seen, zoom);
        expect(again.times).toBe(zoom.times);
        expect(again.across).toBeCloseTo(zoom.across, 12);
        expect(again.down).toBeCloseTo(zoom.down, 12);
      }),
    );
  });

  test('keeps the spot under the pointer where no edge is in the way', () => {
    const seen = view([1000, 800], [4000, 3200]);
    const point = { right: 200, down: -150 };
    const from = { times: 4, across: 0.5, down: 0.5 };
    const zoom = zoomAbout(seen, from, 6, point);
    const spot = (each: Zoom) => [
      each.across + point.right / (1000 * each.times),
      each.down + point.down / (800 * each.times),
    ];
    expect(spot(zoom)[0]).toBeCloseTo(spot(from)[0] ?? 0, 12);
    expect(spot(zoom)[1]).toBeCloseTo(spot(from)[1] ?? 0, 12);
  });

  test('comes back to the whole when it is shrunk, about any point', () => {
    fc.assert(
      fc.property(anyView, anyZoom, anyOffset, (seen, asked, point) => {
        const whole = zoomAbout(seen, asked, 0.5, point);
        expect(whole).toEqual(clampZoom(seen, fitted));
      }),
    );
  });

  test('is moved there and back to where it was, as long as no edge stops it', () => {
    const seen = view([500, 500], [4000, 4000]);
    const from = { times: 8, across: 0.5, down: 0.5 };
    const moved = panBy(seen, from, { right: 120, down: -90 });
    expect(moved.across).toBeCloseTo(0.47, 9);
    expect(moved.down).toBeCloseTo(0.5225, 9);
    const back = panBy(seen, moved, { right: -120, down: 90 });
    expect(back.across).toBeCloseTo(0.5, 12);
    expect(back.down).toBeCloseTo(0.5, 12);
  });

  test('is drawn by a transform alone: fitted it is not moved', () => {
    const seen = view([800, 600], [1600, 1200]);
    expect(zoomTransform(seen, fitted)).toBe('translate(0.00px, 0.00px) scale(1.00000)');
    expect(zoomTransform(seen, { times: 2, across: 0.25, down: 0.75 })).toBe(
      'translate(400.00px, -300.00px) scale(2.00000)',
    );
  });

  test('is at 100 % where each pixel of it is one of the page', () => {
    const seen = view([800, 600], [1600, 1200]);
    expect(zoomPercent(seen, fitted)).toBe(50);
    expect(zoomPercent(seen, { ...fitted, times: 2 })).toBe(100);
  });

  test.each([
    [1.599, 1, false],
    [1.6, 1, false],
    [1.601, 1, true],
    [0.8, 2, false],
    [0.801, 2, true],
  ])('%d times, %i pixels to each: asks for the original is %s', (times, density, isAsked) => {
    const seen = view([800, 600], [1600, 1200]);
    expect(needsMore(seen, { ...fitted, times }, density, 1280)).toBe(isAsked);
  });
});
