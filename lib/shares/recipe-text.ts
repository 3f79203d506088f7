import { Recipe } from '#lib/compose/recipe';

/** A recipe in the part of an address behind `#`, or null where there is none that is lawful. */
export function readRecipeText(encoded: string): Recipe | null {
  try {
    const parsed = Recipe.safeParse(JSON.parse(decodeURIComponent(encoded)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
