import type { Recipe } from '#lib/compose/recipe';
import { type EmbeddedFacts, studioName } from '#lib/gallery/embedded/embedded-facts';
import { plainText } from '#lib/gallery/embedded/xml-text';

/**
 * The recipe as JSON that survives any container: JSON.stringify escapes the controls below a space
 * and halves of surrogate pairs, and the rest of what XML or a text chunk could refuse is escaped here.
 */
export function recipeJson(recipe: Recipe): string {
  return JSON.stringify(recipe).replace(
    /[\p{Cc}\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The recipe as the A1111 family reads it: the prompt, then a line of parameters. Such a line counts
 * from three parameters on; what a picture of Seedream has not (steps, seed, sampler) is not made up.
 * Source: AUTOMATIC1111/stable-diffusion-webui, modules/infotext_utils.py, parse_generation_parameters.
 */
export function parametersText({ recipe, width, height }: EmbeddedFacts): string {
  const prompt = plainText(recipe.prompt).replace(/\r\n?/g, '\n');
  return `${prompt}\nSize: ${width}x${height}, Model: ${recipe.model}, Version: ${studioName}`;
}
