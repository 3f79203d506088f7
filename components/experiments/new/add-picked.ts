import type { Picked } from '#components/references/picker-dialog';
import { tell } from '#components/ui/toast-manager';
import { experimentDraftStore } from '#lib/experiments/draft/draft-store';
import { withMoreReferences } from '#lib/experiments/draft/kept-draft';
import { countLabel } from '#lib/generations/count';
import { newClientKey } from '#lib/id';
import type { KeptReference } from '#lib/references/kept-reference';
import { takeFromImage } from '#lib/references/reference-requests';
import type { SendFailure } from '#lib/references/send-failure';
import { changeCommon } from './change-draft.ts';

/** Adds what was picked to the references of the draft; pictures of the gallery become references first. */
export async function addPicked({ references, images }: Picked): Promise<void> {
  const { turn } = experimentDraftStore.getState();
  const intakes = await Promise.all(images.map(({ id }) => takeFromImage(id)));
  const failures = intakes.flatMap((each) => (each.ok ? [] : [failureWords(each.failure)]));
  for (const words of new Set(failures)) tell(words);
  const made = intakes.flatMap((each) => (each.ok ? [each.value.reference] : []));
  if (made.includes(null)) tell(unlawfulWords);
  const { turn: turnNow, draft } = experimentDraftStore.getState();
  if (turnNow !== turn) return tell('The draft that they were for has made room for another one.');
  const { common } = draft;
  const kept = [...references, ...made.flatMap((each) => each ?? [])];
  const { prompt, references: all } = withMoreReferences(common, kept.map(toTile));
  const added = all.length - common.references.length;
  if (added > 0) {
    const part = { references: all, ...(prompt !== common.prompt && { prompt }) };
    changeCommon(`${countLabel(added, 'reference')} added`, part);
  } else if (kept.length > 0) tell('All that were picked are here already.');
}

function toTile({ key, name, original }: KeptReference) {
  return { id: newClientKey(), name, key, originalKey: original.key };
}

const unlawfulWords =
  'A picture cannot be sent as it is. Add it in the studio, which mends it, and take it from the composer.';

function failureWords({ code, message }: SendFailure): string {
  return code === 'no-answer' ? 'The studio did not answer. Pick the picture again.' : message;
}
