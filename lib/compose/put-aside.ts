import { composerDraft } from '#lib/compose/composer-draft';
import { promptAsSent } from '#lib/compose/mention';
import { unsentHere } from '#lib/compose/unsent-prompts';

/**
 * Before something else takes the place of what is written in the composer, away from it: what was
 * written there comes back with Alt and an arrow, since there is no editor that could undo it.
 *
 * @param next what will be written there, as it is sent
 */
export function putAside(next: string): void {
  const { prompt } = composerDraft();
  if (promptAsSent(prompt).trim() !== next) unsentHere.keep(prompt);
}
