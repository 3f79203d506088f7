import type { Recipe } from '#lib/compose/recipe';
import { sizeLabel } from '#lib/compose/size';

export interface RequestField {
  readonly label: string;
  /** What was sent in it. */
  readonly value: string;
}

/**
 * The field of the composer that a refusal names, so that the provider's words can stand beside it.
 * A hint and no more: which kind of failure it is was decided by its reason and its status.
 */
export function fieldNamedIn(message: string, recipe: Recipe): RequestField | null {
  const named = /\b(max_images|sequential_image_generation|size|watermark|images?|prompt)\b/i.exec(
    message,
  );
  switch (named?.[1]?.toLowerCase()) {
    case 'max_images':
    case 'sequential_image_generation':
      return { label: 'Maximum images', value: String(recipe.set?.maximum ?? 1) };
    case 'size':
      return { label: 'Size', value: sizeLabel(recipe.size) };
    case 'watermark':
      return { label: 'Watermark', value: recipe.watermark ? 'on' : 'off' };
    case 'image':
    case 'images':
      return { label: 'References', value: String(recipe.references.length) };
    case 'prompt':
      return { label: 'Prompt', value: `${recipe.prompt.length} characters` };
    default:
      return null;
  }
}
