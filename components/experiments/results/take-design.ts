import { cellsToDraft, designToDraft, type Thought } from '#lib/experiments/draft/design-draft';
import { experimentDraftStore } from '#lib/experiments/draft/draft-store';
import type { ExperimentDraft } from '#lib/experiments/draft/experiment-draft';
import type { Coordinates } from '#lib/experiments/plan/coordinates';
import { newClientKey } from '#lib/id';

/** Writes the design of an experiment into the one that is being thought out in this browser. */
export function takeDesign(thought: Thought): void {
  takeUp(designToDraft(thought, newClientKey));
}

/** The same of some of its cells alone. @param cells where they stand, each a row of the table */
export function takeCells(thought: Thought, cells: readonly Coordinates[]): void {
  takeUp(cellsToDraft(thought, cells, newClientKey));
}

function takeUp(draft: ExperimentDraft): void {
  // What another page has written there is not to be lost without a word.
  experimentDraftStore.restore();
  experimentDraftStore.getState().takeUp(draft);
}
