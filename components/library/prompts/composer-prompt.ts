import { draftStore } from '#lib/compose/draft-store';
import { promptAsSent } from '#lib/compose/mention';

/** What is written in the composer, as it would be sent. */
export function composerPrompt(): string {
  draftStore.restore();
  return promptAsSent(draftStore.getState().draft.prompt).trim();
}
