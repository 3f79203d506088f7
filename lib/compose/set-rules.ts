import type { Recipe } from '#lib/compose/recipe';
import { maxImagesWith, seedream40 } from '#lib/platform/seedream/models';
import { imagesAskedFor } from '#lib/platform/seedream/set-mode';

/**
 * A set: 1 to 15 pictures, and references and returned pictures together at most 15. The model
 * decides how many from the prompt, so the maximum is a ceiling and the prompt says the number.
 */

/** What is wrong with the maximum of a set, or null. NaN stands for what is no number yet. */
export function setProblem(maximum: number, referenceCount: number): string | null {
  const most = largestSet(referenceCount);
  const least = seedream40.set.minImages;
  if (Number.isInteger(maximum) && maximum >= least && maximum <= most) return null;
  return referenceCount === 0
    ? `A set has ${least} to ${most} images.`
    : `With ${referenceCount} references a set has ${least} to ${most} images: together at most ${seedream40.set.maxReferencesAndImages}.`;
}

/** The largest set that can be asked for with so many references. */
export function largestSet(referenceCount: number): number {
  return maxImagesWith(referenceCount);
}

/** The most pictures that a recipe can bring back, and so the most it can cost. */
export function mostImages(recipe: Pick<Recipe, 'set'>): number {
  return recipe.set?.maximum ?? 1;
}

/** How many pictures to draw frames for: the number the prompt names, within the maximum. */
export function likelyImages(recipe: Pick<Recipe, 'set' | 'prompt'>): number {
  if (!recipe.set) return 1;
  return Math.min(recipe.set.maximum, imagesAskedFor(recipe.prompt) ?? recipe.set.maximum);
}
