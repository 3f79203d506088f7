import type { LineageNode, LineagePicture } from '#lib/gallery/lineage';
import { shortened } from '#lib/generations/alternative-text';

/** Which way a tree leads: to what a picture came from, or on to what came of it. */
export type LineageWay = 'back' | 'on';

const longestName = 80;
const list = new Intl.ListFormat('en-GB');

/** How a node is tied to the one it hangs on: `Image 2, drawn on`, `As image 1, a set of 4`. */
export function tieWords({ tie, face, images }: LineageNode, way: LineageWay): string {
  const words = [way === 'back' ? backWords(tie) : onWords(tie)];
  if (tie.kind === 'reference' && tie.isDrawnOn) words.push('drawn on');
  if (images > 1) words.push(`a set of ${images}`);
  if (face.kind === 'picture' && face.state === 'trashed') words.push('in the trash');
  return words.join(', ');
}

function backWords(tie: LineageNode['tie']): string {
  return tie.kind === 'repeat' ? 'Made again from' : `Image${numbersOf(tie.numbers)}`;
}

function onWords(tie: LineageNode['tie']): string {
  return tie.kind === 'repeat' ? 'Made again' : `As image${numbersOf(tie.numbers)}`;
}

function numbersOf(numbers: readonly number[]): string {
  return `${numbers.length > 1 ? 's' : ''} ${list.format(numbers.map(String))}`;
}

/** What a node is called by. */
export function faceName(face: LineageNode['face']): string {
  return face.kind === 'reference' ? face.reference.name : pictureName(face);
}

function pictureName({ state, alt, prompt }: LineagePicture): string {
  if (state === 'deleted') return 'Deleted picture';
  return shortened(alt ?? prompt, longestName) || 'Picture without a prompt';
}
