import sharp from 'sharp';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { Recipe } from '#lib/compose/recipe';
import { embedRecipe } from '#tests/support/embed-recipe';
import { textChunk } from '#tests/support/pictures-with-texts';
import { type ChosenFile, picture } from '#tests/support/reference-tray';

/** A PNG as the studio gives it away, with its recipe in it. */
export async function pictureWithRecipe(
  name: string,
  recipe: Partial<Recipe> & Pick<Recipe, 'prompt'>,
): Promise<ChosenFile> {
  const plain = await picture(name, 640, 480, 'png');
  const buffer = await embedRecipe(plain.buffer, 'png', {
    recipe: { ...emptyRecipe, ...recipe },
    alternativeText: recipe.prompt,
    createdAt: '2024-03-02T01:00:00.000Z',
    provider: 'seedream',
    width: 640,
    height: 480,
    promptWriter: null,
  });
  if (!buffer) throw new Error('The picture took no recipe.');
  return { ...plain, buffer: Buffer.from(buffer) };
}

/** A PNG as AUTOMATIC1111's web UI writes it. */
export async function a1111Picture(name: string, prompt: string): Promise<ChosenFile> {
  const plain = await picture(name, 640, 480, 'png');
  const text = `${prompt}\nNegative prompt: fog\nSteps: 20, Seed: 5, Size: 1536x1024, Model: sea`;
  const chunk = textChunk.plain('parameters', text);
  // Behind the signature and the header.
  const buffer = Buffer.concat([plain.buffer.subarray(0, 33), chunk, plain.buffer.subarray(33)]);
  return { ...plain, buffer };
}

/** A WebP that says what it shows in its EXIF, as phones and programs write it. */
export async function describedWebp(name: string, description: string): Promise<ChosenFile> {
  const image = sharp({ create: { width: 200, height: 120, channels: 3, background: '#2a9d8f' } });
  const buffer = await image
    .withExif({ IFD0: { ImageDescription: description } })
    .webp()
    .toBuffer();
  return { name, mimeType: 'image/webp', buffer };
}
