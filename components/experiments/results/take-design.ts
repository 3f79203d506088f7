import { tell } from '#components/ui/toast-manager';
import { designToDraft, plansTheSame, type Thought } from '#lib/experiments/draft/design-draft';
import { experimentDraftStore } from '#lib/experiments/draft/draft-store';
import { designOfCells } from '#lib/experiments/plan/cells-design';
import type { Coordinates } from '#lib/experiments/plan/coordinates';
import { newClientKey } from '#lib/id';

/** Writes the design of an experiment into the one that is being thought out in this browser. */
export function takeDesign(thought: Thought): void {
  // What another page has written there is not to be lost without a word.
  experimentDraftStore.restore();
  experimentDraftStore.getState().takeUp(designToDraft(thought, newClientKey));
}

/** The same of some of its cells alone. @param cells where they stand, each a row of the table */
export function takeCells(thought: Thought, cells: readonly Coordinates[]): void {
  const design = designOfCells(thought.design, cells);
  takeDesign({ ...thought, design });
  if (plansTheSame(experimentDraftStore.getState().draft, design)) return;
  tell('References that its words mention have other numbers now. Read them before you start.');
}
