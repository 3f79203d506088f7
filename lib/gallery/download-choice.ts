import * as z from 'zod/mini';
import { downloadWidths, madeFormats, mostInZip } from '#lib/gallery/download-format';

/** What pictures are downloaded as. Only a format that is made has a width; null keeps the picture's. */
export const DownloadChoice = z.discriminatedUnion('format', [
  z.object({ format: z.literal('original') }),
  z.object({ format: z.literal('recipe') }),
  z.object({ format: z.literal(madeFormats), width: z.nullable(z.literal(downloadWidths)) }),
]);
export type DownloadChoice = z.infer<typeof DownloadChoice>;

/** One for which a file is made; an original lies there. */
export type MadeChoice = Exclude<DownloadChoice, { format: 'original' }>;

/** Pictures by their identifiers, each counted once. */
export const ZipIds = z.array(z.uuid()).check(
  z.minLength(1, 'Name at least one picture.'),
  z.maxLength(mostInZip, `At most ${mostInZip} pictures go into one ZIP.`),
  z.overwrite((ids) => [...new Set(ids.map((id) => id.toLowerCase()))]),
);

/** Pictures that are wanted in one ZIP, all as the same. */
export const ZipOrder = z.object({ ids: ZipIds, choice: DownloadChoice });
export type ZipOrder = z.infer<typeof ZipOrder>;

/**
 * What an address asks for: `download` alone is the original, `download=webp&width=1280` is made.
 *
 * @returns null for what is none of these
 */
export function readDownloadChoice(query: URLSearchParams): DownloadChoice | null {
  const width = query.get('width');
  const parsed = DownloadChoice.safeParse({
    format: query.get('download') || 'original',
    width: width === null ? null : Number(width),
  });
  return parsed.success ? parsed.data : null;
}
