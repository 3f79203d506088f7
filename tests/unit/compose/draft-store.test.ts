import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyDraft } from '#lib/compose/draft';
import {
  attachReference,
  moveReference,
  noteReference,
  removeReference,
} from '#lib/compose/draft-references';
import { createDraftStore } from '#lib/compose/draft-store';

const key = 'seedream-studio.draft';
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
    removeItem: (name: string) => void stored.delete(name),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A store as the next visit makes it. */
function visit() {
  const store = createDraftStore();
  store.restore();
  return store;
}

describe('the stored draft', () => {
  test('is there again on the next visit, half a number included', () => {
    const store = visit();
    store.getState().writePrompt('A lighthouse');
    store.getState().chooseSize({ choice: 'custom' });
    store.getState().typeCustomSize({ width: '43' });
    store.getState().askForSet(true);
    store.getState().typeMaximum('');
    store.getState().askForWatermark(false);
    expect(visit().getState().draft).toEqual({
      ...emptyDraft,
      prompt: 'A lighthouse',
      size: { choice: 'custom' },
      customWidth: '43',
      isSet: true,
      maximum: '',
      watermark: false,
    });
  });

  test('is empty until it is asked for, as the served page is', () => {
    visit().getState().writePrompt('A lighthouse');
    expect(createDraftStore().getState().draft).toEqual(emptyDraft);
  });

  test.each([
    ['null', 'null'],
    ['a number', '7'],
    ['another shape', JSON.stringify({ state: { draft: { prompt: 7 } }, version: 1 })],
    ['a list', JSON.stringify({ state: { draft: [] }, version: 1 })],
    ['no draft', JSON.stringify({ state: {}, version: 1 })],
    [
      'a size that does not exist',
      JSON.stringify({
        state: { draft: { ...emptyDraft, size: { choice: 'preset', ratio: '5:4' } } },
        version: 1,
      }),
    ],
  ])('that holds %s falls back to the empty one', async (_, garbage) => {
    stored.set(key, garbage);
    expect(visit().getState().draft).toEqual(emptyDraft);
  });

  test('that is no JSON at all falls back to the empty one, and can be written again', () => {
    stored.set(key, '{"state":');
    const store = visit();
    expect(store.getState().draft).toEqual(emptyDraft);
    store.getState().writePrompt('A lighthouse');
    expect(visit().getState().draft.prompt).toBe('A lighthouse');
  });
});

describe('mentions in the draft', () => {
  const tile = (id: string) => ({ id, name: `${id}.jpg`, key: 'a'.repeat(64), originalKey: null });

  test('follow their references, whatever is done with those', () => {
    const store = visit();
    const prompt = () => store.getState().draft.prompt;
    for (const id of ['boat', 'coast', 'dawn']) attachReference(store, tile(id));
    store.getState().writePrompt('@image 1 off @image 2 at @image 3');
    moveReference(store, 'dawn', 0);
    expect(prompt()).toBe('@image 2 off @image 3 at @image 1');
    removeReference(store, 'boat');
    expect(prompt()).toBe('@[boat.jpg] off @image 2 at @image 1');
    attachReference(store, tile('night'), 0);
    expect(prompt()).toBe('@[boat.jpg] off @image 3 at @image 2');
    noteReference(store, 'coast', { name: 'cliff.jpg' });
    attachReference(store, tile('boat'), 1);
    expect(prompt()).toBe('@image 2 off @image 4 at @image 3');
    removeReference(store, 'coast');
    expect(prompt()).toBe('@image 2 off @[cliff.jpg] at @image 3');
  });

  test('outlast a reload with their tiles, even those that cannot be read', () => {
    const references = [7, tile('coast')];
    const draft = { ...emptyDraft, prompt: '@image 1 off @image 2', references };
    stored.set(key, JSON.stringify({ state: { draft }, version: 1 }));
    const read = visit().getState().draft;
    expect(read.references.map(({ id }) => id)).toEqual(['unreadable-0', 'coast']);
    expect(read.prompt).toBe('@image 1 off @image 2');
  });

  test('costs nobody what they type where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('No room.', 'QuotaExceededError');
      },
    });
    const store = visit();
    store.getState().writePrompt('A lighthouse');
    expect(store.getState().draft.prompt).toBe('A lighthouse');
    // As the composer does when somebody comes back to it.
    store.restore();
    expect(store.getState().draft.prompt).toBe('A lighthouse');
  });
});
