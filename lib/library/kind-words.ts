import type { EntryKind, NewEntry } from '#lib/library/entry';
import { needsWords } from '#lib/library/library-recipe';

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
