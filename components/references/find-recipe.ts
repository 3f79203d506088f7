import type { EmbeddedRecipe } from '#lib/gallery/embedded/embedded-recipe';
import { kindBytes, readFileKind } from '#lib/references/file-kind';

/** What a model makes is far below it, and a scan of this size is not read for nothing. */
const maxBytes = 64_000_000;

/**
 * The recipe that a file carries, or null. The reader is fetched with the first file that may carry
 * one; where it does not come the file is what every file is, a picture.
 */
export async function findRecipe(file: Blob): Promise<EmbeddedRecipe | null> {
  if (file.size > maxBytes) return null;
  try {
    const kind = readFileKind(await bytesOf(file.slice(0, kindBytes)));
    if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return null;
    const { readEmbeddedRecipe } = await import('#lib/gallery/embedded/read-embedded-recipe');
    return await readEmbeddedRecipe(await bytesOf(file));
  } catch {
    // A file can be gone between being given and being read: the tray says so itself.
    return null;
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
