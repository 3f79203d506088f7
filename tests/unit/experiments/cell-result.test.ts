import { describe, expect, test } from 'vitest';
import {
  type CellResult,
  isHeldBack,
  type ResultImage,
  toCellResult,
} from '#lib/experiments/results/cell-result';
import { costSoFar, countedIn } from '#lib/experiments/results/cost-so-far';
import { slotsOf, slotWords } from '#lib/experiments/results/square-slots';
import { failureWithout } from '#lib/platform/seedream/failure';
import { fakeGeneration } from '#tests/support/fake-generation';

const picture: ResultImage = {
  ...{ id: 'picture', width: 1, height: 1, sizeBytes: 1 },
  ...{ mediaType: 'image/png', placeholder: '' },
};

function result(id: string, state: CellResult['state'], images = 0): CellResult {
  const all = Array.from({ length: images }, () => picture);
  return { generationId: id, cell: 0, revision: 1, state, images: all };
}

describe('what an experiment has cost until now', () => {
  const imageUsd = 0.5;

  test('grows with each picture that comes', () => {
    const served = [result('a', 'dispatching'), result('b', 'queued')];
    const counted = countedIn(served);
    const cost = (now: readonly CellResult[]) =>
      costSoFar({ servedUsd: 0, counted, now, imageUsd });
    expect(cost(served)).toBe(0);
    expect(cost([result('a', 'done', 2), result('b', 'dispatching')])).toBe(1);
    expect(cost([result('a', 'done', 2), result('b', 'done', 1)])).toBe(1.5);
  });

  test('counts nothing twice that the server had counted, and what was ordered since', () => {
    const served = [result('a', 'done', 2), result('b', 'storing')];
    const now = [result('a', 'done', 2), result('b', 'done', 1), result('c', 'done', 1)];
    expect(costSoFar({ servedUsd: 1.5, counted: countedIn(served), now, imageUsd })).toBe(2);
  });
});

describe('an experiment is paused', () => {
  test('as soon as one of its generations says so, wherever it was paused', () => {
    const held = { state: 'queued', waiting: 'held' } as const;
    const turn = { state: 'queued', waiting: 'turn' } as const;
    expect(isHeldBack([turn, held], false)).toBe(true);
    expect(isHeldBack([turn], true)).toBe(false);
    expect(isHeldBack([{ state: 'dispatching' }], true)).toBe(true);
    expect(isHeldBack([{ state: 'dispatching' }], false)).toBe(false);
  });
});

describe('a slot without a picture says why', () => {
  test.each([
    [
      { state: 'failed', failure: failureWithout('moderation', 'No.') },
      { label: 'Failed', reason: 'The provider’s content check refused this prompt' },
    ],
    [
      { state: 'unknown', failure: failureWithout('unknown-outcome', 'No.') },
      { label: 'Outcome unknown', reason: 'No readable answer came back' },
    ],
    [
      { state: 'queued', waiting: { reason: 'rate', until: null, attempts: 1 } },
      { label: 'To come', reason: 'Too many images a minute' },
    ],
    [
      { state: 'queued', waiting: null },
      { label: 'To come', reason: null },
    ],
    [{ state: 'canceled' }, { label: 'Canceled', reason: null }],
  ] as const)('%j', (rest, words) => {
    const [slot] = slotsOf(toCellResult(fakeGeneration(1, rest), 0));
    expect(slot && slotWords(slot)).toEqual(words);
  });
});
