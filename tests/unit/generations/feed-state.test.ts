import { describe, expect, test } from 'vitest';
import type { FeedPage } from '#lib/generations/feed';
import { withFreshPage, withOlderPage } from '#lib/generations/feed-reading';
import { isStale, withGeneration as withAtMost } from '#lib/generations/feed-state';
import type { Generation } from '#lib/generations/generation';
import { fakeGeneration } from '#tests/support/fake-generation';

const page = (generations: Generation[], older: string | null = null): FeedPage => ({
  generations,
  cursor: '1',
  older,
  queue: { places: {}, stop: null },
});
/** A feed that has room for more. */
const withGeneration = (feed: FeedPage, incoming: Generation) => withAtMost(feed, incoming, 99);
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

describe('a feed that is full', () => {
  test('sends its oldest back to the pages that are not loaded, however many are made', () => {
    let feed = page([fakeGeneration(1)]);
    for (let second = 2; second <= 201; second += 1) {
      feed = withAtMost(feed, fakeGeneration(second), 5);
    }
    const ids = ['201', '200', '199', '198', '197'].map((number) => `generation-${number}`);
    expect(idsOf(feed)).toEqual(ids);
    expect(feed.older).toBe('generation-197');
    expect(withAtMost(feed, fakeGeneration(150), 5)).toBe(feed);
  });

  test('has all of them as long as there is room', () => {
    const feed = withAtMost(page([fakeGeneration(1)]), fakeGeneration(2), 2);
    expect(idsOf(feed)).toHaveLength(2);
    expect(feed.older).toBeNull();
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

describe('the first page, read anew', () => {
  test('takes the place of all that was loaded', () => {
    const feed = page([fakeGeneration(5), fakeGeneration(3), fakeGeneration(1)]);
    const next = withFreshPage(
      feed,
      page([fakeGeneration(9), fakeGeneration(5)], 'generation-005'),
    );
    expect(idsOf(next)).toEqual(['generation-009', 'generation-005']);
    expect(next.older).toBe('generation-005');
  });

  test('does not take back what was told while it was read', () => {
    const feed = page([fakeGeneration(9), at('done', { revision: 7 })]);
    const next = withFreshPage(feed, page([at('dispatching', { revision: 2 })]));
    expect(idsOf(next)).toEqual(['generation-009', 'generation-001']);
    expect(next.generations[1]?.state).toBe('done');
  });

  test('is passed over where a later reading has overtaken it', () => {
    const feed = { ...page([fakeGeneration(9)]), cursor: '100' };
    expect(withFreshPage(feed, { ...page([fakeGeneration(5)]), cursor: '99' })).toBe(feed);
  });
});
