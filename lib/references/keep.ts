import type { Viewer } from '#lib/accounts/viewer';
import type { Db } from '#lib/platform/database/database';
import { imageStore, type ReceivedFile } from '#lib/platform/image-store/image-store';
import { makePreview } from '#lib/platform/pixels/picture';
import { isSentKind, type SentKind } from '#lib/references/file-kind';
import type { KeptOriginal, KeptReference } from '#lib/references/kept-reference';
import type { PictureFacts } from '#lib/references/picture-facts';
import { getReference, noteUse } from '#lib/references/queries';
import { stripMetadata } from '#lib/references/strip-metadata';
import { originals, referencePictures } from '#lib/references/tables';

/** The longer side of the picture that stands for a reference, in pixels. */
const smallSide = 512;

/** A picture as it is sent, with what is shown in its place; not kept yet. */
export interface SentForm {
  readonly bytes: Uint8Array;
  readonly kind: SentKind;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly preview: { readonly bytes: Uint8Array; readonly placeholder: string };
}

/**
 * The same picture without metadata, and proof that it can be decoded.
 *
 * @param facts of these bytes, without findings
 * @returns null for a file that is cut or damaged
 */
export async function makeSentForm(
  bytes: Uint8Array,
  { kind, width, height }: PictureFacts,
): Promise<SentForm | null> {
  if (!isSentKind(kind)) throw new TypeError(`A ${kind} file cannot be sent.`);
  const stripped = stripMetadata(bytes, kind);
  const preview = stripped && (await makePreview(stripped, smallSide).catch(() => null));
  return preview && { bytes: stripped, kind, width, height, preview };
}

/** Bytes first, then the row: what a row names is there. */
export async function keepOriginal(
  db: Db,
  owner: Viewer,
  original: KeptOriginal,
  file: ReceivedFile,
): Promise<void> {
  await file.keep();
  await db
    .insert(originals)
    .values({ ownerId: owner.id, ...original })
    .onConflictDoNothing();
}

/** Keeps what is sent. The same bytes are one reference, whoever gave them twice. */
export async function keepReference(
  db: Db,
  owner: Viewer,
  { bytes, preview, ...facts }: SentForm,
  { name, originalKey }: { readonly name: string; readonly originalKey: string },
): Promise<KeptReference> {
  const store = imageStore();
  const [key, smallKey] = await Promise.all([store.put(bytes), store.put(preview.bytes)]);
  await db
    .insert(referencePictures)
    .values({
      ownerId: owner.id,
      key,
      originalKey,
      name,
      ...facts,
      sizeBytes: bytes.length,
      smallKey,
      placeholder: preview.placeholder,
    })
    .onConflictDoNothing();
  await noteUse(db, owner.id, [key]);
  const kept = await getReference(db, owner.id, key);
  if (!kept) throw new Error(`Reference ${key} was kept and is not there.`);
  return kept;
}
