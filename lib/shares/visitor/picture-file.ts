import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { barePicture } from '#lib/gallery/embedded/bare-picture';
import { joined } from '#lib/gallery/embedded/byte-parts';
import { embeddedParts } from '#lib/gallery/embedded/embed-recipe';
import { fileExtension } from '#lib/gallery/image-file';
import { alternativeText } from '#lib/generations/alternative-text';
import type { AnswerFile } from '#lib/platform/file-answer';
import { imageStore } from '#lib/platform/image-store/image-store';
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
export async function sharedFile({ row, form, rules, number }: Wanted): Promise<AnswerFile | null> {
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
  const bytes = await originalBytes(row, rules);
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

/**
 * The original as it is seen, with the recipe in it where that is shown. What the provider or a
 * camera wrote into it is left out either way: nobody has looked at what that says.
 */
export async function originalBytes(
  row: PictureRow,
  rules: Pick<ShareRules, 'shows'>,
): Promise<Uint8Array | null> {
  const bytes = await readWhole(row.original);
  const kind = row.mediaType === 'image/png' ? 'png' : 'jpeg';
  const bare = bytes && (await barePicture(bytes, kind));
  const recipe = shownRecipe(row.recipe, rules);
  const { source, width, height } = row;
  if (!bare || !recipe || source === 'import') return bare;
  const parts = await embeddedParts(bare, kind, {
    recipe,
    alternativeText: row.alt ?? alternativeText(recipe.prompt),
    createdAt: rules.shows.dates ? row.createdAt.toISOString() : null,
    provider: source,
    width,
    height,
    promptWriter: null,
  });
  return parts ? joined(parts) : bare;
}

async function readWhole(key: string): Promise<Buffer | null> {
  const store = imageStore();
  return (await store.sizeBytes(key)) === null ? null : buffer(store.get(key));
}
