import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { NewEntry } from '#lib/library/entry';
import type { LibraryRecipe } from '#lib/library/library-recipe';

type Common = Partial<Pick<NewEntry, 'folder' | 'tags' | 'preview'>>;

/** A snippet that says its own name. */
export function snippetOf(name: string, part: Common & { readonly text?: string } = {}): NewEntry {
  const { folder = '', tags = [], preview = null, text = `words of ${name}` } = part;
  return { kind: 'snippet', name, folder, tags, preview, text };
}

export function styleOf(name: string, text: string): NewEntry {
  return { kind: 'style', name, folder: '', tags: [], preview: null, text };
}

/** A recipe for a picture of its own name. */
export function recipeEntryOf(
  name: string,
  part: Partial<LibraryRecipe> & Common = {},
): NewEntry & { kind: 'recipe' } {
  const { folder = '', tags = [], preview = null, ...recipe } = part;
  const whole = { ...emptyRecipe, prompt: `A picture of ${name}`, ...recipe };
  return { kind: 'recipe', name, folder, tags, preview, recipe: whole };
}

/** The SHA-256 that no reference has. */
export function unknownKey(digit: string): string {
  return digit.repeat(64);
}
