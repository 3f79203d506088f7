import { composerDraft } from '#lib/compose/composer-draft';
import { promptAsSent } from '#lib/compose/mention';

/** What is written in the composer, as it would be sent. */
export function composerPrompt(): string {
  return promptAsSent(composerDraft().prompt).trim();
}
