import { and, asc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { mostBranches } from '#lib/gallery/lineage';
import { imports } from '#lib/gallery/tables';
import { generationReferences, generations, images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { keptReference, originalOfReference } from '#lib/references/queries';
import { originals, referencePictures } from '#lib/references/tables';

const picture = {
  id: images.id,
  generationId: images.generationId,
  position: images.position,
  state: images.state,
  trashedAt: images.trashedAt,
  prompt: images.prompt,
  alt: images.alt,
  placeholder: images.placeholder,
};

/** What of an answer has ever been a picture here. */
const wasKept = inArray(images.state, ['stored', 'deleted']);

/** A kept picture, in the trash or not, with what it came from. */
export async function getLineageRoot(db: Db, ownerId: string, id: string) {
  const [row] = await db
    .select({ ...picture, source: images.source, fileName: imports.fileName })
    .from(images)
    .leftJoin(imports, eq(imports.imageId, images.id))
    .where(and(eq(images.ownerId, ownerId), eq(images.id, id), eq(images.state, 'stored')));
  return row ?? null;
}

/** All pictures of these calls, in the order of the answers. */
export function listSets(db: Db, ownerId: string, generationIds: readonly string[]) {
  return db
    .select(picture)
    .from(images)
    .where(
      and(eq(images.ownerId, ownerId), inArray(images.generationId, [...generationIds]), wasKept),
    )
    .orderBy(asc(images.generationId), asc(images.position));
}

/**
 * The references of these calls in the order they were sent in, each with the picture of the gallery
 * that has the bytes of its original: of several the first one that is not in the trash.
 */
export function listSources(db: Db, ownerId: string, generationIds: readonly string[]) {
  const same = db
    .select(picture)
    .from(images)
    .where(
      and(
        eq(images.ownerId, ownerId),
        eq(images.contentKey, referencePictures.originalKey),
        eq(images.state, 'stored'),
      ),
    )
    .orderBy(sql`${images.trashedAt} is not null`, asc(images.id))
    .limit(1)
    .as('same');
  return db
    .select({
      usedBy: generationReferences.generationId,
      usedAs: generationReferences.position,
      ...keptReference,
      picture: {
        id: same.id,
        generationId: same.generationId,
        position: same.position,
        state: same.state,
        trashedAt: same.trashedAt,
        prompt: same.prompt,
        alt: same.alt,
        placeholder: same.placeholder,
      },
    })
    .from(generationReferences)
    .innerJoin(
      referencePictures,
      and(
        eq(referencePictures.ownerId, generationReferences.ownerId),
        eq(referencePictures.key, generationReferences.referenceKey),
      ),
    )
    .innerJoin(originals, originalOfReference)
    .leftJoinLateral(same, sql`true`)
    .where(
      and(
        eq(generationReferences.ownerId, ownerId),
        inArray(generationReferences.generationId, [...generationIds]),
      ),
    )
    .orderBy(asc(generationReferences.generationId), asc(generationReferences.position));
}

/** Those of these calls that repeat another, with the one they repeat. */
export async function listRepeated(db: Db, ownerId: string, generationIds: readonly string[]) {
  const rows = await db
    .select({ id: generations.id, repeats: generations.repeatsId })
    .from(generations)
    .where(
      and(
        eq(generations.ownerId, ownerId),
        inArray(generations.id, [...generationIds]),
        isNotNull(generations.repeatsId),
      ),
    );
  return rows.flatMap(({ id, repeats }) => (repeats === null ? [] : [{ id, repeats }]));
}

/** What pictures are looked for the consequences of. */
export interface Parent {
  readonly node: string;
  readonly imageIds: readonly string[];
  /** The call that they came from; null for an imported picture. */
  readonly generationId: string | null;
}

/** A call that came of something. */
export type Use = {
  readonly node: string;
  readonly generationId: string;
  /** Its places among the references, from 0; none where the call was only repeated. */
  readonly usedAs: number[];
  readonly isDrawnOn: boolean;
  /** How many calls there are in all that came of the same, as far as they are counted. */
  readonly total: number;
};

/** Of one reference, so many uses are counted; nobody reads on from "and a thousand more". */
const mostCounted = 1000;

/**
 * The newest calls that used one of these pictures as a reference, or repeated what they came from,
 * as far as there was ever a picture of them; so many for each of the parents.
 */
export async function listUses(
  db: Db,
  ownerId: string,
  parents: readonly Parent[],
): Promise<Use[]> {
  const pictures = parents.flatMap(({ node, imageIds }) => imageIds.map((id) => ({ node, id })));
  const calls = parents.flatMap(({ node, generationId: id }) =>
    id === null ? [] : [{ node, id }],
  );
  const { rows } = await db.execute<Use>(sql`
    with tied as (
      select parent.node, use.*
      from jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb) as parent(node uuid, id uuid)
      join ${images} on images.id = parent.id and images.owner_id = ${ownerId}
      join ${referencePictures} as reference
        on reference.owner_id = images.owner_id and reference.original_key = images.content_key
      cross join lateral (
        select used.generation_id, used.position, reference.drawing is not null as drawn
        from ${generationReferences} as used
        where used.owner_id = reference.owner_id and used.reference_key = reference.key
          and ${hasPictures(sql`used.generation_id`)}
        order by used.generation_id desc limit ${mostCounted}
      ) as use
      union all
      select parent.node, use.*, null, false
      from jsonb_to_recordset(${JSON.stringify(calls)}::jsonb) as parent(node uuid, id uuid)
      cross join lateral (
        select again.id from ${generations} as again
        where again.repeats_id = parent.id and again.owner_id = ${ownerId}
          and ${hasPictures(sql`again.id`)}
        order by again.id desc limit ${mostCounted}
      ) as use
    ), kept as (
      select node, generation_id, bool_or(drawn) as drawn,
        coalesce(jsonb_agg(distinct position) filter (where position is not null), '[]') as used_as
      from tied group by node, generation_id
    ), ranked as (
      select *, row_number() over newest as place, count(*) over (partition by node) as total
      from kept window newest as (partition by node order by generation_id desc)
    )
    select node, generation_id as "generationId", used_as as "usedAs", drawn as "isDrawnOn",
      total::int as total
    from ranked where place <= ${mostBranches} order by node, generation_id desc`);
  return rows;
}

function hasPictures(generationId: SQL): SQL {
  return sql`exists (
    select from ${images} as made
    where made.generation_id = ${generationId} and made.state in ('stored', 'deleted')
  )`;
}
