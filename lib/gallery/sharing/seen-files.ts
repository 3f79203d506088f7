import type { Viewer } from '#lib/accounts/viewer';
import { type ImageFileRow, listImageFiles } from '#lib/gallery/download-queries';
import { listSeen } from '#lib/gallery/sharing/seen';
import { withoutReferences } from '#lib/gallery/sharing/shared-recipe';
import type { Db } from '#lib/platform/database/database';

/**
 * The files of pictures that somebody sees, their own and those that others share with them, in the
 * order of `ids`. What they do not see is left out; of others' it is not told what they think of it.
 *
 * @param ids each once, lawful, in lower case
 */
export async function listSeenFiles(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ImageFileRow[]> {
  const own = await listImageFiles(db, viewer.id, ids);
  if (own.length === ids.length) return own;
  const found = new Map(own.map((row) => [row.id, row]));
  const others = await listSeen(
    db,
    viewer,
    ids.filter((id) => !found.has(id)),
  );
  for (const [ownerId, theirs] of Map.groupBy(others.values(), (seen) => seen.ownerId)) {
    const seen = theirs.map(({ id }) => id);
    for (const row of await listImageFiles(db, ownerId, seen)) found.set(row.id, asShared(row));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

const nothingSaid = { note: null, rating: null, isFavourite: false, fileName: null };

function asShared({ recipe, ...row }: ImageFileRow): ImageFileRow {
  return { ...row, ...nothingSaid, tags: [], collections: [], recipe: withoutReferences(recipe) };
}
