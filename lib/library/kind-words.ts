import type { Draft } from '#lib/compose/draft';
import { sizeLabel } from '#lib/compose/size';
import { countLabel } from '#lib/generations/count';
import type { EntryKind, NewEntry } from '#lib/library/entry';
import { needsWords } from '#lib/library/library-recipe';
import { recipeOfDraft } from '#lib/library/recipe-draft';

export const kindNames: Readonly<Record<EntryKind, string>> = {
  snippet: 'Snippet',
  style: 'Style',
  recipe: 'Recipe',
};

export const kindPlurals: Readonly<Record<EntryKind, string>> = {
  snippet: 'Snippets',
  style: 'Styles',
  recipe: 'Recipes',
};

/** What each kind is for, in a sentence. */
export const kindHints: Readonly<Record<EntryKind, string>> = {
  snippet: 'A few words that are put into a prompt.',
  style: 'A look that is added to the end of a prompt.',
  recipe: 'All that makes a picture: it takes the place of what is in the composer.',
};

/** `Recipe, needs 2 references`: what an entry is and asks for. */
export function entryFacts(entry: NewEntry): string {
  const needs = entry.kind === 'recipe' ? needsWords(entry.recipe) : null;
  return [kindNames[entry.kind], needs].filter((fact) => fact !== null).join(', ');
}

/** `2048 × 2048 · set of 4 · 2 references`: what a recipe asks for besides its prompt. */
export function draftFacts(draft: Draft): string {
  const { size, references, set } = recipeOfDraft(draft);
  return [
    sizeLabel(size),
    set && `set of up to ${set.maximum}`,
    references.length > 0 && countLabel(references.length, 'reference'),
  ]
    .filter((fact) => typeof fact === 'string')
    .join(' · ');
}
