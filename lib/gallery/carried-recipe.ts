import type { Recipe } from '#lib/compose/recipe';
import type { EmbeddedRecipe, EmbeddedSource } from '#lib/gallery/embedded/embedded-recipe';

/** What the file of an imported picture said of how it was made. */
export interface CarriedRecipe {
  /** The program that made the picture. */
  readonly source: EmbeddedSource;
  /** What another program's recipe comes to; null for the studio's own, which is the picture's. */
  readonly part: EmbeddedRecipe['recipe'] | null;
  readonly leftOut: EmbeddedRecipe['leftOut'];
  /** SHA-256 of the references that it names and that are not in this studio. */
  readonly missing: readonly string[];
}

/** What of a picture's recipe its rows say. */
interface RecipeRow {
  /** Of the order that it was made by; null for an imported picture. */
  readonly recipe: Recipe | null;
  /** What an import read from its file. */
  readonly carried: EmbeddedRecipe['recipe'] | null;
}

/** The recipe of a picture that was made here, or brought all of it along. */
export function recipeOf({ recipe, carried }: RecipeRow): Recipe | null {
  return recipe ?? (carried && isWhole(carried) ? carried : null);
}

/** The studio's own recipes alone are versioned, and come whole or not at all. */
export function isWhole(recipe: EmbeddedRecipe['recipe']): recipe is Recipe {
  return recipe.version !== undefined;
}
