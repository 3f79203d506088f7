import type { Viewer } from '#lib/accounts/viewer';
import { getImageKeys } from '#lib/gallery/queries';
import { findSeen } from '#lib/gallery/sharing/seen';
import type { ImageVariant } from '#lib/generations/image-address';
import { isId } from '#lib/id';
import { type Db, database } from '#lib/platform/database/database';
import type { AnswerFile } from '#lib/platform/file-answer';
import { imageStore } from '#lib/platform/image-store/image-store';

/** Null for what does not exist, for what the viewer does not see, and for bytes that are gone. */
export async function getImageFile(
  viewer: Viewer,
  id: string,
  variant: ImageVariant,
): Promise<AnswerFile | null> {
  if (!isId(id)) return null;
  const { db } = await database();
  const row = (await getImageKeys(db, viewer.id, id)) ?? (await getSharedKeys(db, viewer, id));
  const key = row?.[variant];
  if (!row || !key) return null;
  const store = imageStore();
  const sizeBytes = await store.sizeBytes(key);
  if (sizeBytes === null) return null;
  const mediaType = variant === 'original' ? (row.mediaType ?? '') : 'image/webp';
  const name = `${fileStem(row.prompt, id)}.${fileExtension(mediaType)}`;
  return { key, mediaType, sizeBytes, name, open: (range) => store.get(key, range) };
}

async function getSharedKeys(db: Db, viewer: Viewer, id: string) {
  const seen = await findSeen(db, viewer, id);
  return seen && getImageKeys(db, seen.ownerId, id);
}

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** What the name of a file of this type ends in. */
export function fileExtension(mediaType: string): string {
  return extensions[mediaType] ?? 'bin';
}

/** The first words of the prompt and the end of the identifier, in letters that every system takes. */
export function fileStem(prompt: string, id: string): string {
  const words = prompt
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '');
  return `${words || 'picture'}-${id.slice(-8)}`;
}
