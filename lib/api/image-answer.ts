import * as z from 'zod';
import { Recipe } from '#lib/compose/recipe';
import type { GalleryImage, ImageDetail } from '#lib/gallery/gallery-image';
import { pictureSources } from '#lib/generations/picture-source';

const moment = z.iso.datetime();

/** A picture as scripts see it in a list. */
export const ImageAnswer = z.object({
  id: z.uuid(),
  createdAt: moment,
  width: z.int().describe('Pixels.'),
  height: z.int(),
  sizeBytes: z.int(),
  mediaType: z.string(),
  file: z.string().describe('Where the picture is fetched.'),
  prompt: z.string(),
  alt: z.string().nullable().describe('The alternative text that a person wrote.'),
  rating: z.int().min(1).max(5).nullable(),
  isFavourite: z.boolean(),
  source: z.enum(pictureSources),
});
export type ImageAnswer = z.infer<typeof ImageAnswer>;

/** The same with all that is known of it. */
export const ImageDetailAnswer = ImageAnswer.extend({
  recipe: z
    .nullable(Recipe)
    .describe('Of an imported picture as its file says; null where that does not say all of it.'),
  generationId: z.uuid().nullable().describe('Null for an imported picture.'),
  position: z.int().describe('From 0, among the pictures of its generation.'),
  imagesInSet: z.int(),
  note: z.string().nullable(),
  tags: z.array(z.string()),
  collections: z.array(z.object({ id: z.uuid(), name: z.string() })),
  fileName: z.string().nullable().describe('Of an imported picture.'),
  trashedAt: moment.nullable(),
});
export type ImageDetailAnswer = z.infer<typeof ImageDetailAnswer>;

export const ImageList = z.object({
  images: z.array(ImageAnswer),
  next: z.string().nullable().describe('The cursor of the next page; null at the end.'),
  mended: z
    .array(z.object({ typed: z.string(), instead: z.string() }))
    .describe('Words that nothing was found for, and what was looked for instead.'),
  problems: z
    .array(z.object({ code: z.string(), message: z.string() }))
    .describe('What of the search was not understood as it may have been meant.'),
});
export type ImageList = z.infer<typeof ImageList>;

/** Where scripts fetch the bytes of a picture. */
export function imageFileAddress(id: string): string {
  return `/api/v1/images/${id}/file`;
}

export function toImageAnswer(image: GalleryImage): ImageAnswer {
  const { id, createdAt, width, height, sizeBytes, mediaType } = image;
  const { prompt, alt, rating, isFavourite, source } = image;
  const file = imageFileAddress(id);
  const facts = { id, createdAt, width, height, sizeBytes, mediaType, file };
  return { ...facts, prompt, alt, rating, isFavourite, source };
}

export function toImageDetailAnswer(image: ImageDetail): ImageDetailAnswer {
  const { recipe, generationId, position, imagesInSet, note, fileName, trashedAt } = image;
  return {
    ...toImageAnswer(image),
    recipe,
    generationId,
    position,
    imagesInSet,
    note,
    tags: [...image.tags],
    collections: image.collections.map(({ id, name }) => ({ id, name })),
    fileName,
    trashedAt,
  };
}
