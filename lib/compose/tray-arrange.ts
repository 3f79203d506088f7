import {
  attachReference,
  moveReference,
  noteReference,
  removeReference,
} from '#lib/compose/draft-references';
import type { Tray } from '#lib/compose/tray';
import { fetchOriginal } from '#lib/compose/tray-source';
import { nameOf, numberOf, release, roomIn, tileOf, tilesOf, workOf } from '#lib/compose/tray-tile';
import { referenceRules } from '#lib/references/reference-rules';
import { isUnderWay } from '#lib/references/work-store';

/** Moves a tile to another place, from 0, which is its number in the prompt less one. */
export function moveTile(tray: Tray, id: string, to: number): void {
  const count = tilesOf(tray).length;
  if (to < 0 || to >= count || numberOf(tray, id) === to + 1) return;
  moveReference(tray.draft, id, to);
  tray.say(placeWords(tray, id));
}

/** `panorama.jpg is now image 2 of 4.` */
export function placeWords(tray: Tray, id: string): string {
  return `${nameOf(tray, id)} is now image ${numberOf(tray, id)} of ${tilesOf(tray).length}.`;
}

/**
 * Takes a tile away and ends what was going on with it.
 *
 * @returns brings it back to its place with its work
 */
export function removeTile(tray: Tray, id: string): () => void {
  const comeBack = keepForUndo(tray, id);
  const name = nameOf(tray, id);
  removeReference(tray.draft, id);
  tray.say(`${name} removed, ${tilesOf(tray).length} of ${referenceRules.maxCount}.`);
  return comeBack;
}

/** All that there is of a tile, to be put back as it was. */
export function keepForUndo(tray: Tray, id: string): () => void {
  const tile = tileOf(tray, id);
  const at = numberOf(tray, id) - 1;
  const work = workOf(tray, id);
  const held = tray.files.getState().held.get(id);
  const again = tray.memory.get(id)?.again ?? null;
  return () => {
    if (!tile || !work) return;
    const isHere = tileOf(tray, id) !== undefined;
    if (!isHere && roomIn(tray) <= 0) {
      return tray.tell(`${tile.name} has no place: there are ${referenceRules.maxCount} already.`);
    }
    if (isHere) release(tray, id);
    if (held) tray.files.getState().hold(id, held);
    tray.works.getState().noteWork(id, work);
    if (isHere) noteReference(tray.draft, id, tile);
    else attachReference(tray.draft, tile, at);
    tray.say(`${tile.name} is back as image ${numberOf(tray, id)}.`);
    // What was on its way was called off when the tile went.
    const isOnItsWay = isUnderWay(work) || (work.phase === 'to-mend' && !tile.originalKey);
    if (!isOnItsWay) return;
    if (again) again();
    else void fetchOriginal(tray, id);
  };
}
