import type { Tray } from '#lib/compose/tray';
import { numberOf } from '#lib/compose/tray-tile';

/** Puts what is drawn on a reference into words at the end of the prompt, with its mention. */
export function addPhrase(tray: Tray, id: string, phrase: string): void {
  const { draft, writePrompt } = tray.draft.getState();
  const before = draft.prompt.trimEnd();
  const words = `${phrase} in @image ${numberOf(tray, id)}`;
  writePrompt(before === '' ? words : `${before} ${words}`);
  tray.say('Added to the prompt.');
}
