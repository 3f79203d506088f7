import { type EmbeddedRecipe, fromForeign } from '#lib/gallery/embedded/embedded-recipe';
import { readJsonRecord } from '#lib/gallery/embedded/json-record';

/**
 * InvokeAI's record of a generation, as JSON in the PNG text `invokeai_metadata`. Source: InvokeAI's
 * documentation, Media Metadata.
 */
export function readInvokeAi(text: string): EmbeddedRecipe | null {
  const said = readJsonRecord(text);
  if (!said || typeof said.positive_prompt !== 'string') return null;
  const { positive_prompt: prompt, width, height } = said;
  return fromForeign('invokeai', { prompt, width, height, settings: Object.entries(said) });
}
