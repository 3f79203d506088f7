import type { Viewer } from '#lib/accounts/viewer';
import { database } from '#lib/platform/database/database';
import type { AnswerFile } from '#lib/platform/file-answer';
import { imageStore } from '#lib/platform/image-store/image-store';
import { mediaTypeOf } from '#lib/references/file-kind';
import type { ReferenceForm } from '#lib/references/kept-reference';
import { getOriginal, getReference, getSmallKey } from '#lib/references/queries';

/** Null for what does not exist, for what is somebody else's, and for bytes that are gone. */
export async function getReferenceFile(
  viewer: Viewer,
  key: string,
  form: ReferenceForm,
): Promise<AnswerFile | null> {
  if (!/^[0-9a-f]{64}$/.test(key)) return null;
  const found = await find(viewer, key, form);
  const store = imageStore();
  const sizeBytes = found && (await store.sizeBytes(found.key));
  if (!found || sizeBytes === null) return null;
  return { ...found, sizeBytes, open: (range) => store.get(found.key, range) };
}

async function find(viewer: Viewer, key: string, form: ReferenceForm) {
  const { db } = await database();
  if (form === 'small') {
    const smallKey = await getSmallKey(db, viewer.id, key);
    if (!smallKey) return null;
    return { key: smallKey, mediaType: 'image/webp', name: `${key.slice(0, 8)}.webp` };
  }
  if (form === 'sent') {
    const reference = await getReference(db, viewer.id, key);
    return reference && { key, mediaType: mediaTypeOf(reference.kind), name: reference.name };
  }
  const original = await getOriginal(db, viewer.id, key);
  // Somebody's file of any kind: to be saved or decoded by our own page, never shown by itself.
  return original && { key, mediaType: 'application/octet-stream', name: original.name };
}
