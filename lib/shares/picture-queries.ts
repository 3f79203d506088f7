import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { experimentGenerations } from '#lib/experiments/tables';
import { recipeOf } from '#lib/gallery/carried-recipe';
import { shownTo } from '#lib/gallery/queries';
import { withoutReferences } from '#lib/gallery/sharing/shared-recipe';
import { collectionImages, imports } from '#lib/gallery/tables';
import { generations, images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import type { ShareRow } from '#lib/shares/queries';
import type { PictureOrder } from '#lib/shares/share-rules';
import { shareImages } from '#lib/shares/tables';

const columns = {
  id: images.id,
  original: images.contentKey,
  small: images.smallKey,
  large: images.largeKey,
  mediaType: images.mediaType,
  width: images.width,
  height: images.height,
  placeholder: images.placeholder,
  prompt: images.prompt,
  alt: images.alt,
  source: images.source,
  createdAt: images.createdAt,
  recipe: generations.recipe,
  carried: imports.recipe,
};

export type PictureRow = NonNullable<Awaited<ReturnType<typeof listFrozenRows>>[number]>;

interface Wanted {
  readonly order: PictureOrder;
  /** Of a longer list the first so many. */
  readonly most: number;
}

/** What a list of pictures is sorted by. @param given where each has a place of its own */
function sorted(order: PictureOrder, given: readonly SQL[]): readonly SQL[] {
  if (order === 'given') return given;
  const byAge = order === 'oldest' ? asc : desc;
  return [byAge(images.createdAt), byAge(images.id)];
}

/** How many pictures a share has to show, on its page or not. @param share not that of an experiment */
export function countShared(
  db: Db,
  { id, ownerId, collectionId }: Pick<ShareRow, 'id' | 'ownerId' | 'collectionId'>,
): Promise<number> {
  const { imageId, shareId } = shareImages;
  const chosen =
    collectionId === null
      ? db.select({ imageId }).from(shareImages).where(eq(shareId, id))
      : db
          .select({ imageId: collectionImages.imageId })
          .from(collectionImages)
          .where(
            and(
              eq(collectionImages.ownerId, ownerId),
              eq(collectionImages.collectionId, collectionId),
            ),
          );
  return db.$count(images, and(shownTo(ownerId), inArray(images.id, chosen)));
}

/** The pictures of a frozen share that are still there, in its order. */
export async function listFrozenRows(
  db: Db,
  ownerId: string,
  { shareId, order, most }: { readonly shareId: string } & Wanted,
) {
  const rows = await db
    .select(columns)
    .from(shareImages)
    .innerJoin(images, eq(images.id, shareImages.imageId))
    .leftJoin(generations, eq(generations.id, images.generationId))
    .leftJoin(imports, eq(imports.imageId, images.id))
    .where(and(eq(shareImages.shareId, shareId), shownTo(ownerId)))
    .orderBy(...sorted(order, [asc(shareImages.position)]))
    .limit(most);
  return rows.map(withFacts);
}

/** The pictures of a collection as it is; its owner has given it an order. */
export async function listLiveRows(
  db: Db,
  ownerId: string,
  { collectionId, order, most }: { readonly collectionId: string } & Wanted,
): Promise<PictureRow[]> {
  const rows = await db
    .select(columns)
    .from(collectionImages)
    .innerJoin(images, eq(images.id, collectionImages.imageId))
    .leftJoin(generations, eq(generations.id, images.generationId))
    .leftJoin(imports, eq(imports.imageId, images.id))
    .where(
      and(
        eq(collectionImages.ownerId, ownerId),
        eq(collectionImages.collectionId, collectionId),
        shownTo(ownerId),
      ),
    )
    .orderBy(...sorted(order, [asc(collectionImages.position), asc(collectionImages.imageId)]))
    .limit(most);
  return rows.map(withFacts);
}

/**
 * The pictures of an experiment, cell by cell. Where there are more than so many, each cell has as
 * many of its own as the others: first ones of all before any second.
 */
export async function listExperimentRows(
  db: Db,
  ownerId: string,
  { experimentId, most }: { readonly experimentId: string; readonly most: number },
): Promise<PictureRow[]> {
  const { cell, generationId } = experimentGenerations;
  const place = sql`row_number() over (partition by ${cell} order by ${generationId}, ${images.position})`;
  const rows = await db
    .select({ ...columns, cell, generationId, position: images.position })
    .from(experimentGenerations)
    .innerJoin(images, eq(images.generationId, generationId))
    .innerJoin(generations, eq(generations.id, generationId))
    .leftJoin(imports, eq(imports.imageId, images.id))
    .where(
      and(
        eq(experimentGenerations.ownerId, ownerId),
        eq(experimentGenerations.experimentId, experimentId),
        shownTo(ownerId),
      ),
    )
    .orderBy(place, asc(cell))
    .limit(most);
  return rows
    .sort(
      (a, b) =>
        a.cell - b.cell || a.generationId.localeCompare(b.generationId) || a.position - b.position,
    )
    .map(({ cell: _, generationId: __, position: ___, ...row }) => withFacts(row));
}

/** Pictures of an owner; what is not there is left out. @param ids in the order that is given */
export async function listChosenRows(
  db: Db,
  ownerId: string,
  { ids, order }: { readonly ids: readonly string[]; readonly order: PictureOrder },
): Promise<PictureRow[]> {
  const rows = await db
    .select(columns)
    .from(images)
    .leftJoin(generations, eq(generations.id, images.generationId))
    .leftJoin(imports, eq(imports.imageId, images.id))
    .where(and(shownTo(ownerId), among(ids)))
    .orderBy(...sorted(order, [asc(images.id)]));
  const found = new Map(rows.map((row) => [row.id, row]));
  const inOrder = order === 'given' ? ids.flatMap((id) => found.get(id) ?? []) : rows;
  return inOrder.map(withFacts);
}

function among(ids: readonly string[]): SQL {
  return inArray(images.id, [...ids]);
}

type Told = { readonly id: string } & Parameters<typeof recipeOf>[0];
type Nullable = 'original' | 'small' | 'large' | 'mediaType' | 'width' | 'height' | 'placeholder';

function withFacts<Row extends Told & { readonly [Key in Nullable]: unknown }>(row: Row) {
  const { original, small, large, mediaType, width, height, placeholder } = row;
  if (!original || !small || !large || !mediaType || !width || !height || !placeholder) {
    throw new Error(`Image ${row.id} is stored without its facts.`);
  }
  // References that an imported picture names may be in another studio, and are nobody's to show.
  const recipe = row.recipe ?? withoutReferences(recipeOf(row));
  return { ...row, recipe } as Row & { readonly [Key in Nullable]: NonNullable<Row[Key]> };
}
