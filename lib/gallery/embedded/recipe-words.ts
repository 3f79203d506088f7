import { promptMaxCharacters } from '#lib/compose/prompt';
import { pixelLabel } from '#lib/compose/size';
import type { CarriedRecipe } from '#lib/gallery/carried-recipe';
import type { EmbeddedRecipe, EmbeddedSource } from '#lib/gallery/embedded/embedded-recipe';

const toolNames: Readonly<Record<EmbeddedSource, string>> = {
  studio: 'Seedream Studio',
  a1111: 'AUTOMATIC1111 or Forge',
  swarmui: 'SwarmUI',
  invokeai: 'InvokeAI',
  comfyui: 'ComfyUI',
};

/** What a person calls the program that a recipe comes from. */
export function toolName(source: EmbeddedSource): string {
  return toolNames[source];
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * What of a recipe cannot be carried over, and what takes its place: whole sentences, none for a
 * recipe that comes whole.
 */
export function recipeLosses({
  recipe,
  askedSize,
  leftOut,
}: Pick<EmbeddedRecipe, 'recipe' | 'askedSize' | 'leftOut'>): readonly string[] {
  const settings = leftOut.filter((each) => each !== 'the rest of the prompt');
  const size = recipe.size?.method === 'pixels' ? recipe.size : null;
  return [
    settings.length > 0 && `Seedream has no use for its ${list.format(settings)}.`,
    settings.length < leftOut.length &&
      `Its prompt is cut off at ${promptMaxCharacters.toLocaleString('en-GB')} characters.`,
    askedSize &&
      size &&
      `Seedream does not make ${pixelLabel(askedSize)}; ${pixelLabel(size)} takes its place.`,
  ].filter((sentence) => typeof sentence === 'string');
}

/** Where the recipe of an imported picture comes from, and what of it is not to be had here. */
export function carriedWords({ source, part, leftOut, missing }: CarriedRecipe): string {
  const losses = part ? recipeLosses({ recipe: part, askedSize: null, leftOut }) : [];
  const gone =
    missing.length === 1
      ? 'One of its references is not in this studio.'
      : `${missing.length} of its references are not in this studio.`;
  const sentences = [`Made with ${toolName(source)}.`, ...losses];
  return [...sentences, ...(missing.length > 0 ? [gone] : [])].join(' ');
}
