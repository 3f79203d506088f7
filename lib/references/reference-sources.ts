import type { Db } from '#lib/platform/database/database';
import { imageStore } from '#lib/platform/image-store/image-store';
import type { ReferenceSource } from '#lib/platform/seedream/request-body';
import { mediaTypeOf } from '#lib/references/file-kind';
import { listReferences } from '#lib/references/queries';

/**
 * What a request sends, in the order of the keys; each file is opened when its turn comes, so that
 * nothing of it is in memory before.
 *
 * @returns the place, from 0, of the first one whose bytes are not there, when any is missing
 */
export async function referenceSources(
  db: Db,
  ownerId: string,
  keys: readonly string[],
): Promise<{ sources: ReferenceSource[] } | { missing: number }> {
  if (keys.length === 0) return { sources: [] };
  const store = imageStore();
  const kinds = new Map(
    (await listReferences(db, ownerId, keys)).map(({ key, kind }) => [key, kind]),
  );
  const sources: ReferenceSource[] = [];
  for (const [at, key] of keys.entries()) {
    const kind = kinds.get(key);
    const sizeBytes = kind ? await store.sizeBytes(key) : null;
    if (!kind || sizeBytes === null) return { missing: at };
    sources.push({ mediaType: mediaTypeOf(kind), sizeBytes, open: () => store.get(key) });
  }
  return { sources };
}
