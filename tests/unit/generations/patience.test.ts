import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callDeadlineMs, mayStillAnswer, nextFetch, nextTry } from '#lib/generations/patience';

const now = Date.parse('2026-01-02T03:04:05.678Z');
const anyReason = fc.constantFrom('rate' as const, 'unreachable' as const);
/** As Math.random: in [0, 1). */
const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const waitMs = (retryAfter: string | null, attempts = 1) =>
  Number(nextTry('rate', attempts, retryAfter, now, () => 0.5)) - now;

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

describe('a wait that the provider asked for', () => {
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

describe('a wait without a word from the provider', () => {
  test.each([
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [5, 16_000],
    [6, 30_000],
    [11, 30_000],
  ])('after %i tries is %i ms in the middle', (attempts, ms) => {
    expect(waitMs(null, attempts)).toBe(ms);
  });

  test('is at least half a second, at most a minute, and never in the past', () => {
    fc.assert(
      fc.property(
        anyReason,
        fc.integer({ min: 1, max: 11 }),
        anyRandom,
        (reason, attempts, random) => {
          const ms = Number(nextTry(reason, attempts, null, now, () => random)) - now;
          expect(ms).toBeGreaterThanOrEqual(500);
          expect(ms).toBeLessThanOrEqual(Math.min(60_000, 1000 * 2 ** attempts));
        },
      ),
    );
  });

  test('is within an hour whatever the header says', () => {
    fc.assert(
      fc.property(anyReason, fc.string(), anyRandom, (reason, header, random) => {
        const ms = Number(nextTry(reason, 1, header, now, () => random)) - now;
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});

describe('patience', () => {
  test.each([
    ['unreachable', 11, false],
    ['unreachable', 12, true],
    ['unreachable', 13, true],
    ['rate', 39, false],
    ['rate', 40, true],
    ['rate', 41, true],
  ] as const)('with "%s" after %i tries has come to its end: %s', (reason, attempts, isOver) => {
    expect(nextTry(reason, attempts, null, now, Math.random) === null).toBe(isOver);
    expect(nextTry(reason, attempts, '1', now, Math.random) === null).toBe(isOver);
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
