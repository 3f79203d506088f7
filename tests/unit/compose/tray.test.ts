import { afterEach, describe, expect, test, vi } from 'vitest';
import { recipeToDraft } from '#lib/compose/draft-of-recipe';
import { attachReference } from '#lib/compose/draft-references';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { Recipe } from '#lib/compose/recipe';
import type { Tray } from '#lib/compose/tray';
import { moveTile, removeTile } from '#lib/compose/tray-arrange';
import { replaceFile, takeFiles } from '#lib/compose/tray-intake';
import { mendAll } from '#lib/compose/tray-mend';
import { replaceDraft } from '#lib/compose/tray-replace';
import { watchDraft } from '#lib/compose/tray-restore';
import { readyReferences, shrinkToFit } from '#lib/compose/tray-shrink';
import { takeKept, takeSources } from '#lib/compose/tray-source';
import { goOn, tryAgain } from '#lib/compose/tray-tile';
import { totalBytes } from '#lib/references/shrink-plan';
import { failed, ok } from '#lib/result';
import {
  keptReference,
  namesIn,
  phasesOf,
  photoFacts,
  photoFile,
  trayDesk,
} from '#tests/support/tray-desk';

afterEach(() => {
  vi.unstubAllGlobals();
});

const wide = { width: 4032, height: 756 };
const noAnswer = failed({ code: 'no-answer', message: 'No answer.' } as const);

async function withFiles(desk: ReturnType<typeof trayDesk>, ...names: string[]) {
  takeFiles(
    desk.tray,
    names.map((name) => photoFile(name)),
  );
  await vi.waitFor(() => expect(phasesOf(desk.tray)).toEqual(names.map(() => 'ready')));
  return desk.tray;
}

function take(tray: Tray, recipe: Recipe): void {
  replaceDraft(tray, recipeToDraft(recipe, tray.newKey));
}

describe('a file that is added', () => {
  test('is sent at once when it is lawful, and its keys are in the draft', async () => {
    const desk = trayDesk();
    const tray = await withFiles(desk, 'lamp.jpg');
    const [tile] = tray.draft.getState().draft.references;
    expect(tile?.key).toMatch(/^[0-9a-f]{64}$/);
    expect(tile?.originalKey).toMatch(/^[0-9a-f]{64}$/);
    expect(desk.said).toEqual(['lamp.jpg added, 1 of 10.']);
  });

  test('waits to be mended while it is kept as it is', async () => {
    const { tray } = trayDesk();
    takeFiles(tray, [photoFile('panorama.jpg', wide)]);
    await vi.waitFor(() =>
      expect(tray.draft.getState().draft.references[0]?.originalKey).not.toBeNull(),
    );
    expect(phasesOf(tray)).toEqual(['to-mend']);
    expect(tray.draft.getState().draft.references[0]?.key).toBeNull();
  });

  test('is not sent when nothing can be made of it', async () => {
    const upload = vi.fn();
    const { tray } = trayDesk({
      upload,
      check: async () => ({ isUsable: false, why: 'notes.pdf is not a picture.' }),
    });
    takeFiles(tray, [{ name: 'notes.pdf', file: new Blob(['%PDF']) }]);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['hopeless']));
    expect(upload).not.toHaveBeenCalled();
  });

  test('is given up when it cannot be decoded, whatever its header says', async () => {
    const { tray } = trayDesk({
      preview: async () => failed({ code: 'damaged', message: 'It is cut off.' }),
      upload: () => new Promise(() => undefined),
    });
    takeFiles(tray, [photoFile('torn.heic', { kind: 'heic' })]);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['hopeless']));
  });

  test.each([
    [9, 9, 0],
    [10, 10, 0],
    [11, 10, 1],
    [12, 10, 2],
  ])('beside others: of %i there are %i, and %i left out are named', async (given, taken, left) => {
    const { tray, told } = trayDesk();
    takeFiles(
      tray,
      Array.from({ length: given }, (_, at) => photoFile(`${at + 1}.jpg`)),
    );
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(Array(taken).fill('ready')));
    expect(told).toHaveLength(left > 0 ? 1 : 0);
    if (left === 1) expect(told[0]).toContain('11.jpg was left out');
    if (left === 2) expect(told[0]).toContain('11.jpg and 12.jpg were left out');
  });

  test('twice is there once, and where it is is said', async () => {
    const desk = trayDesk();
    const tray = await withFiles(desk, 'sofa.jpg', 'lamp.jpg');
    takeFiles(tray, [photoFile('lamp.jpg')]);
    await vi.waitFor(() => expect(namesIn(tray)).toEqual(['sofa.jpg', 'lamp.jpg']));
    expect(desk.told).toEqual(['lamp.jpg is already here as image 2, so it was not added again.']);
  });

  test('twice in one drop is there once', async () => {
    const { tray } = trayDesk();
    takeFiles(tray, [photoFile('lamp.jpg'), photoFile('lamp.jpg')]);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['ready']));
  });
});

describe('what does not get through', () => {
  test('can be tried again, and goes on by itself when the network is back', async () => {
    let isAway = true;
    const { tray } = trayDesk();
    const { upload } = tray.tools;
    tray.tools.upload = async (what) => (isAway ? noAnswer : upload(what));
    takeFiles(tray, [photoFile('lamp.jpg'), photoFile('sofa.jpg')]);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['failed', 'failed']));
    isAway = false;
    tryAgain(tray, 'tile-1');
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['ready', 'failed']));
    goOn(tray);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['ready', 'ready']));
  });

  test('is not tried again by itself when the studio has refused it', async () => {
    const { tray } = trayDesk({
      upload: async () => failed({ code: 'damaged', message: 'lamp.jpg is damaged.' }),
    });
    takeFiles(tray, [photoFile('lamp.jpg')]);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['hopeless']));
    goOn(tray);
    expect(phasesOf(tray)).toEqual(['hopeless']);
  });
});

describe('mending', () => {
  test('makes every reference that waits for it ready, and says how far it is', async () => {
    const { tray, said } = trayDesk();
    takeFiles(tray, [photoFile('a.jpg', wide), photoFile('b.jpg'), photoFile('c.jpg', wide)]);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['to-mend', 'ready', 'to-mend']));
    const steps: string[] = [];
    await mendAll(tray, (done, of) => steps.push(`${done} of ${of}`));
    expect(phasesOf(tray)).toEqual(['ready', 'ready', 'ready']);
    expect(steps).toEqual(['0 of 2', '1 of 2']);
    expect(said.at(-1)).toBe('c.jpg is mended: Set upright.');
  });

  test('that fails leaves a way to try again', async () => {
    const { tray } = trayDesk({
      mend: async () => failed({ code: 'unreadable', message: 'Not enough memory.' }),
      preview: async (file) => ok(file),
    });
    takeFiles(tray, [photoFile('a.jpg', wide)]);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['to-mend']));
    await mendAll(tray, () => undefined);
    expect(phasesOf(tray)).toEqual(['failed']);
  });
});

describe('the order', () => {
  test('is that of the tiles, and a move is said with its number', async () => {
    const desk = trayDesk();
    const tray = await withFiles(desk, 'a.jpg', 'b.jpg', 'c.jpg');
    moveTile(tray, 'tile-3', 0);
    expect(namesIn(tray)).toEqual(['c.jpg', 'a.jpg', 'b.jpg']);
    expect(desk.said.at(-1)).toBe('c.jpg is now image 1 of 3.');
    moveTile(tray, 'tile-3', -1);
    expect(namesIn(tray)).toEqual(['c.jpg', 'a.jpg', 'b.jpg']);
  });

  test('is as it was when a removal is undone, the work with it', async () => {
    const desk = trayDesk();
    const tray = await withFiles(desk, 'a.jpg', 'b.jpg', 'c.jpg');
    watchDraft(tray);
    const before = tray.draft.getState().draft.references;
    const undo = removeTile(tray, 'tile-2');
    expect(namesIn(tray)).toEqual(['a.jpg', 'c.jpg']);
    expect(tray.works.getState().works.has('tile-2')).toBe(false);
    undo();
    expect(tray.draft.getState().draft.references).toEqual(before);
    expect(phasesOf(tray)).toEqual(['ready', 'ready', 'ready']);
    expect(desk.said.slice(-2)).toEqual(['b.jpg removed, 2 of 10.', 'b.jpg is back as image 2.']);
  });

  test('loses no upload to a removal that is undone', async () => {
    const { tray } = trayDesk();
    const { upload } = tray.tools;
    const signals: AbortSignal[] = [];
    tray.tools.upload = (what) => {
      signals.push(what.signal);
      return signals.length === 1 ? new Promise(() => undefined) : upload(what);
    };
    watchDraft(tray);
    takeFiles(tray, [photoFile('a.jpg')]);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['uploading']));
    const undo = removeTile(tray, 'tile-1');
    await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true));
    undo();
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['ready']));
  });

  test('has no place for what is brought back when others have taken it', async () => {
    const desk = trayDesk();
    const names = Array.from({ length: 10 }, (_, at) => `${at}.jpg`);
    const tray = await withFiles(desk, ...names);
    const undo = removeTile(tray, 'tile-1');
    takeFiles(tray, [photoFile('new.jpg')]);
    undo();
    expect(namesIn(tray)).toEqual([...names.slice(1), 'new.jpg']);
    expect(desk.told.at(-1)).toContain('has no place');
  });

  test('stays when a file is replaced, and so does the tile that mentions keep to', async () => {
    const desk = trayDesk();
    const tray = await withFiles(desk, 'a.jpg', 'b.jpg');
    expect(await replaceFile(tray, 'tile-1', photoFile('new.jpg'))).toBe(true);
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['ready', 'ready']));
    expect(namesIn(tray)).toEqual(['new.jpg', 'b.jpg']);
    expect(await replaceFile(tray, 'tile-1', photoFile('b.jpg'))).toBe(false);
    expect(namesIn(tray)).toEqual(['new.jpg', 'b.jpg']);
  });
});

describe('what the studio has already', () => {
  test('is ready when it is picked, and not taken twice', () => {
    const { tray, told } = trayDesk();
    takeKept(tray, [keptReference('a.jpg'), keptReference('b.jpg')]);
    takeKept(tray, [keptReference('b.jpg'), keptReference('c.jpg')]);
    expect(namesIn(tray)).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
    expect(phasesOf(tray)).toEqual(['ready', 'ready', 'ready']);
    expect(told).toEqual(['1 of them is here already.']);
  });

  test('is looked up when the page was loaded anew, and forgotten with the draft', async () => {
    const reference = keptReference('a.jpg');
    const { tray } = trayDesk({
      lookUp: async () => ok({ references: [reference], originals: [] }),
    });
    watchDraft(tray);
    take(tray, { ...emptyRecipe, references: [reference.key] });
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['ready']));
    expect(namesIn(tray)).toEqual(['a.jpg']);
    take(tray, emptyRecipe);
    expect(tray.works.getState().works.size).toBe(0);
  });

  test('waits to be mended again, from the file that was kept', async () => {
    const { name, file } = photoFile('wide.jpg', wide);
    const original = { ...keptReference(name).original };
    const { tray } = trayDesk({
      lookUp: async () => ok({ references: [], originals: [original] }),
      fetch: async () => ok(file),
    });
    watchDraft(tray);
    attachReference(tray.draft, { id: 'old', name, key: null, originalKey: original.key });
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['to-mend']));
  });

  test('goes with the page when its file had not reached the studio, and its mentions say so', () => {
    const { tray, told } = trayDesk();
    const tile = (id: string, key: string | null) => ({
      id,
      name: `${id}.jpg`,
      key,
      originalKey: null,
    });
    attachReference(tray.draft, tile('boat', null));
    attachReference(tray.draft, tile('coast', keptReference('coast.jpg').key));
    tray.draft.getState().writePrompt('@image 1 off @image 2');
    watchDraft(tray);
    const { references, prompt } = tray.draft.getState().draft;
    expect(references.map(({ id }) => id)).toEqual(['coast']);
    expect(prompt).toBe('@[boat.jpg] off @image 1');
    expect(told).toEqual([expect.stringContaining('boat.jpg had not reached the studio')]);
  });

  test('is missed aloud when it is gone, and never sent', async () => {
    const { tray } = trayDesk();
    watchDraft(tray);
    const { key } = keptReference('a.jpg');
    take(tray, { ...emptyRecipe, references: [key] });
    await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['hopeless']));
    expect(tray.draft.getState().draft.references[0]?.key).toBeNull();
  });
});

test('an address that leads nowhere can be tried again', async () => {
  const { tray } = trayDesk();
  takeSources(tray, [{ source: { from: 'address', address: 'https://example.com/lamp.jpg' } }]);
  await vi.waitFor(() => expect(phasesOf(tray)).toEqual(['failed']));
  expect(namesIn(tray)).toEqual(['lamp.jpg']);
});

test('shrinking brings the references within the budget, and undoing brings them back', async () => {
  const heavy = (name: string) => photoFile(name, { sizeBytes: 9_000_000 });
  const { tray } = trayDesk({ fetch: async (key) => ok(heavy(key).file) });
  takeFiles(tray, [heavy('a.jpg'), heavy('b.jpg'), photoFile('c.jpg'), heavy('d.jpg')]);
  await vi.waitFor(() => expect(phasesOf(tray)).toEqual(Array(4).fill('ready')));
  const before = tray.draft.getState().draft.references.map(({ key }) => key);
  const undo = await shrinkToFit(tray, 20_000_000, () => undefined);
  expect(totalBytes([...readyReferences(tray).values()])).toBeLessThanOrEqual(20_000_000);
  expect(readyReferences(tray).get('tile-3')?.sizeBytes).toBe(photoFacts().sizeBytes);
  undo();
  expect(tray.draft.getState().draft.references.map(({ key }) => key)).toEqual(before);
});
