import { and, eq, sql } from 'drizzle-orm';
import { isWhole } from '#lib/gallery/carried-recipe';
import { importDate } from '#lib/gallery/import-date';
import type { ImportFacts } from '#lib/gallery/import-facts';
import type { ImportedPicture } from '#lib/gallery/imported-picture';
import { imports } from '#lib/gallery/tables';
import { type KeptPicture, searchColumns } from '#lib/generations/keep-picture';
import { noteWords } from '#lib/generations/picture-words';
import { images } from '#lib/generations/tables';
import { newIdAt } from '#lib/id';
import type { Db } from '#lib/platform/database/database';

/** The picture of an owner that has these bytes already, in the gallery or in its trash. */
export async function findSameBytes(
  db: Db,
  ownerId: string,
  contentKey: string,
): Promise<ImportedPicture | null> {
  const [row] = await db
    .select({ imageId: images.id, trashedAt: images.trashedAt, tool: imports.tool })
    .from(images)
    .leftJoin(imports, eq(imports.imageId, images.id))
    .where(
      and(
        eq(images.ownerId, ownerId),
        eq(images.contentKey, contentKey),
        eq(images.state, 'stored'),
      ),
    )
    // One that is to be seen counts before one that is not.
    .orderBy(sql`${images.trashedAt} is not null`, images.id)
    .limit(1);
  if (!row) return null;
  const { imageId, trashedAt, tool } = row;
  return { imageId, state: trashedAt ? 'trashed' : 'here', tool };
}

export interface NewImport {
  readonly picture: KeptPicture;
  readonly facts: ImportFacts;
  readonly fileName: string;
  /** Of the file, in milliseconds since 1970; null where the sender does not say. */
  readonly modifiedAt: number | null;
}

/**
 * Puts a picture whose bytes are durable into the gallery, unless the same bytes came meanwhile.
 *
 * @param now milliseconds since 1970
 */
export function insertImport(
  db: Db,
  ownerId: string,
  { picture, facts, fileName, modifiedAt }: NewImport,
  now: number,
): Promise<ImportedPicture> {
  const { found, description, madeAt } = facts;
  const prompt = found?.recipe.prompt ?? description;
  const createdAt = importDate([madeAt, modifiedAt], now);
  const { palette } = picture;
  const recipe = found && isWhole(found.recipe) ? found.recipe : null;
  return db.transaction(async (tx) => {
    // The same file side by side with itself: the second waits here, and then finds the first.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`${ownerId} ${picture.contentKey}`}, 0))`,
    );
    const twin = await findSameBytes(tx, ownerId, picture.contentKey);
    if (twin) return twin;
    const imageId = newIdAt(createdAt);
    const tool = found?.source ?? null;
    await tx.insert(images).values({
      id: imageId,
      ownerId,
      position: 0,
      state: 'stored',
      source: 'import',
      ...picture,
      ...searchColumns({ source: 'import', prompt, recipe, palette }),
      createdAt: new Date(createdAt),
    });
    await tx.insert(imports).values({
      imageId,
      ownerId,
      fileName,
      tool,
      recipe: found?.recipe ?? null,
      leftOut: found?.leftOut ?? null,
    });
    await noteWords(tx, ownerId, [prompt]);
    return { imageId, state: 'kept', tool };
  });
}
