import { removeReference } from '#lib/compose/draft-references';
import type { Tray } from '#lib/compose/tray';
import { nameOf, numberOf, tilesOf, workOf } from '#lib/compose/tray-tile';
import type { DraftReference } from '#lib/references/draft-reference';
import type { Intake } from '#lib/references/kept-reference';

const sliceBytes = 1024 * 1024;

/** The tile before this one that holds the same file, to the byte. */
export async function findTwin(tray: Tray, id: string, file: Blob): Promise<string | null> {
  const tiles = tilesOf(tray);
  const at = tiles.findIndex((each) => each.id === id);
  for (const tile of at < 0 ? tiles : tiles.slice(0, at)) {
    const other = tray.files.getState().held.get(tile.id)?.file;
    const isTwin = other && !hasDrawing(tray, tile) && (await isSameFile(file, other));
    if (isTwin) return tile.id;
  }
  return null;
}

/** The other tile that the studio says is the same picture. */
export function keptTwin(tray: Tray, id: string, { original, reference }: Intake): string | null {
  const twin = tilesOf(tray).find(
    (each) =>
      each.id !== id &&
      ((reference !== null && each.key === reference.key) ||
        (each.originalKey === original.key && !hasDrawing(tray, each))),
  );
  return twin?.id ?? null;
}

/** Takes back a tile that is in the tray twice, and says where the first one is. */
export function dropTwin(tray: Tray, id: string, twin: string): void {
  const name = nameOf(tray, id);
  removeReference(tray.draft, id);
  tray.tell(`${name} is already here as image ${numberOf(tray, twin)}, so it was not added again.`);
}

/** A picture and the same picture drawn on are two references. */
function hasDrawing(tray: Tray, { id }: DraftReference): boolean {
  const work = workOf(tray, id);
  return work?.phase === 'ready' && work.reference.drawing !== null;
}

async function isSameFile(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  for (let from = 0; from < one.size; from += sliceBytes) {
    const [left, right] = await Promise.all([one, other].map((each) => bytesOf(each, from)));
    if (!left || !right || left.some((byte, at) => byte !== right[at])) return false;
  }
  return true;
}

async function bytesOf(file: Blob, from: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, from + sliceBytes).arrayBuffer());
}
