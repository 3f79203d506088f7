import type { Recipe } from '#lib/compose/recipe';
import { sizeToWire } from '#lib/compose/size';
import type { RequestFields } from '#lib/platform/seedream/request-body';

/**
 * The fields of the request that a recipe stands for, beside its references. The size and the
 * watermark are always sent, so that a change of the provider's defaults changes no picture;
 * `max_images` only where it has a meaning.
 */
export function toRequestFields(recipe: Recipe): RequestFields {
  return {
    prompt: recipe.prompt,
    size: sizeToWire(recipe.size),
    ...(recipe.set
      ? { sequential_image_generation: 'auto', max_images: recipe.set.maximum }
      : { sequential_image_generation: 'disabled' }),
    watermark: recipe.watermark,
  };
}
