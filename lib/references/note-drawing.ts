import { and, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import type { Db } from '#lib/platform/database/database';
import type { Drawing } from '#lib/references/drawing';
import type { KeptReference } from '#lib/references/kept-reference';
import { getReference } from '#lib/references/queries';
import { referencePictures } from '#lib/references/tables';
import { failed, ok, type Result } from '#lib/result';

export interface DrawnReference {
  /** The copy with the drawing on it. */
  readonly key: string;
  /** The reference it was drawn on. */
  readonly baseKey: string;
  readonly drawing: Drawing;
}

/** Both have to be the owner's; a picture cannot lie under itself. */
export async function noteDrawing(
  db: Db,
  owner: Viewer,
  { key, baseKey, drawing }: DrawnReference,
): Promise<Result<KeptReference, { readonly code: 'not-found' }>> {
  const base = key === baseKey ? null : await getReference(db, owner.id, baseKey);
  if (!base) return failed({ code: 'not-found' });
  await db
    .update(referencePictures)
    .set({ baseKey, drawing })
    .where(and(eq(referencePictures.ownerId, owner.id), eq(referencePictures.key, key)));
  const drawn = await getReference(db, owner.id, key);
  return drawn ? ok(drawn) : failed({ code: 'not-found' });
}
