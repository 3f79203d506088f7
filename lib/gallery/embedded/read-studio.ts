import type { EmbeddedRecipe } from '#lib/gallery/embedded/embedded-recipe';
import { readJsonRecord } from '#lib/gallery/embedded/json-record';

/** The studio's own recipe, where it is lawful still: a file may come from anybody. */
export async function readStudio(text: string): Promise<EmbeddedRecipe | null> {
  const said = readJsonRecord(text);
  if (!said) return null;
  // A page needs the schema for nothing else, so it comes when a recipe was found.
  const { Recipe } = await import('#lib/compose/recipe');
  const { success, data } = Recipe.safeParse(said);
  return success ? { source: 'studio', recipe: data, askedSize: null, leftOut: [] } : null;
}
