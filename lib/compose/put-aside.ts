import { promptAsSent } from '#lib/compose/mention';
import { unsentHere } from '#lib/compose/unsent-prompts';

/**
 * Keeps what is written in the composer as something else takes its place: it comes back with Alt and
 * an arrow. What is sent as the same is still there.
 *
 * @param next what will be written there
 */
export function putAside(written: string, next: string): void {
  if (sentForm(written) !== sentForm(next)) unsentHere.keep(written);
}

function sentForm(prompt: string): string {
  return promptAsSent(prompt).trim();
}
