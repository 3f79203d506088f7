import { and, eq, ne } from 'drizzle-orm';
import type { Db } from '#lib/platform/database/database';
import { originals, referencePictures } from '#lib/references/tables';

/**
 * Forgets what the references of somebody were called and what was drawn on them who is gone. The rows
 * keep the keys of their files until a job has removed those: see docs/decisions/0021.
 */
export async function forgetReferences(tx: Db, ownerId: string): Promise<void> {
  await tx
    .update(referencePictures)
    .set({ name: '', placeholder: '', baseKey: null, drawing: null })
    .where(and(eq(referencePictures.ownerId, ownerId), ne(referencePictures.name, '')));
  await tx
    .update(originals)
    .set({ name: '' })
    .where(and(eq(originals.ownerId, ownerId), ne(originals.name, '')));
}
