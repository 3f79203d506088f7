import type { Draft } from '#lib/compose/draft';
import { draftStore } from '#lib/compose/draft-store';

/** What the composer holds, wherever in the studio that is asked. */
export function composerDraft(): Draft {
  // Away from the composer the draft of this browser has not been read yet.
  draftStore.restore();
  return draftStore.getState().draft;
}
