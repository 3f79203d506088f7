import {
  type Manifest,
  type ManifestImage,
  type ManifestMissing,
  type MissingReason,
  manifestJson,
  missingWords,
} from '#lib/gallery/manifest';
import { manifestCsv } from '#lib/gallery/manifest-csv';
import type { ZipEntry, ZipPlan } from '#lib/gallery/zip-plan';

export function missingOf(id: string, reason: MissingReason): ManifestMissing {
  return { id, reason, words: missingWords[reason] };
}

/** What the manifest says of a picture. @param file as it is in the ZIP */
export function manifestImage({ name, row }: ZipEntry, file: ManifestImage['file']): ManifestImage {
  const { id, prompt, recipe, source, mediaType, width, height } = row;
  return {
    name,
    id,
    prompt,
    recipe,
    model: recipe?.model ?? null,
    source,
    made: row.createdAt.toISOString(),
    file,
    original: { sha256: row.contentKey, mediaType, width, height },
    rating: row.rating,
    isFavourite: row.isFavourite,
    tags: row.tags,
    collections: row.collections,
    note: row.note,
    alternativeText: row.alt,
    importedFrom: row.fileName,
  };
}

export function manifestOf(
  { choice }: ZipPlan,
  images: ManifestImage[],
  missing: ManifestMissing[],
): Manifest {
  const width = 'width' in choice ? choice.width : null;
  const head = { schema: 'seedream-studio/manifest', version: 1, format: choice.format } as const;
  return { ...head, width, images, missing };
}

/** The files that a manifest is written as, with the pieces of each. */
export const manifestFiles = [
  ['manifest.json', manifestJson],
  ['manifest.csv', manifestCsv],
] as const;

/** The file of a picture that goes out as it came. */
export function originalFile({ row, sizeBytes }: ZipEntry): ManifestImage['file'] {
  const { mediaType, width, height } = row;
  return { mediaType, width, height, sizeBytes };
}
