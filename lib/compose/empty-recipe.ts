import type { Recipe } from '#lib/compose/recipe';
import { seedream40 } from '#lib/platform/seedream/models';

/** What a recipe holds where nobody has said anything: one square picture, watermarked, as the page's defaults are. */
export const emptyRecipe: Recipe = {
  version: 1,
  model: seedream40.id,
  prompt: '',
  references: [],
  size: { method: 'pixels', ...seedream40.size.default },
  set: null,
  watermark: seedream40.watermark.default,
};
