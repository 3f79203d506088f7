import type { EmbeddedRecipe } from '#lib/gallery/embedded/embedded-recipe';
import { parametersKeyword, recipeKeyword } from '#lib/gallery/embedded/embedding-names';
import { readPictureTexts } from '#lib/gallery/embedded/picture-texts';
import { readA1111 } from '#lib/gallery/embedded/read-a1111';
import { readComfyUi } from '#lib/gallery/embedded/read-comfyui';
import { readInvokeAi } from '#lib/gallery/embedded/read-invokeai';
import { readStudio } from '#lib/gallery/embedded/read-studio';
import { readSwarmUi } from '#lib/gallery/embedded/read-swarmui';

/**
 * The recipe that a picture's file carries, or null where it carries none: the studio's own, or what
 * AUTOMATIC1111, Forge, SwarmUI, InvokeAI or ComfyUI wrote into a PNG, JPEG or WebP. A file is read
 * with distrust: a broken one, a bomb or a forged recipe is a file without one, and nothing throws.
 */
export async function readEmbeddedRecipe(bytes: Uint8Array): Promise<EmbeddedRecipe | null> {
  return recipeInTexts(await readPictureTexts(bytes));
}

/** The same, of texts that were read from the file already. */
export async function recipeInTexts(
  texts: ReadonlyMap<string, string>,
): Promise<EmbeddedRecipe | null> {
  const text = (keyword: string) => texts.get(keyword) ?? '';
  return (
    (await readStudio(text(recipeKeyword))) ??
    readInvokeAi(text('invokeai_metadata')) ??
    readSwarmUi(text(parametersKeyword)) ??
    readA1111(text(parametersKeyword)) ??
    readComfyUi(text('prompt'), text('workflow'))
  );
}
