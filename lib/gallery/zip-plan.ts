import { predictLength } from 'client-zip';
import pLimit from 'p-limit';
import type { Viewer } from '#lib/accounts/viewer';
import type { DownloadChoice, ZipOrder } from '#lib/gallery/download-choice';
import { isMadeFormat } from '#lib/gallery/download-format';
import type { ImageFileRow } from '#lib/gallery/download-queries';
import { fileExtension } from '#lib/gallery/image-file';
import type { ManifestMissing } from '#lib/gallery/manifest';
import { listSeenFiles } from '#lib/gallery/sharing/seen-files';
import {
  manifestFiles,
  manifestImage,
  manifestOf,
  missingOf,
  originalFile,
} from '#lib/gallery/zip-manifest';
import { zipNames } from '#lib/gallery/zip-name';
import type { Db } from '#lib/platform/database/database';
import { imageStore } from '#lib/platform/image-store/image-store';

export interface ZipEntry {
  /** In the ZIP. */
  readonly name: string;
  readonly row: ImageFileRow;
  /** Bytes of the original on the disk. */
  readonly sizeBytes: number;
}

/** What a ZIP will hold, known before its first byte is sent. */
export interface ZipPlan {
  readonly choice: DownloadChoice;
  readonly entries: readonly ZipEntry[];
  readonly missing: readonly ManifestMissing[];
}

/** How many files are looked up at once. */
const lookUps = 16;

/** Finds the pictures of an order and names them; what is not there is named with the reason. */
export async function planZip(
  db: Db,
  viewer: Viewer,
  { ids, choice }: ZipOrder,
  timeZone: string,
): Promise<ZipPlan> {
  const rows = await listSeenFiles(db, viewer, ids);
  const known = new Set(rows.map(({ id }) => id));
  const store = imageStore();
  const sizes = await pLimit(lookUps).map(rows, ({ contentKey }) => store.sizeBytes(contentKey));
  const missing = ids.filter((id) => !known.has(id)).map((id) => missingOf(id, 'not-found'));
  const found = rows.flatMap((row, at) => {
    const sizeBytes = sizes[at];
    if (typeof sizeBytes === 'number') return [{ row, sizeBytes }];
    missing.push(missingOf(row.id, 'file-gone'));
    return [];
  });
  const names = zipNames(
    found.map(({ row }) => ({ ...row, extension: extensionOf(row, choice) })),
    timeZone,
  );
  return {
    choice,
    missing,
    entries: found.map((each, at) => ({ ...each, name: names[at] ?? '' })),
  };
}

function extensionOf({ mediaType }: ImageFileRow, { format }: DownloadChoice): string {
  return isMadeFormat(format) ? format : fileExtension(mediaType);
}

/** Exactly how many bytes the ZIP will have; null where its files are only made on the way. */
export function zipLength(plan: ZipPlan): number | null {
  if (plan.choice.format !== 'original') return null;
  const images = plan.entries.map((entry) => manifestImage(entry, originalFile(entry)));
  const manifest = manifestOf(plan, images, [...plan.missing]);
  const manifests = manifestFiles.map(([name, write]) => ({
    name,
    size: bytesOf(write(manifest)),
  }));
  const pictures = plan.entries.map(({ name, sizeBytes: size }) => ({ name, size }));
  return Number(predictLength([...pictures, ...manifests]));
}

function bytesOf(pieces: Iterable<string>): number {
  let bytes = 0;
  for (const piece of pieces) bytes += Buffer.byteLength(piece);
  return bytes;
}
