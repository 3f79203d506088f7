import * as z from 'zod/mini';
import { imagesNamedIn, Prompt } from '#lib/compose/prompt';
import { defaultSize, Size, sizeToWire } from '#lib/compose/size';
import type { SeedreamRequest } from '#lib/platform/seedream/contract';
import { maxImagesWith, seedream40 } from '#lib/platform/seedream/models';

/**
 * Everything that determines a request, as one versioned document: stored with each picture, shared
 * and remixed. A recipe that parses is lawful by the page.
 */
export const Recipe = z
  .strictObject({
    version: z.literal(1),
    model: z.literal(seedream40.id),
    prompt: Prompt,
    /** SHA-256 of each reference, in the order sent: the first is "image 1". */
    references: z
      .array(z.string().check(z.regex(/^[0-9a-f]{64}$/)))
      .check(
        z.maxLength(
          seedream40.references.maxCount,
          `At most ${seedream40.references.maxCount} references can be sent.`,
        ),
      ),
    size: Size,
    /** Null asks for one picture; otherwise the model decides how many, up to the maximum. */
    set: z.nullable(z.strictObject({ maximum: z.int() })),
    watermark: z.boolean(),
  })
  .check(
    z.refine((recipe) => recipe.set === null || isLawfulMaximum(recipe.set.maximum, recipe), {
      path: ['set', 'maximum'],
      error: 'References and returned images together may be at most 15, and a set has at least 1.',
    }),
  );
export type Recipe = z.infer<typeof Recipe>;

export const emptyRecipe: Recipe = {
  version: 1,
  model: seedream40.id,
  prompt: '',
  references: [],
  size: defaultSize,
  set: null,
  watermark: seedream40.watermark.default,
};

/** The most pictures that this recipe can bring back, and so the most it can cost. */
export function mostImages(recipe: Pick<Recipe, 'set'>): number {
  return recipe.set?.maximum ?? 1;
}

/** How many pictures to draw frames for: the number the prompt names, within the maximum. */
export function likelyImages(recipe: Pick<Recipe, 'set' | 'prompt'>): number {
  if (!recipe.set) return 1;
  return Math.min(recipe.set.maximum, imagesNamedIn(recipe.prompt) ?? recipe.set.maximum);
}

/**
 * The fields of the request that a recipe stands for, beside its references. The size and the
 * watermark are always sent, so that a change of the provider's defaults changes no picture;
 * `max_images` only where it has a meaning.
 */
export function toRequestFields(recipe: Recipe): Omit<SeedreamRequest, 'images'> {
  return {
    prompt: recipe.prompt,
    size: sizeToWire(recipe.size),
    ...(recipe.set
      ? { sequential_image_generation: 'auto', max_images: recipe.set.maximum }
      : { sequential_image_generation: 'disabled' }),
    watermark: recipe.watermark,
  };
}

function isLawfulMaximum(maximum: number, recipe: { references: readonly string[] }): boolean {
  return maximum >= seedream40.set.minImages && maximum <= maxImagesWith(recipe.references.length);
}
