import type { NewEntry } from '#lib/library/entry';
import { starterRecipes } from '#lib/library/starter-recipes';
import { starterSnippets } from '#lib/library/starter-snippets';
import { starterStyles } from '#lib/library/starter-styles';

/**
 * What a library can begin with. It follows the provider's advice for prompts: one coherent sentence
 * of subject, action and surroundings and then style, light and composition; words to appear in the
 * picture in double quotes; references by "image 1" and "image 2" with what to take from each; for an
 * edit, what is changed and what must stay; for a set, how many.
 */
export const starterSet: readonly NewEntry[] = [
  ...starterRecipes,
  ...starterStyles,
  ...starterSnippets,
];
