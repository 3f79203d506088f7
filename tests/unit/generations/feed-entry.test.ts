import { describe, expect, test } from 'vitest';
import { feedEntries, settledOrders, standsInLine } from '#lib/generations/feed-entry';
import { fakeGeneration, fakeOrder } from '#tests/support/fake-generation';

const keys = (...args: Parameters<typeof feedEntries>) =>
  feedEntries(...args).map((entry) => entry.clientKey);

describe('the cards of the feed', () => {
  test('an order without its generation stands on top', () => {
    expect(keys([fakeGeneration(5), fakeGeneration(1)], [fakeOrder(9)])).toEqual([
      'key-9',
      'key-5',
      'key-1',
    ]);
  });

  test('a browser whose clock is slow has its new order on top all the same', () => {
    expect(keys([fakeGeneration(50)], [fakeOrder(9)])).toEqual(['key-9', 'key-50']);
  });

  test('an order becomes its generation under the same key', () => {
    const [entry] = feedEntries([fakeGeneration(9)], [fakeOrder(9)]);
    expect(entry).toMatchObject({ clientKey: 'key-9', order: null });
    expect(entry?.generation?.id).toBe('generation-009');
  });

  test('several orders are newest first, in whatever order they were placed', () => {
    expect(keys([], [fakeOrder(3), fakeOrder(9), fakeOrder(6)])).toEqual([
      'key-9',
      'key-6',
      'key-3',
    ]);
  });

  test('a refused order keeps its place when a later one becomes a generation', () => {
    const refused = fakeOrder(3, { refusal: { code: 'disk-full' } });
    const orders = [fakeOrder(6), refused];
    expect(keys([fakeGeneration(1)], orders)).toEqual(['key-6', 'key-3', 'key-1']);
    expect(keys([fakeGeneration(6), fakeGeneration(1)], orders)).toEqual([
      'key-6',
      'key-3',
      'key-1',
    ]);
  });
});

describe('an order that became a generation', () => {
  test('is forgotten', () => {
    expect(settledOrders([fakeGeneration(9)], [fakeOrder(9)])).toEqual(['key-9']);
  });

  test('is kept while an older one still waits, which it keeps in its place', () => {
    const orders = [fakeOrder(9), fakeOrder(3)];
    expect(settledOrders([fakeGeneration(9)], orders)).toEqual([]);
    expect(settledOrders([fakeGeneration(3)], orders)).toEqual(['key-3']);
    expect(settledOrders([fakeGeneration(9), fakeGeneration(3)], orders)).toHaveLength(2);
  });
});

describe('a place in the queue', () => {
  const waitingFor = (reason: 'turn' | 'stopped') => ({
    state: 'queued' as const,
    waiting: { reason, until: null, attempts: 0 },
    givesWay: false,
  });

  test.each([
    ['waits to be sent', { state: 'queued' as const, waiting: null, givesWay: false }, true],
    ['waits for its turn', waitingFor('turn'), true],
    ['waits for a person', waitingFor('stopped'), true],
    ['gives way to others', { ...waitingFor('turn'), givesWay: true }, false],
    ['is done', {}, false],
  ])('of a generation that %s', (_what, rest, isInLine) => {
    const [entry] = feedEntries([fakeGeneration(1, rest)], []);
    expect(entry && standsInLine(entry)).toBe(isInLine);
  });
});
