import { offerUndo, tell } from '#components/ui/toast-manager';
import { experimentDraftStore } from '#lib/experiments/draft/draft-store';
import type { Cells } from '#lib/experiments/draft/table-edit';

/** @param words say what was done, beside the button that takes it back */
export type ChangeTable = (words: string, edit: (cells: Cells) => Cells) => void;

/** Changes the table of the draft by more than a cell, and offers to take that back. */
export const changeTable: ChangeTable = (words, edit) => {
  const { draft, turn, editTable } = experimentDraftStore.getState();
  const before = draft.table;
  editTable(edit);
  offerUndo(words, () => {
    // The toast outlives the draft, which may have been started by now.
    const isThere = experimentDraftStore.getState().turn === turn;
    // Taking it back can be taken back, too: something may have been typed meanwhile.
    if (isThere) changeTable('The table is as it was before', () => before);
    else tell('That table has made room for another one.');
  });
};
