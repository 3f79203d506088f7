import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { barePicture } from '#lib/gallery/embedded/bare-picture';
import { embeddedParts } from '#lib/gallery/embedded/embed-recipe';
import { fileExtension } from '#lib/gallery/image-file';
import { alternativeText } from '#lib/generations/alternative-text';
import { joined } from '#lib/platform/byte-parts';
import type { AnswerFile } from '#lib/platform/file-answer';
import { type Hold, readingPatienceMs } from '#lib/platform/held-bytes';
import { imageStore } from '#lib/platform/image-store/image-store';
import type { PictureForm } from '#lib/shares/document/places';
import type { PictureRow } from '#lib/shares/picture-queries';
import { readableName } from '#lib/shares/share-address';
import type { ShareRules } from '#lib/shares/share-rules';
import { shownRecipe } from '#lib/shares/shown-pictures';
import { heldOriginals } from '#lib/shares/visitor/held-originals';

interface Wanted {
  readonly row: PictureRow;
  readonly form: PictureForm;
  readonly rules: ShareRules;
  /** From 1: what the file is called by. */
  readonly number: number;
  /** Of whoever asks, as `addressToCount` has it. */
  readonly address: string;
}

/**
 * A picture's bytes as visitors may have them: the smaller forms carry nothing but pixels, and an
 * original either the recipe that is shown anyway or no word at all.
 *
 * @returns null for bytes that are gone, or that cannot be had without what they say, and `busy`
 *   where too many originals are on their way to visitors at the moment
 */
export async function sharedFile(wanted: Wanted): Promise<AnswerFile | 'busy' | null> {
  const { row, form, rules, number } = wanted;
  const store = imageStore();
  const stored = form === 'original' ? row.original : row[form];
  const sizeBytes = await store.sizeBytes(stored);
  if (sizeBytes === null) return null;
  const mediaType = form === 'original' ? row.mediaType : 'image/webp';
  const name = `${readableName(rules.title) || 'image'}-${number}.${fileExtension(mediaType)}`;
  const named = { mediaType, name, canChange: true };
  if (form === 'original') return madeOriginal(wanted, sizeBytes, named);
  return { ...named, key: stored, sizeBytes, open: (range) => store.get(stored, range) };
}

async function madeOriginal(
  { row, rules, address }: Wanted,
  sizeBytes: number,
  named: Pick<AnswerFile, 'mediaType' | 'name' | 'canChange'>,
): Promise<AnswerFile | 'busy' | null> {
  const hold = heldOriginals().hold(sizeBytes, address);
  if (!hold) return 'busy';
  const bytes = await madeWithin(hold, row, rules);
  if (!bytes) return null;
  return {
    ...named,
    key: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
    letGo: hold.letGo,
    open: (range) => hold.stream(range ? bytes.subarray(range.start, range.end + 1) : bytes),
  };
}

/**
 * An original among other files that are sent: it waits for its room in memory.
 *
 * @returns null for bytes that are gone, or that cannot be had without what they say
 * @throws where there was no room for too long
 */
export async function sentOriginal({
  row,
  rules,
  address,
}: Pick<Wanted, 'row' | 'rules' | 'address'>): Promise<Readable | null> {
  const sizeBytes = await imageStore().sizeBytes(row.original);
  if (sizeBytes === null) return null;
  const patience = AbortSignal.timeout(readingPatienceMs);
  const hold = await heldOriginals().holdInTime(sizeBytes, address, patience);
  if (!hold) throw new Error('Too many originals are on their way to visitors.');
  const bytes = await madeWithin(hold, row, rules);
  return bytes && hold.stream(bytes);
}

function madeWithin(hold: Hold, row: PictureRow, rules: ShareRules): Promise<Uint8Array | null> {
  return hold.use(
    () => originalBytes(row, rules),
    ({ buffer }) => buffer.byteLength,
  );
}

/**
 * The original as it is seen, with the recipe in it where that is shown. What the provider or a
 * camera wrote into it is left out either way: nobody has looked at what that says.
 */
export async function originalBytes(
  row: PictureRow,
  rules: Pick<ShareRules, 'shows'>,
): Promise<Uint8Array | null> {
  const bytes = await imageStore().read(row.original);
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
