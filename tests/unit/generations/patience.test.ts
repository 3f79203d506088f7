import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callDeadlineMs,
  isWornOut,
  mayStillAnswer,
  nextFetch,
  pauseEnd,
} from '#lib/generations/patience';

const now = Date.parse('2026-01-02T03:04:05.678Z');
/** As Math.random: in [0, 1). */
const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const waitMs = (retryAfter: string | null, refusals = 1, random = () => 0.5) =>
  Number(pauseEnd(refusals, retryAfter, now, random)) - now;

describe('a deadline', () => {
  const settings = {
    SEEDREAM_DEADLINE_SECONDS: 300,
    SEEDREAM_DEADLINE_PER_IMAGE_SECONDS: 60,
    SEEDREAM_DEADLINE_CAP_SECONDS: 900,
  };

  test.each([
    [null, 300],
    [{ maximum: 1 }, 300],
    [{ maximum: 2 }, 360],
    [{ maximum: 10 }, 840],
    [{ maximum: 11 }, 900],
    [{ maximum: 12 }, 900],
    [{ maximum: 15 }, 900],
  ])('of a set of %j is %i seconds', (set, seconds) => {
    expect(callDeadlineMs({ set }, settings)).toBe(1000 * seconds);
  });

  test('is never longer than its cap, even for one picture', () => {
    const capped = { ...settings, SEEDREAM_DEADLINE_CAP_SECONDS: 10 };
    expect(callDeadlineMs({ set: null }, capped)).toBe(10_000);
  });
});

describe('a pause that the provider asked for', () => {
  test.each([
    ['0', 0],
    ['2', 2000],
    [' 7 ', 7000],
    ['3599', 3_599_000],
    ['3600', 3_600_000],
    ['3601', 3_600_000],
    ['99999999999999999999', 3_600_000],
    ['Fri, 02 Jan 2026 03:04:15 GMT', 9322],
    ['Fri, 02 Jan 2026 03:04:05 GMT', 0],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['Sat, 03 Jan 2026 03:04:05 GMT', 3_600_000],
  ])('by "%s" is kept to: %i ms', (retryAfter, ms) => {
    expect(waitMs(retryAfter)).toBe(ms);
  });

  test.each(['', 'soon', 'NaN', 'Infinity', '2 seconds', '1e3', '２'])(
    'by "%s", which nobody understands, is left to the backoff',
    (retryAfter) => {
      expect(waitMs(retryAfter)).toBe(waitMs(null));
    },
  );
});

describe('a pause without a word from the provider', () => {
  test.each([
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [5, 16_000],
    [6, 30_000],
    [11, 30_000],
    [5000, 30_000],
  ])('the %ith in a row is %i ms long in the middle', (refusals, ms) => {
    expect(waitMs(null, refusals)).toBe(ms);
  });

  test('is at least half a second, at most a minute, and never in the past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), anyRandom, (refusals, random) => {
        const ms = waitMs(null, refusals, () => random);
        expect(ms).toBeGreaterThanOrEqual(500);
        expect(ms).toBeLessThanOrEqual(Math.min(60_000, 1000 * 2 ** refusals));
      }),
    );
  });

  test('is within an hour whatever the header says', () => {
    fc.assert(
      fc.property(fc.string(), anyRandom, (header, random) => {
        const ms = waitMs(header, 1, () => random);
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});

describe('patience', () => {
  test.each([
    [39, false],
    [40, true],
    [41, true],
  ])('with being told to wait after %i calls has come to its end: %s', (calls, isOver) => {
    expect(isWornOut(calls)).toBe(isOver);
  });
});

describe('a link that does not answer', () => {
  const second = 1000;
  const hour = 3600 * second;
  const linked = (ageMs: number) => new Date(now - ageMs);

  test.each([
    [0, true],
    [24 * hour - 1, true],
    [24 * hour, false],
  ])('is tried again %i ms after its answer came: %s', (ageMs, isTried) => {
    expect(mayStillAnswer(linked(ageMs), now)).toBe(isTried);
  });

  test.each([
    [0, second],
    [2 * second, second],
    [60 * second, 30 * second],
    [20 * 60 * second, 600 * second],
    [10 * hour, 600 * second],
  ])('for %i ms is tried after %i ms at most, and after half of that at least', (ageMs, most) => {
    const waitMs = (random: number) => Number(nextFetch(linked(ageMs), now, () => random)) - now;
    expect([waitMs(0), waitMs(0.5)]).toEqual([most / 2, 0.75 * most]);
  });
});
