import { type Draft, draftToRecipe, emptyDraft } from '#lib/compose/draft';
import { imagesNamedIn } from '#lib/compose/prompt';
import { mostImages } from '#lib/compose/recipe';

/** What is wrong with the typed maximum of a set, or null. The recipe's own rule decides. */
export function maximumAdvice(maximum: string): string | null {
  const read = draftToRecipe({ ...emptyDraft, prompt: 'Any', isSet: true, maximum });
  return 'problem' in read ? read.problem.message : null;
}

/** The most pictures that a draft can bring back, or null while its maximum is not a lawful number. */
export function mostImagesOf(draft: Draft): number | null {
  const { isSet, maximum } = draft;
  const read = draftToRecipe({ ...emptyDraft, prompt: 'Any', isSet, maximum });
  return 'recipe' in read ? mostImages(read.recipe) : null;
}

/** In set mode the prompt decides how many come, so a person is told what it says. */
export function setHint(draft: Draft): string {
  if (!draft.isSet) return 'Several related images from one prompt';
  const named = imagesNamedIn(draft.prompt);
  if (named === null) return 'Say how many in the prompt, such as "a set of 4"';
  const most = mostImagesOf(draft);
  if (most !== null && named > most) return `The prompt says ${named}, the maximum allows ${most}`;
  return `The prompt says how many: ${named}`;
}
