import { type EmbeddedRecipe, fromForeign } from '#lib/gallery/embedded/embedded-recipe';
import { readJsonRecord } from '#lib/gallery/embedded/json-record';
import { isRecord } from '#lib/platform/json';

/**
 * SwarmUI's text: JSON that holds all that was set by its name in lower case, numbers as often as not
 * as texts. Source: mcmonkeyprojects/SwarmUI, docs/Image Metadata Format.md.
 */
export function readSwarmUi(text: string): EmbeddedRecipe | null {
  const said = readJsonRecord(text)?.sui_image_params;
  if (!isRecord(said) || typeof said.prompt !== 'string') return null;
  const { prompt, width, height } = said;
  return fromForeign('swarmui', { prompt, width, height, settings: Object.entries(said) });
}
