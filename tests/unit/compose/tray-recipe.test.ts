import { afterEach, describe, expect, test, vi } from 'vitest';
import { emptyDraft } from '#lib/compose/draft';
import { draftWith, isUnwritten } from '#lib/compose/draft-with';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { takeFiles } from '#lib/compose/tray-intake';
import { takeRecipe } from '#lib/compose/tray-recipe';
import { watchDraft } from '#lib/compose/tray-restore';
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

  test('comes back with Undo, word for word and tile for tile', async () => {
    const { tray, told } = await desk();
    const before = tray.draft.getState().draft;
    const undo = takeRecipe(tray, { ...emptyRecipe, prompt: 'a cat' }, null);
    expect(tray.draft.getState().draft).toMatchObject({ prompt: 'a cat', references: [] });
    undo();
    expect(tray.draft.getState().draft).toEqual(before);
    expect(phasesOf(tray)).toEqual(['ready', 'to-mend']);
    expect(told).toEqual([]);
  });

  test('brings back the bytes of what was on its way as well', async () => {
    const { tray } = await desk();
    const upload = tray.tools.upload;
    let isHeld = true;
    Object.assign(tray.tools, {
      upload: (given: Parameters<typeof upload>[0]) =>
        isHeld ? new Promise(() => undefined) : upload(given),
    });
    takeFiles(tray, [photoFile('late.jpg')]);
    await vi.waitFor(() => expect(phasesOf(tray)[2]).toBe('uploading'));
    const undo = takeRecipe(tray, { ...emptyRecipe, prompt: 'a cat' }, null);
    isHeld = false;
    undo();
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['ready', 'to-mend', 'ready']));
    expect(namesIn(tray)).toEqual(['lamp.jpg', 'wide.jpg', 'late.jpg']);
  });

  test('and says nothing of references takes the place of its own picture only', async () => {
    const { tray } = await desk();
    const [lamp] = tray.draft.getState().draft.references;
    const undo = takeRecipe(tray, { prompt: 'a cat' }, lamp?.id ?? '');
    expect(namesIn(tray)).toEqual(['wide.jpg']);
    undo();
    expect(namesIn(tray)).toEqual(['lamp.jpg', 'wide.jpg']);
    expect(phasesOf(tray)).toEqual(['ready', 'to-mend']);
  });
});
