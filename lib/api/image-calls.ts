import * as z from 'zod';
import type { Viewer } from '#lib/accounts/viewer';
import {
  type ImageDetailAnswer,
  type ImageList,
  toImageAnswer,
  toImageDetailAnswer,
} from '#lib/api/image-answer';
import { notFound, type Problem, problem } from '#lib/api/problem';
import type { DownloadChoice } from '#lib/gallery/download-choice';
import { getDownloadFile } from '#lib/gallery/download-file';
import { galleryOrders } from '#lib/gallery/gallery-address';
import { listGallery } from '#lib/gallery/gallery-page';
import { getImageDetail } from '#lib/gallery/image-detail';
import { readRankedPlace } from '#lib/gallery/place';
import { parseSearch } from '#lib/gallery/search-query';
import { isId } from '#lib/id';
import { studioTimeZone } from '#lib/platform/env';
import { type AnswerFile, retryAfterSeconds } from '#lib/platform/file-answer';
import { failed, ok, type Result } from '#lib/result';

/** What scripts and assistants do with pictures, whichever way they ask. */
type Answered<Value> = Promise<Result<Value, Problem>>;

export const ImageQuery = z.strictObject({
  q: z
    .string()
    .max(2000)
    .default('')
    .describe('As in the search field of the gallery: harbour rating:>=4 tag:"for print" is:set.'),
  order: z.enum(galleryOrders).default('newest').describe('“best”: by how well the words match.'),
  cursor: z.string().max(128).optional().describe('The “next” of the page before.'),
});
export type ImageQuery = z.infer<typeof ImageQuery>;

export const FileQuery = z.strictObject({
  form: z
    .enum(['original', 'with-recipe', 'webp'])
    .default('original')
    .describe(
      '“original”: the bytes as they came. “with-recipe”: the same pixels, with recipe and label. “webp”: made from them.',
    ),
});
export type FileQuery = z.infer<typeof FileQuery>;

const choices: Readonly<Record<FileQuery['form'], DownloadChoice>> = {
  original: { format: 'original' },
  'with-recipe': { format: 'recipe' },
  webp: { format: 'webp', width: null },
};

/** A page of the gallery; days are those of the studio's time zone. */
export async function readImages(
  viewer: Viewer,
  { q, order, cursor }: ImageQuery,
): Answered<ImageList> {
  // Behind the best come older ones, by time.
  const isPlace = (at: string) => isId(at) || (order === 'best' && readRankedPlace(at) !== null);
  if (cursor !== undefined && !isPlace(cursor)) {
    return failed(problem('malformed', 'cursor: Send the “next” of a page in this order.'));
  }
  const { query, problems } = parseSearch(q);
  const { images, next, mended } = await listGallery(viewer, {
    query,
    order,
    place: cursor === undefined ? null : { side: 'behind', at: cursor },
    timeZone: studioTimeZone(),
    now: Date.now(),
  });
  return ok({
    images: images.map(toImageAnswer),
    next,
    mended: [...mended],
    problems: problems.map(({ code, message }) => ({ code, message })),
  });
}

export async function readImage(viewer: Viewer, id: string): Answered<ImageDetailAnswer> {
  const image = await getImageDetail(viewer, id);
  return image ? ok(toImageDetailAnswer(image)) : failed(notFound);
}

const tooManyFiles = problem(
  'too-many-requests',
  `Too many pictures are being made into files for you, or for others. Wait ${retryAfterSeconds} s.`,
);

/**
 * The file of a picture, in the trash or not.
 *
 * @param leaving is aborted when nobody waits for it any more
 */
export async function readImageFile(
  viewer: Viewer,
  id: string,
  { form }: FileQuery,
  leaving: AbortSignal,
): Answered<AnswerFile> {
  const file = await getDownloadFile(viewer, id, choices[form], leaving);
  if (file === 'busy') return failed(tooManyFiles);
  return file ? ok(file) : failed(notFound);
}
