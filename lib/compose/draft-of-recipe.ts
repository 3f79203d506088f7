import { type Draft, emptyDraft } from '#lib/compose/draft';
import { promptWithMentions } from '#lib/compose/mention';
import type { Recipe } from '#lib/compose/recipe';
import { sizePresets } from '#lib/compose/size';
import { seedream40 } from '#lib/platform/seedream/models';

/**
 * The draft that gives a recipe again, for "Use recipe".
 *
 * @param newKey gives each tile an identifier of its own
 */
export function recipeToDraft(recipe: Recipe, newKey: () => string): Draft {
  const { size } = recipe;
  const preset = sizePresets.find(
    (each) => size.method === 'pixels' && each.width === size.width && each.height === size.height,
  );
  const pixels = size.method === 'pixels' ? size : seedream40.size.default;
  return {
    version: 1,
    prompt: promptWithMentions(recipe.prompt, recipe.references.length),
    references: recipe.references.map((key) => ({
      id: newKey(),
      name: '',
      key,
      originalKey: null,
    })),
    size: preset
      ? { choice: 'preset', ratio: preset.ratio }
      : size.method === 'token'
        ? { choice: 'token', token: size.token }
        : { choice: 'custom' },
    customWidth: String(pixels.width),
    customHeight: String(pixels.height),
    isSet: recipe.set !== null,
    maximum: String(recipe.set?.maximum ?? emptyDraft.maximum),
    watermark: recipe.watermark,
  };
}
