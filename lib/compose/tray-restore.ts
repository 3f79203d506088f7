import { noteReference, removeReference } from '#lib/compose/draft-references';
import type { Tray } from '#lib/compose/tray';
import { giveUp, makeReady } from '#lib/compose/tray-intake';
import { fetchOriginal } from '#lib/compose/tray-source';
import { begin, fail, noteWork, release, tilesOf } from '#lib/compose/tray-tile';
import type { DraftReference } from '#lib/references/draft-reference';
import type { Lookup } from '#lib/references/reference-library';

/**
 * Keeps to the draft for as long as it is watched: a tile that came with it (from an earlier visit,
 * from a recipe) is looked up, and one that is gone is let go of.
 *
 * @returns ends it
 */
export function watchDraft(tray: Tray): () => void {
  const tend = () => {
    const tiles = tilesOf(tray);
    const ids = new Set(tiles.map(({ id }) => id));
    const { works, forgetWork } = tray.works.getState();
    for (const id of works.keys()) {
      if (ids.has(id)) continue;
      release(tray, id);
      forgetWork(id);
      tray.files.getState().letGo(id);
    }
    const strangers = tiles.filter(({ id }) => !works.has(id));
    const [lost] = strangers.filter(isLost);
    // Each change of the draft comes back here, with one less.
    if (lost) dropLost(tray, lost);
    else if (strangers.length > 0) void adopt(tray, strangers);
  };
  tend();
  return tray.draft.subscribe(tend);
}

/** A file that had not reached the studio went with the page. */
function isLost({ key, originalKey }: DraftReference): boolean {
  return key === null && originalKey === null;
}

function dropLost(tray: Tray, { id, name }: DraftReference): void {
  tray.tell(
    `${name || 'A picture'} had not reached the studio when the page was left. Add it again.`,
  );
  removeReference(tray.draft, id);
}

/** Asks what the studio knows of tiles that are known by their keys alone. */
async function adopt(tray: Tray, tiles: readonly DraftReference[]): Promise<void> {
  const signals = new Map(
    tiles.map((tile) => [tile.id, begin(tray, tile.id, () => void adopt(tray, [tile]))]),
  );
  for (const { id } of tiles) noteWork(tray, id, { phase: 'checking' });
  const keys = tiles.flatMap(({ key }) => key ?? []);
  const originals = tiles.flatMap(({ originalKey }) => originalKey ?? []);
  // Each tile can go by itself; the answer is for all of them.
  const found = await tray.tools.lookUp(keys, originals, new AbortController().signal);
  for (const tile of tiles) {
    if (signals.get(tile.id)?.aborted) continue;
    if (found.ok) restore(tray, tile, found.value);
    else fail(tray, tile.id, found.failure);
  }
}

function restore(tray: Tray, { id, key, originalKey }: DraftReference, known: Lookup): void {
  const reference = known.references.find((each) => each.key === key);
  const original = known.originals.find((each) => each.key === originalKey);
  if (!reference && key) noteReference(tray.draft, id, { key: null });
  if (reference) makeReady(tray, id, reference);
  else if (original) void fetchOriginal(tray, id);
  else giveUp(tray, id, 'The studio no longer has this picture. Replace it or remove it.');
}
