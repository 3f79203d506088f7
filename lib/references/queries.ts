import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/platform/database/database';
import type { KeptOriginal, KeptReference } from '#lib/references/kept-reference';
import { originals, referencePictures } from '#lib/references/tables';

const picture = {
  key: referencePictures.key,
  name: referencePictures.name,
  kind: referencePictures.kind,
  width: referencePictures.width,
  height: referencePictures.height,
  sizeBytes: referencePictures.sizeBytes,
  placeholder: referencePictures.placeholder,
  baseKey: referencePictures.baseKey,
  drawing: referencePictures.drawing,
};

const original = {
  key: originals.key,
  name: originals.name,
  kind: originals.kind,
  sizeBytes: originals.sizeBytes,
};

/** The columns of a `KeptReference`, for queries that join `originals` by `originalOfReference`. */
export const keptReference = { ...picture, original };

export const originalOfReference = and(
  eq(originals.ownerId, referencePictures.ownerId),
  eq(originals.key, referencePictures.originalKey),
);

/** Those of these keys that belong to the owner, in no order. */
export function listReferences(
  db: Db,
  ownerId: string,
  keys: readonly string[],
): Promise<KeptReference[]> {
  return db
    .select(keptReference)
    .from(referencePictures)
    .innerJoin(originals, originalOfReference)
    .where(and(eq(referencePictures.ownerId, ownerId), inArray(referencePictures.key, [...keys])));
}

export async function getReference(
  db: Db,
  ownerId: string,
  key: string,
): Promise<KeptReference | null> {
  return (await listReferences(db, ownerId, [key]))[0] ?? null;
}

/** Those of these keys that belong to the owner, in no order. */
export function listOriginals(
  db: Db,
  ownerId: string,
  keys: readonly string[],
): Promise<KeptOriginal[]> {
  return db
    .select(original)
    .from(originals)
    .where(and(eq(originals.ownerId, ownerId), inArray(originals.key, [...keys])));
}

export async function getOriginal(
  db: Db,
  ownerId: string,
  key: string,
): Promise<KeptOriginal | null> {
  return (await listOriginals(db, ownerId, [key]))[0] ?? null;
}

/** The key of the small picture of a reference, for its owner only. */
export async function getSmallKey(db: Db, ownerId: string, key: string): Promise<string | null> {
  const [row] = await db
    .select({ smallKey: referencePictures.smallKey })
    .from(referencePictures)
    .where(and(eq(referencePictures.ownerId, ownerId), eq(referencePictures.key, key)));
  return row?.smallKey ?? null;
}

/** What was just used comes first in the library. */
export async function noteUse(db: Db, ownerId: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await db
    .update(referencePictures)
    .set({ usedAt: sql`now()` })
    .where(and(eq(referencePictures.ownerId, ownerId), inArray(referencePictures.key, [...keys])));
}
