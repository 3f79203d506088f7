import { describe, expect, test } from 'vitest';
import { doubleClickMs } from '#lib/compose/client-key';
import { emptyDraft } from '#lib/compose/draft';
import {
  countAwaited,
  hasStuck,
  isTakenBack,
  problemBesideReferences,
  stuckReference,
  waitingWords,
} from '#lib/compose/held-press';
import { referenceCount } from '#lib/compose/reference-count';
import type { Work } from '#lib/references/work-store';

const key = 'a'.repeat(64);
const tile = (id: string, sent: string | null) => ({
  id,
  name: `${id}.jpg`,
  key: sent,
  originalKey: null,
});
const works = (of: Record<string, Work>) => new Map(Object.entries(of));

describe('"Generate"', () => {
  test.each<[string, Work | undefined, number, boolean]>([
    ['nothing is known of', undefined, 1, false],
    ['is being looked at', { phase: 'checking' }, 1, false],
    ['is on its way', { phase: 'uploading', share: 0.5 }, 1, false],
    ['is being mended', { phase: 'mending', share: 0.5 }, 1, false],
    ['has to be mended first', { phase: 'to-mend', facts: {} as never, findings: [] }, 0, true],
    ['cannot be used', { phase: 'hopeless', why: '' }, 0, true],
    ['did not get through', { phase: 'failed', why: '' }, 0, true],
  ])('waits for a reference that %s: %#', (_, work, awaited, isStuck) => {
    const of = work ? works({ a: work }) : works({});
    expect(countAwaited([tile('a', null)], of)).toBe(awaited);
    expect(hasStuck([tile('a', null)], of)).toBe(isStuck);
  });

  test('does not wait to be told more of a reference that is lawful already', () => {
    expect(countAwaited([tile('a', key)], works({ a: { phase: 'checking' } }))).toBe(0);
    expect(countAwaited([tile('a', key)], works({}))).toBe(0);
  });

  test('waits for a drawing that is on its way in the place of a lawful reference', () => {
    expect(countAwaited([tile('a', key)], works({ a: { phase: 'uploading', share: 0 } }))).toBe(1);
  });

  test('is held up by the first reference that somebody has to look after', () => {
    const failed: Work = { phase: 'failed', why: '' };
    const of = works({ b: failed, c: failed });
    expect(stuckReference([tile('a', null), tile('b', null), tile('c', null)], of)?.id).toBe('b');
    expect(stuckReference([tile('b', key)], of)).toBeNull();
  });

  test('does not wait in vain: what else is wrong is said at once', () => {
    const references = [tile('a', null)];
    expect(problemBesideReferences({ ...emptyDraft, references })?.field).toBe('prompt');
    const draft = { ...emptyDraft, prompt: 'A lamp', references };
    expect(problemBesideReferences(draft)).toBeNull();
    expect(problemBesideReferences({ ...draft, isSet: true, maximum: '15' })?.field).toBe(
      'maximum',
    );
    expect(problemBesideReferences({ ...draft, isSet: true, maximum: '14' })).toBeNull();
  });

  test.each([
    [0, false],
    [doubleClickMs - 1, false],
    [doubleClickMs, true],
    [doubleClickMs + 1, true],
  ])('that is held is taken back by a press %i ms later: %s', (laterMs, isBack) => {
    expect(isTakenBack(1000, 1000 + laterMs)).toBe(isBack);
  });

  test('says what it waits for', () => {
    expect(waitingWords(1)).toBe('Waiting for 1 reference');
    expect(waitingWords(2)).toBe('Waiting for 2 references');
  });
});

test.each([
  [0, 'Up to 10'],
  [1, '1 of 10 · leaves up to 14 images'],
  [3, '3 of 10 · leaves up to 12 images'],
  [10, '10 of 10 · leaves up to 5 images'],
])('%i references are "%s"', (count, words) => {
  expect(referenceCount(count)).toBe(words);
});
