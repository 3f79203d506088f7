import type { Recipe } from '#lib/compose/recipe';
import { sizeToWire } from '#lib/compose/size';
import { colourTrait } from '#lib/generations/colour-cells';
import type { PictureSource } from '#lib/generations/picture-source';
import type { PaletteColour } from '#lib/platform/pixels/palette';

/** Less of the picture than this does not make it a picture of that colour. */
export const leastShare = 0.05;

/**
 * What a search can ask of a picture and what never changes, one word each: `is:demo`, `is:set`,
 * `is:watermarked`, `has:reference`, `size:2048x2048` for what was asked, and its colours.
 */
export function pictureTraits(
  source: PictureSource,
  recipe: Recipe | null,
  palette: readonly PaletteColour[],
): string[] {
  const traits = [`is:${source}`];
  if (recipe) {
    traits.push(`size:${sizeToWire(recipe.size)}`);
    if (recipe.set) traits.push('is:set');
    if (recipe.watermark) traits.push('is:watermarked');
    if (recipe.references.length > 0) traits.push('has:reference');
  }
  const colours = palette.filter(({ share }) => share >= leastShare);
  return [...traits, ...new Set(colours.map(({ hex }) => colourTrait(hex)))];
}
