import { embeddedParts } from '#lib/gallery/embedded/embed-recipe';
import { joined } from '#lib/platform/byte-parts';

/** A picture's file with its recipe, in one piece; null for a file that is cut. */
export async function embedRecipe(
  ...given: Parameters<typeof embeddedParts>
): Promise<Uint8Array | null> {
  const parts = await embeddedParts(...given);
  return parts && joined(parts);
}
