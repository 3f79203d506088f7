import { attachReference, noteReference } from '#lib/compose/draft-references';
import type { Tray } from '#lib/compose/tray';
import { addedWords, admit, placeTile, settle, takeWhatFits } from '#lib/compose/tray-intake';
import { begin, fail, tileOf, tilesOf } from '#lib/compose/tray-tile';
import { dropTwin, keptTwin } from '#lib/compose/tray-twin';
import { freshFile } from '#lib/references/held-files';
import type { KeptReference } from '#lib/references/kept-reference';
import { type PictureSource, sourceName } from '#lib/references/picture-source';

/** Adds pictures that are somewhere else: at an address, or in the gallery. */
export function takeSources(
  tray: Tray,
  sources: readonly { readonly source: PictureSource; readonly name?: string }[],
): void {
  const named = sources.map(({ source, name }) => ({ source, name: name || sourceName(source) }));
  const taken = takeWhatFits(tray, named);
  for (const { source, name } of taken) {
    const id = tray.newKey();
    placeTile(tray, id, name);
    void fetchSource(tray, id, source);
  }
  if (taken.length > 0) tray.say(addedWords(tray, taken));
}

/** Adds references that the studio has already. */
export function takeKept(tray: Tray, references: readonly KeptReference[]): void {
  const keys = new Set(tilesOf(tray).map(({ key }) => key));
  const fresh = references.filter(({ key }) => !keys.has(key));
  const twins = references.length - fresh.length;
  const taken = takeWhatFits(tray, fresh);
  for (const reference of taken) {
    const id = tray.newKey();
    tray.works.getState().noteWork(id, { phase: 'ready', reference });
    const { name, key, original } = reference;
    attachReference(tray.draft, { id, name, key, originalKey: original.key });
  }
  if (taken.length > 0) tray.say(addedWords(tray, taken));
  if (twins > 0) tray.tell(`${twins} of them ${twins === 1 ? 'is' : 'are'} here already.`);
}

async function fetchSource(tray: Tray, id: string, source: PictureSource): Promise<void> {
  const signal = begin(tray, id, () => void fetchSource(tray, id, source));
  tray.works.getState().noteWork(id, { phase: 'checking' });
  const taken = await tray.tools.takeFrom(source, signal);
  if (signal.aborted) return;
  if (!taken.ok) return fail(tray, id, taken.failure);
  const { original, reference } = taken.value;
  const twin = keptTwin(tray, id, taken.value);
  if (twin) return dropTwin(tray, id, twin);
  noteReference(tray.draft, id, { name: original.name, originalKey: original.key });
  if (reference) settle(tray, id, taken.value);
  else await fetchOriginal(tray, id);
}

/** Brings back the file that the studio keeps of a tile, to be looked at and mended here. */
export async function fetchOriginal(tray: Tray, id: string): Promise<void> {
  const signal = begin(tray, id, () => void fetchOriginal(tray, id));
  const key = tileOf(tray, id)?.originalKey;
  if (!key) return;
  tray.works.getState().noteWork(id, { phase: 'checking' });
  const file = await tray.tools.fetch(key, 'original', signal);
  if (signal.aborted) return;
  if (!file.ok) return fail(tray, id, file.failure);
  tray.files.getState().hold(id, freshFile(file.value));
  await admit(tray, id);
}
