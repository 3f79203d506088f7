import { describe, expect, test } from 'vitest';
import type { FeedPage } from '#lib/generations/feed';
import { isStale, withGeneration, withOlderPage } from '#lib/generations/feed-state';
import type { Generation } from '#lib/generations/generation';
import { fakeGeneration } from '#tests/support/fake-generation';

const page = (generations: Generation[], older: string | null = null): FeedPage => ({
  generations,
  cursor: '1',
  older,
  queue: { places: {}, stop: null },
});
const idsOf = (feed: FeedPage) => feed.generations.map((each) => each.id);
const at = (state: string, rest: object = {}) =>
  fakeGeneration(1, { state, waiting: null, ...rest } as Partial<Generation>);

describe('an event', () => {
  test('of a new generation puts it in front, whatever order events come in', () => {
    const feed = withGeneration(page([fakeGeneration(5)]), fakeGeneration(9));
    expect(idsOf(withGeneration(feed, fakeGeneration(7)))).toEqual([
      'generation-009',
      'generation-007',
      'generation-005',
    ]);
  });

  test('of a known generation replaces it in its place', () => {
    const feed = page([fakeGeneration(2), at('storing')]);
    const next = withGeneration(feed, at('done', { revision: 2 }));
    expect(idsOf(next)).toEqual(idsOf(feed));
    expect(next.generations[1]?.state).toBe('done');
  });

  test('that is no news leaves the very same feed', () => {
    const feed = page([at('done')]);
    expect(withGeneration(feed, at('done'))).toBe(feed);
  });

  test('of a generation on a page that is not loaded yet waits for that page', () => {
    const feed = page([fakeGeneration(8), fakeGeneration(6)], 'generation-006');
    expect(withGeneration(feed, fakeGeneration(3))).toBe(feed);
    expect(idsOf(withGeneration(page(feed.generations.slice()), fakeGeneration(3)))).toHaveLength(
      3,
    );
  });
});

describe('what is shown', () => {
  test.each([
    [0, true],
    [1, true],
    [2, false],
  ])('at revision 1 goes stale at revision %i: %s', (revision, stale) => {
    expect(isStale(at('dispatching', { revision: 1 }), at('storing', { revision }))).toBe(stale);
  });

  test('goes back to an earlier state only where that is the newer truth', () => {
    const waiting = { reason: 'rate', until: '2026-11-23T12:01:00Z', attempts: 1 };
    const feed = page([at('dispatching', { revision: 2 })]);
    expect(withGeneration(feed, at('queued', { revision: 1 }))).toBe(feed);
    const next = withGeneration(feed, at('queued', { revision: 3, waiting }));
    expect(next.generations[0]?.state).toBe('queued');
  });
});

describe('an older page', () => {
  test('is added behind, and what both pages hold stays as far as it is', () => {
    const feed = page([fakeGeneration(9), fakeGeneration(5)], 'generation-005');
    const stale = fakeGeneration(5, { state: 'dispatching', revision: 0 } as Partial<Generation>);
    const next = withOlderPage(feed, page([stale, fakeGeneration(2)], 'generation-002'));
    expect(idsOf(next)).toEqual(['generation-009', 'generation-005', 'generation-002']);
    expect(next.generations[1]?.state).toBe('done');
    expect(next.older).toBe('generation-002');
  });

  test('leaves the cursor of the stream where it was', () => {
    const older = { ...page([fakeGeneration(1)]), cursor: '99' };
    expect(withOlderPage(page([fakeGeneration(3)], 'x'), older).cursor).toBe('1');
  });
});
