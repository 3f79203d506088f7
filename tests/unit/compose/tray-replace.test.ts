import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Draft, emptyDraft } from '#lib/compose/draft';
import {
  draftWith,
  isSameDraft,
  isUntouched,
  isUnwritten,
  type KnownRecipe,
} from '#lib/compose/draft-with';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { Tray } from '#lib/compose/tray';
import { removeTile } from '#lib/compose/tray-arrange';
import { takeFiles } from '#lib/compose/tray-intake';
import { replaceDraft } from '#lib/compose/tray-replace';
import { watchDraft } from '#lib/compose/tray-restore';
import { unsentHere } from '#lib/compose/unsent-prompts';
import { keyOf, namesIn, phasesOf, photoFile, trayDesk } from '#tests/support/tray-desk';

afterEach(() => {
  vi.unstubAllGlobals();
});

const newKey = () => 'new';
const tile = { id: 'a', name: 'lamp.jpg', key: keyOf('a'), originalKey: keyOf('b') };
const other = { id: 'b', name: 'sofa.jpg', key: keyOf('c'), originalKey: keyOf('d') };
const written = {
  ...emptyDraft,
  prompt: 'a lamp',
  references: [tile, other],
  isSet: true,
  watermark: false,
};

describe('a recipe of the studio', () => {
  test('is all of the draft that it becomes', () => {
    const recipe = { ...emptyRecipe, prompt: 'a cat in image 1', references: [keyOf('e')] };
    const draft = draftWith(written, recipe, { without: 'a', newKey });
    expect(draft).toMatchObject({
      prompt: 'a cat in @image 1',
      isSet: false,
      watermark: true,
      references: [{ key: keyOf('e') }],
    });
  });
});

describe('what another program says', () => {
  test('changes the prompt and the size, and leaves the rest as it is', () => {
    const size = { method: 'pixels', width: 1536, height: 1024 } as const;
    const draft = draftWith(written, { prompt: 'a cat', size }, { without: 'a', newKey });
    expect(draft).toEqual({
      ...written,
      prompt: 'a cat',
      references: [other],
      size: { choice: 'custom' },
      customWidth: '1536',
      customHeight: '1024',
    });
  });

  test('without a size changes no size', () => {
    const chosen = { ...written, size: { choice: 'token', token: '4K' } } as const;
    const draft = draftWith(chosen, { prompt: 'a cat' }, { without: null, newKey });
    expect(draft).toEqual({ ...chosen, prompt: 'a cat' });
  });

  test('names a reference only where there is one of the number', () => {
    const draft = draftWith(written, { prompt: 'image 1, image 2' }, { without: 'a', newKey });
    expect(draft.prompt).toBe('@image 1, image 2');
  });
});

test.each([
  [emptyDraft, true],
  [{ ...emptyDraft, prompt: ' \n' }, true],
  [{ ...emptyDraft, size: { choice: 'token', token: '4K' } } as const, true],
  [{ ...emptyDraft, prompt: 'a' }, false],
  [{ ...emptyDraft, references: [tile] }, false],
])('of %j it is told whether anything is written', (draft, is) => {
  expect(isUnwritten(draft)).toBe(is);
});

test.each([
  ['is untouched', emptyDraft, true],
  ['with blanks only is untouched', { ...emptyDraft, prompt: ' \n' }, true],
  ['with words is not', { ...emptyDraft, prompt: 'a' }, false],
  ['with a reference is not', { ...emptyDraft, references: [tile] }, false],
  ['of another size is not', { ...emptyDraft, size: { choice: 'token', token: '4K' } }, false],
  ['with half a width is not', { ...emptyDraft, customWidth: '43' }, false],
  ['for a set is not', { ...emptyDraft, isSet: true }, false],
  ['with a typed maximum is not', { ...emptyDraft, maximum: '6' }, false],
  ['without the watermark is not', { ...emptyDraft, watermark: false }, false],
] as const)('a draft %s', (_, draft, is) => {
  expect(isUntouched(draft)).toBe(is);
});

test('two drafts say the same whatever their tiles go by, and not in another order', () => {
  const renamed = { ...tile, id: 'c', name: '', originalKey: null };
  expect(isSameDraft(written, { ...written, references: [renamed, other] })).toBe(true);
  expect(isSameDraft(written, { ...written, references: [other, renamed] })).toBe(false);
  const waiting = { id: 'd', name: 'late.jpg', key: null, originalKey: null };
  const also = { ...waiting, id: 'e' };
  expect(
    isSameDraft({ ...written, references: [waiting] }, { ...written, references: [also] }),
  ).toBe(false);
});

describe('a recipe that is taken over a draft', () => {
  async function desk() {
    const made = trayDesk();
    const { tray } = made;
    watchDraft(tray);
    takeFiles(tray, [photoFile('lamp.jpg'), photoFile('wide.jpg', { width: 4000, height: 500 })]);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['ready', 'to-mend']));
    tray.draft.getState().writePrompt('a lamp like @image 2');
    return made;
  }

  function take(tray: Tray, recipe: KnownRecipe, without: string | null = null) {
    const { newKey } = tray;
    return replaceDraft(tray, draftWith(draftOf(tray), recipe, { without, newKey }));
  }

  test('is missed, and comes back word for word and tile for tile', async () => {
    const { tray, told } = await desk();
    const before = draftOf(tray);
    const { isMissed, comeBack } = take(tray, { ...emptyRecipe, prompt: 'a cat' });
    expect(draftOf(tray)).toMatchObject({ prompt: 'a cat', references: [] });
    expect(isMissed).toBe(true);
    comeBack();
    expect(draftOf(tray)).toEqual(before);
    expect(phasesOf(tray)).toEqual(['ready', 'to-mend']);
    expect(told).toEqual([]);
  });

  test('leaves nothing to be put back of what was taken out of it, until it comes back', async () => {
    const { tray } = await desk();
    removeTile(tray, draftOf(tray).references[1]?.id ?? '');
    const { gone } = tray.draft.getState();
    expect(gone).not.toEqual({});
    const { comeBack } = take(tray, { ...emptyRecipe, prompt: 'a cat' });
    expect(tray.draft.getState().gone).toEqual({});
    comeBack();
    expect(tray.draft.getState().gone).toEqual(gone);
  });

  test('brings back the bytes of what was on its way as well', async () => {
    const { tray } = await desk();
    const letThrough = holdUploads(tray);
    takeFiles(tray, [photoFile('late.jpg')]);
    await vi.waitFor(() => expect(phasesOf(tray)[2]).toBe('uploading'));
    const { comeBack } = take(tray, { ...emptyRecipe, prompt: 'a cat' });
    letThrough();
    comeBack();
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['ready', 'to-mend', 'ready']));
    expect(namesIn(tray)).toEqual(['lamp.jpg', 'wide.jpg', 'late.jpg']);
  });

  test('and says nothing of references takes the place of its own picture only', async () => {
    const { tray } = await desk();
    const [lamp] = draftOf(tray).references;
    const { comeBack } = take(tray, { prompt: 'a cat' }, lamp?.id ?? '');
    expect(namesIn(tray)).toEqual(['wide.jpg']);
    comeBack();
    expect(namesIn(tray)).toEqual(['lamp.jpg', 'wide.jpg']);
    expect(phasesOf(tray)).toEqual(['ready', 'to-mend']);
  });

  test('and leaves the references comes back with what has reached the studio since', async () => {
    const { tray } = await desk();
    const letThrough = holdUploads(tray);
    takeFiles(tray, [photoFile('late.jpg')]);
    await vi.waitFor(() => expect(phasesOf(tray)[2]).toBe('uploading'));
    const { comeBack } = take(tray, { prompt: 'a cat' });
    letThrough();
    await vi.waitFor(() => expect(phasesOf(tray)[2]).toBe('ready'));
    comeBack();
    expect(draftOf(tray).prompt).toBe('a lamp like @image 2');
    expect(draftOf(tray).references[2]?.key).toMatch(/^[0-9a-f]{64}$/);
  });

  test('and says what stands there already changes nothing, and nothing is missed', async () => {
    const { tray } = await desk();
    take(tray, { ...emptyRecipe, prompt: 'a cat', references: [keyOf('e')] });
    const before = draftOf(tray);
    const again = take(tray, { ...emptyRecipe, prompt: 'a cat', references: [keyOf('e')] });
    expect(again.isMissed).toBe(false);
    expect(draftOf(tray)).toBe(before);
  });

  test('takes the place of an untouched draft without anything to be missed', () => {
    const { tray } = trayDesk();
    const { isMissed } = take(tray, { ...emptyRecipe, prompt: 'a cat' });
    expect(draftOf(tray).prompt).toBe('a cat');
    expect(isMissed).toBe(false);
  });

  test('puts the words that made room aside, and so does its coming back', async () => {
    const { tray } = await desk();
    const stored = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => void stored.set(name, value),
    });
    const first = take(tray, { ...emptyRecipe, prompt: 'a cat' });
    expect(unsentHere.list()).toEqual(['a lamp like @image 2']);
    first.comeBack();
    expect(unsentHere.list()).toEqual(['a lamp like @image 2']);
    const second = take(tray, { ...emptyRecipe, prompt: 'a cat' });
    tray.draft.getState().writePrompt('a cat, asleep');
    second.comeBack();
    expect(unsentHere.list()).toEqual(['a cat, asleep', 'a lamp like @image 2']);
  });
});

function draftOf({ draft }: Tray): Draft {
  return draft.getState().draft;
}

/** Keeps what is sent on its way. @returns lets through what is sent from then on, and what waits */
function holdUploads({ tools }: Tray): () => void {
  const { upload } = tools;
  let release: () => void = () => undefined;
  const released = new Promise<void>((settle) => {
    release = settle;
  });
  Object.assign(tools, {
    upload: async (given: Parameters<typeof upload>[0]) => {
      await released;
      return upload(given);
    },
  });
  return release;
}
