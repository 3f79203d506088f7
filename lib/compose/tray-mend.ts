import type { Tray } from '#lib/compose/tray';
import { makeReady } from '#lib/compose/tray-intake';
import { sendForm } from '#lib/compose/tray-send';
import { begin, fail, nameOf, noteWork, tileOf, tilesOf, workOf } from '#lib/compose/tray-tile';
import { freshFile, type HeldFile } from '#lib/references/held-files';
import { leaveItToTheStudio, type MendChoices, type Mended } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';

/** The file of a tile with what its header says, fetched from the studio where the page has it not. */
export async function fileToMend(
  tray: Tray,
  id: string,
): Promise<(HeldFile & { readonly facts: PictureFacts }) | null> {
  const held = tray.files.getState().held.get(id);
  if (held?.facts) return { ...held, facts: held.facts };
  const key = tileOf(tray, id)?.originalKey;
  if (!key) return null;
  const file = await tray.tools.fetch(key, 'original', new AbortController().signal);
  if (!file.ok) return null;
  const check = await tray.tools.check(file.value, nameOf(tray, id));
  if (!check.isUsable) return null;
  const fetched = { ...freshFile(file.value), facts: check.facts };
  if (tileOf(tray, id)) tray.files.getState().hold(id, fetched);
  return fetched;
}

/** Mends a tile in the worker and sends what came of it. */
async function mendTile(
  tray: Tray,
  id: string,
  choices: MendChoices = leaveItToTheStudio,
): Promise<void> {
  const signal = begin(tray, id, () => void mendTile(tray, id, choices));
  const before = workOf(tray, id);
  const held = tray.files.getState().held.get(id);
  if (!held?.facts) return;
  noteWork(tray, id, { phase: 'mending', share: 0 });
  const mended = await tray.tools.mend(held.file, held.facts, choices, {
    signal,
    onProgress: (share) => {
      if (!signal.aborted) noteWork(tray, id, { phase: 'mending', share });
    },
  });
  if (signal.aborted) return;
  if (mended.ok) return takeMended(tray, id, mended.value, choices);
  const { code, message } = mended.failure;
  if (code === 'canceled') return before && noteWork(tray, id, before);
  noteWork(tray, id, { phase: code === 'damaged' ? 'hopeless' : 'failed', why: message });
  tray.say(`${nameOf(tray, id)} could not be mended.`);
}

/** Sends what a person has seen and taken. */
export async function takeMended(
  tray: Tray,
  id: string,
  mended: Mended,
  choices: MendChoices,
): Promise<void> {
  const signal = begin(tray, id, () => void takeMended(tray, id, mended, choices));
  tray.files.getState().noteHeld(id, { choices });
  const sent = await sendForm(tray, id, mended.blob, signal);
  if (signal.aborted) return;
  if (!sent.ok) return fail(tray, id, sent.failure);
  makeReady(tray, id, sent.value);
  tray.say(`${nameOf(tray, id)} is mended: ${mended.steps.join(', ')}.`);
}

/** The tiles that wait to be mended. */
function tilesToMend(tray: Tray): string[] {
  return tilesOf(tray)
    .map(({ id }) => id)
    .filter((id) => workOf(tray, id)?.phase === 'to-mend');
}

/**
 * Mends all that wait for it, one after the other: the worker has one pair of hands, and each is
 * sent while the next is mended.
 *
 * @param onProgress how many of how many are done
 */
export async function mendAll(
  tray: Tray,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const ids = tilesToMend(tray);
  for (const [done, id] of ids.entries()) {
    onProgress(done, ids.length);
    if (workOf(tray, id)?.phase === 'to-mend') await mendTile(tray, id);
  }
}
