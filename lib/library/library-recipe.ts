import * as z from 'zod/mini';
import { fewReferences, Recipe, ReferenceKey, setFits } from '#lib/compose/recipe';
import { countLabel } from '#lib/generations/count';

/**
 * A recipe as the library keeps it: that of a picture, in which a reference can be left open. An open
 * place has its number in the prompt ("the person of image 2") and asks for a picture when the recipe
 * is used. The limits are those of a recipe, with every place filled.
 */
export const LibraryRecipe = z
  .strictObject({
    ...Recipe.shape,
    /** SHA-256 of each reference in its place, the first being "image 1"; null for an open one. */
    references: z.array(z.nullable(ReferenceKey)).check(fewReferences),
  })
  .check(setFits);
export type LibraryRecipe = z.infer<typeof LibraryRecipe>;

type Places = Pick<LibraryRecipe, 'references'>;

/** The references that are kept with a recipe, each once. */
export function storedKeys({ references }: Places): string[] {
  return [...new Set(references.filter((key) => key !== null))];
}

/** How many pictures it asks for when it is used. */
function openPlaces({ references }: Places): number {
  return references.filter((key) => key === null).length;
}

/** `needs 2 references`, or null for a recipe that has all of them. */
export function needsWords(recipe: Places): string | null {
  const open = openPlaces(recipe);
  return open === 0 ? null : `needs ${countLabel(open, 'reference')}`;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What is to be done once it is in the composer, where what it keeps stands first; null for nothing. */
export function askWords(name: string, recipe: Places): string | null {
  const open = openPlaces(recipe);
  if (open === 0) return null;
  const kept = recipe.references.length - open;
  const numbers = Array.from({ length: open }, (_, at) => `image ${kept + at + 1}`);
  return `“${name}” needs ${countLabel(open, 'reference')}: add ${open === 1 ? 'it' : 'them'} as ${list.format(numbers)}.`;
}
