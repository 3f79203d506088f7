import type { Recipe } from '#lib/compose/recipe';

/** A recipe as it goes to others: a shared picture does not share the references that it was made from. */
export function withoutReferences(recipe: Recipe | null): Recipe | null {
  return recipe && { ...recipe, references: [] };
}
