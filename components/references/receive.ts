import { takeSources } from '#lib/compose/tray-source';
import { addressProblem, readAddress, readDropped } from '#lib/references/picture-source';
import { referenceRules } from '#lib/references/reference-rules';
import type { Arrival } from './arrival.ts';
import { takeArrived } from './take-arrived.ts';
import { theTray } from './the-tray.ts';

/**
 * Takes what was dropped, pasted or chosen. A picture of the studio's own is taken as that.
 *
 * @returns when all that becomes a reference has its tile
 */
export async function receive({ files, list, html }: Arrival): Promise<void> {
  const source = readDropped(list, html, location.origin);
  if (source?.from === 'image' || (source && files.length === 0)) {
    takeSources(theTray, [{ source }]);
  } else if (files.length > 0) {
    await takeArrived(files.map((file) => ({ name: file.name || 'Pasted picture', file })));
  } else {
    theTray.tell('There is no picture in what was dropped: drop a file, or a picture from a page.');
  }
}

/** @returns what is wrong with the address, or null when it is taken */
export function receiveAddress(text: string): string | null {
  const problem = addressProblem(text, location.origin);
  const source = readAddress(text, location.origin);
  if (!problem && source) takeSources(theTray, [{ source }]);
  return problem;
}

export function sayFull(): void {
  theTray.tell(
    `At most ${referenceRules.maxCount} references can be sent. Remove one to add another.`,
  );
}
