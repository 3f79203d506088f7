import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { listImageFiles } from '#lib/gallery/download-queries';
import { joined } from '#lib/gallery/embedded/byte-parts';
import { fileExtension } from '#lib/gallery/image-file';
import { makePictureFile } from '#lib/gallery/made-file';
import { database } from '#lib/platform/database/database';
import type { AnswerFile } from '#lib/platform/file-answer';
import { imageStore } from '#lib/platform/image-store/image-store';
import { stripMetadata } from '#lib/references/strip-metadata';
import type { PictureForm } from '#lib/shares/document/places';
import type { PictureRow } from '#lib/shares/picture-queries';
import { readableName } from '#lib/shares/share-address';
import type { ShareRules } from '#lib/shares/share-rules';
import { shownRecipe } from '#lib/shares/shown-pictures';

interface Wanted {
  readonly row: PictureRow;
  readonly form: PictureForm;
  readonly rules: ShareRules;
  /** From 1: what the file is called by. */
  readonly number: number;
}

/**
 * A picture's bytes as visitors may have them: the smaller forms carry nothing but pixels, and an
 * original either the recipe that is shown anyway or no word at all.
 *
 * @returns null for bytes that are gone, or that cannot be had without what they say
 */
export async function sharedFile(ownerId: string, wanted: Wanted): Promise<AnswerFile | null> {
  const { row, form, rules, number } = wanted;
  const name = (mediaType: string) =>
    `${readableName(rules.title) || 'image'}-${number}.${fileExtension(mediaType)}`;
  if (form !== 'original') {
    const key = row[form];
    const store = imageStore();
    const sizeBytes = await store.sizeBytes(key);
    if (sizeBytes === null) return null;
    const open: AnswerFile['open'] = (range) => store.get(key, range);
    return {
      key,
      mediaType: 'image/webp',
      sizeBytes,
      name: name('image/webp'),
      canChange: true,
      open,
    };
  }
  const bytes = await originalBytes(ownerId, row, rules);
  if (!bytes) return null;
  return {
    key: createHash('sha256').update(bytes).digest('hex'),
    mediaType: row.mediaType,
    sizeBytes: bytes.length,
    name: name(row.mediaType),
    canChange: true,
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
}

/** The original with the recipe that is shown in it, or with nothing but its pixels. */
export async function originalBytes(
  ownerId: string,
  row: PictureRow,
  rules: ShareRules,
): Promise<Uint8Array | null> {
  const bytes = await readWhole(row.original);
  const kind = row.mediaType === 'image/png' ? 'png' : 'jpeg';
  const bare = bytes && stripMetadata(bytes, kind);
  const recipe = shownRecipe(row.recipe, rules);
  if (!bare || !recipe || row.source === 'import') return bare;
  const { db } = await database();
  const [file] = await listImageFiles(db, ownerId, [row.id]);
  const made = file && (await makePictureFile({ ...file, recipe }, { format: 'recipe' }));
  return made?.ok ? joined(made.value.parts) : bare;
}

async function readWhole(key: string): Promise<Buffer | null> {
  const store = imageStore();
  return (await store.sizeBytes(key)) === null ? null : buffer(store.get(key));
}
