import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { planExperiment } from '#lib/experiments/plan/plan';
import { experimentCells, experimentGenerations, experiments } from '#lib/experiments/tables';
import { changeImagesOf } from '#lib/gallery/change-images';
import { mostAtOnce } from '#lib/gallery/image-change-rules';
import { collectionImages, collections } from '#lib/gallery/tables';
import { generations, images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { makeShare } from '#lib/shares/make-share';
import { designOf } from '#tests/support/designs';
import { shareOrder } from '#tests/support/share-orders';

const experimentsMade = 50;
const side = 14;
const sharesMade = 40;
const picturesShared = 60;
const shelves = 20;

/**
 * Puts into a library what is there besides pictures where somebody works: experiments, shares, a
 * trash, and a collection in a collection for every picture.
 */
export async function fillBesides(db: Db, ownerId: string): Promise<void> {
  const made = await db
    .select({ id: generations.id })
    .from(generations)
    .where(eq(generations.ownerId, ownerId))
    .orderBy(asc(generations.id))
    .limit(experimentsMade * side ** 2);
  const oldest = await db
    .select({ id: images.id })
    .from(images)
    .where(and(eq(images.ownerId, ownerId), isNull(images.trashedAt)))
    .orderBy(asc(images.id))
    .limit(sharesMade * picturesShared + mostAtOnce);
  for (let at = 0; at < experimentsMade; at += 1) {
    const own = made.slice(at * side ** 2, (at + 1) * side ** 2);
    await makeExperiment(
      db,
      ownerId,
      own.map(({ id }) => id),
    );
  }
  await fileAll(db, ownerId);
  const ids = oldest.map(({ id }) => id);
  const trashed = ids.splice(0, mostAtOnce);
  const change = { kind: 'trash', isTrashed: true } as const;
  await changeImagesOf(db, { id: ownerId }, { ids: trashed, change });
  for (let at = 0; at < sharesMade; at += 1) {
    const shared = ids.slice(at * picturesShared, (at + 1) * picturesShared);
    const share = await makeShare(db, { id: ownerId }, shareOrder(shared));
    if (!share.ok) throw new Error(`A share was refused: ${share.failure.code}.`);
  }
  // The planner goes by what it knows of the rows, and these came all at once.
  await db.execute(sql`analyze`);
}

async function fileAll(db: Db, ownerId: string): Promise<void> {
  const parentId = newId();
  const inside = Array.from({ length: shelves }, newId);
  await db.insert(collections).values({ id: parentId, ownerId, name: 'All of it' });
  await db
    .insert(collections)
    .values(inside.map((id, at) => ({ id, ownerId, parentId, name: `Shelf ${at + 1}` })));
  const shelf = sql.join(
    inside.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await db.execute(sql`
    insert into ${collectionImages} (collection_id, image_id, owner_id, position)
    select (array[${shelf}])[1 + abs(hashtext(id::text)::bigint) % ${shelves}], id, owner_id,
      'a0' || lpad(row_number() over (order by id)::text, 8, '0') || 'V'
    from ${images} where owner_id = ${ownerId} and state = 'stored'`);
}

/** An experiment that made what was made already. */
async function makeExperiment(db: Db, ownerId: string, made: readonly string[]): Promise<void> {
  const words = (letter: string) => Array.from({ length: side }, (_, at) => `${letter}${at}`);
  const design = designOf('{a} {b}', { a: words('a'), b: words('b') });
  const plan = planExperiment(design);
  if (!plan.ok) throw new Error(plan.failure.message);
  const experimentId = newId();
  const row = { id: experimentId, ownerId, clientKey: newClientKey(), name: 'Two words', design };
  await db.insert(experiments).values(row);
  const cells = plan.value.cells.map((each, cell) => ({ experimentId, ownerId, cell, ...each }));
  await db.insert(experimentCells).values(cells);
  const ordered = made.map((generationId, cell) => ({ experimentId, ownerId, cell, generationId }));
  await db.insert(experimentGenerations).values(ordered);
}
