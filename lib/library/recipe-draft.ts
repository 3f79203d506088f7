import { type Draft, settingsOf } from '#lib/compose/draft';
import { recipeToDraft } from '#lib/compose/draft-of-recipe';
import { findMentions, promptWithMentions } from '#lib/compose/mention';
import { keepMentions } from '#lib/compose/mention-order';
import type { LibraryRecipe } from '#lib/library/library-recipe';
import type { DraftReference } from '#lib/references/draft-reference';
import { referenceRules } from '#lib/references/reference-rules';

/**
 * The draft by which a recipe of the library is changed: each of its places is a tile, an open one
 * without a key.
 *
 * @param newKey gives each tile an identifier of its own
 */
export function draftOfPlaces(recipe: LibraryRecipe, newKey: () => string): Draft {
  const { length } = recipe.references;
  return {
    ...recipeToDraft({ ...recipe, references: [] }, newKey),
    prompt: promptWithMentions(recipe.prompt, length),
    references: recipe.references.map((key) => openTile(newKey(), key)),
  };
}

/**
 * The draft that gives a recipe to the composer. What it keeps comes first; behind it the prompt
 * mentions the references that are still to be added, in the order in which they are asked for.
 */
export function draftToCompose(recipe: LibraryRecipe, newKey: () => string): Draft {
  const draft = draftOfPlaces(recipe, newKey);
  const kept = draft.references.filter(({ key }) => key !== null);
  const open = draft.references.filter(({ key }) => key === null);
  const before = { prompt: draft.prompt, gone: {} };
  const { prompt } = keepMentions(before, draft.references, [...kept, ...open]);
  return { ...draft, prompt, references: kept };
}

/**
 * What a draft comes to as a recipe of the library, unchecked. A reference that has not reached the
 * studio is an open place, and so is one that the prompt mentions and that is not there.
 */
export function recipeOfDraft(draft: Draft): LibraryRecipe {
  const mentioned = findMentions(draft.prompt).map(({ number }) => number ?? 0);
  const places = Math.max(draft.references.length, ...mentioned);
  const length = Math.min(places, referenceRules.maxCount);
  return {
    ...settingsOf(draft),
    references: Array.from({ length }, (_, at) => draft.references[at]?.key ?? null),
  };
}

/** With one more place that asks for a picture. */
export function withPlace(draft: Draft, id: string): Draft {
  return { ...draft, references: [...draft.references, openTile(id, null)] };
}

/** Without one of its places; what the prompt says of it becomes a gap that has to be mended. */
export function withoutPlace(draft: Draft, id: string): Draft {
  const references = draft.references.filter((each) => each.id !== id);
  const before = { prompt: draft.prompt, gone: {} };
  const { prompt } = keepMentions(before, draft.references, references);
  return { ...draft, references, prompt };
}

function openTile(id: string, key: string | null): DraftReference {
  return { id, name: '', key, originalKey: null };
}
