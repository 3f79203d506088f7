import { draftStore } from '#lib/compose/draft-store';
import { promptAsSent } from '#lib/compose/mention';
import { unsentHere } from '#lib/library/prompts/unsent-prompts';

/**
 * Before something else takes the place of what is written in the composer, away from it: what was
 * written there comes back with Alt and an arrow, since there is no editor that could undo it.
 *
 * @param next what will be written there, as it is sent
 */
export function putAside(next: string): void {
  // Away from the composer the draft of this browser has not been read yet.
  draftStore.restore();
  const { prompt } = draftStore.getState().draft;
  if (promptAsSent(prompt).trim() !== next) unsentHere.keep(prompt);
}
