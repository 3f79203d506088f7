import { designToDraft, type Thought } from '#lib/experiments/draft/design-draft';
import { experimentDraftStore } from '#lib/experiments/draft/draft-store';
import { newClientKey } from '#lib/id';

/** Writes the design of an experiment into the one that is being thought out in this browser. */
export function takeDesign(thought: Thought): void {
  // What another page has written there is not to be lost without a word.
  experimentDraftStore.restore();
  experimentDraftStore.getState().takeUp(designToDraft(thought, newClientKey));
}
