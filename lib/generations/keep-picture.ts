import type { Recipe } from '#lib/compose/recipe';
import type { MissingReason } from '#lib/generations/generation';
import { variantSides } from '#lib/generations/image-address';
import type { PictureSource } from '#lib/generations/picture-source';
import { pictureTraits } from '#lib/generations/picture-traits';
import { lexemesOf } from '#lib/generations/picture-words';
import { imageStore } from '#lib/platform/image-store/image-store';
import type { PaletteColour } from '#lib/platform/pixels/palette';
import { makeForms, readPicture } from '#lib/platform/pixels/picture';
import { failed, ok, type Result } from '#lib/result';

/** What an image row holds of the bytes, once they are durable. Dimensions in pixels. */
export interface KeptPicture {
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly contentKey: string;
  readonly smallKey: string;
  readonly largeKey: string;
  readonly placeholder: string;
  readonly palette: PaletteColour[];
}

/**
 * Keeps a picture as it came, with the variants to show it by. Nothing is kept of bytes that are no
 * whole picture.
 *
 * @throws when the store or the disk fails
 */
export async function keepPicture(bytes: Uint8Array): Promise<Result<KeptPicture, MissingReason>> {
  const facts = await readPicture(bytes);
  if (!facts.ok) return facts;
  // Its header was fine and its pixels are not: the file is cut or damaged.
  const forms = await makeForms(bytes, variantSides).catch(() => null);
  if (!forms) return failed('not-a-picture');
  const { small, large, placeholder, palette } = forms;
  const files = imageStore();
  const [contentKey, smallKey, largeKey] = await Promise.all([
    files.put(bytes),
    files.put(small.bytes),
    files.put(large.bytes),
  ]);
  const keys = { contentKey, smallKey, largeKey };
  return ok({ ...facts.value, sizeBytes: bytes.length, ...keys, placeholder, palette });
}

interface Described {
  readonly source: PictureSource;
  /** The recipe's, or what an imported file says of itself. */
  readonly prompt: string;
  /** Null for an imported picture: nothing was asked for here. */
  readonly recipe: Recipe | null;
  readonly palette: readonly PaletteColour[];
}

/** What an image row holds for the search, from what is known of the picture. */
export function searchColumns({ source, prompt, recipe, palette }: Described) {
  return { prompt, words: lexemesOf(prompt), traits: pictureTraits(source, recipe, palette) };
}
