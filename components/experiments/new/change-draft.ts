import { offerUndo, tell } from '#components/ui/toast-manager';
import type { Draft } from '#lib/compose/draft';
import { experimentDraftStore } from '#lib/experiments/draft/draft-store';
import type { Cells } from '#lib/experiments/draft/table-edit';

/** @param words say what was done, beside the button that takes it back */
export type ChangeTable = (words: string, edit: (cells: Cells) => Cells) => void;

/** Changes the table of the draft by more than a cell, and offers to take that back. */
export const changeTable: ChangeTable = (words, edit) => {
  const { draft, editTable } = experimentDraftStore.getState();
  const before = draft.table;
  editTable(edit);
  offerBack(words, () => changeTable('The table is as it was before', () => before));
};

/** Changes several things at once that all pictures have in common, and offers to take them back. */
export function changeCommon(words: string, part: Partial<Draft>): void {
  const { draft, setCommon } = experimentDraftStore.getState();
  const before = partOf(draft.common, Object.keys(part));
  setCommon(part);
  offerBack(words, () => changeCommon('It is as it was before', before));
}

/** @param takeBack can be taken back, too: something may have been typed meanwhile */
function offerBack(words: string, takeBack: () => void): void {
  const { turn } = experimentDraftStore.getState();
  offerUndo(words, () => {
    // The toast outlives the draft, which may have been started by now.
    if (experimentDraftStore.getState().turn === turn) takeBack();
    else tell('That draft has made room for another one.');
  });
}

function partOf(draft: Draft, names: readonly string[]): Partial<Draft> {
  return Object.fromEntries(Object.entries(draft).filter(([name]) => names.includes(name)));
}
