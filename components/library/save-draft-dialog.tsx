import { useState } from 'react';
import { SaveRecipeDialog } from '#components/library/save-recipe-dialog';
import { draftStore } from '#lib/compose/draft-store';
import { formOfDraft } from '#lib/library/entry-form';

/** Keeps what is in the composer, as it is when this opens. */
export function SaveDraftDialog({ onClose }: { onClose(): void }) {
  const [initial] = useState(() => formOfDraft(draftStore.getState().draft));
  return <SaveRecipeDialog initial={initial} onClose={onClose} />;
}
