import { and, eq, inArray } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { mostImages } from '#lib/compose/set-rules';
import type { AgainPlan } from '#lib/gallery/again';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import { startGenerations } from '#lib/generations/start-generations';
import { generations, images } from '#lib/generations/tables';
import { type Db, database } from '#lib/platform/database/database';
import { failed, type Result } from '#lib/result';
import { estimateCost } from '#lib/spending/cost-estimate';

/**
 * What making pictures of an owner again would order and cost. Nothing is ordered or set aside.
 *
 * @param ids each once, in lower case; what is not the owner's counts as without an order
 */
export async function planAgain(owner: Viewer, ids: readonly string[]): Promise<AgainPlan> {
  const { db } = await database();
  const made = await listMade(db, owner.id, ids);
  const byGeneration = Map.groupBy(made, ({ generationId }) => generationId);
  const first = [...byGeneration.values()].flatMap(([one]) => one ?? []);
  const most = first.reduce((sum, { recipe }) => sum + mostImages(recipe), 0);
  return {
    ...(await estimateCost(db, owner.id, most)),
    orders: first.map(({ imageId, recipe: { prompt } }) => ({ imageId, prompt })),
    withoutOrder: ids.length - made.length,
  };
}

export interface AgainOrder {
  /** The same key twice is one generation, however often it is asked for. */
  readonly clientKey: string;
  /** A picture whose generation is repeated. */
  readonly imageId: string;
}

/**
 * Repeats the generations of pictures: all of them in one transaction under one reservation, or none.
 *
 * @returns the identifiers of the new ones, in the order of the orders; `not-found` where one of the
 *   pictures is gone, is another's or was not made here
 */
export async function makeAgain(
  db: Db,
  owner: Viewer,
  orders: readonly AgainOrder[],
): Promise<Result<string[], GenerateFailure>> {
  const ids = orders.map(({ imageId }) => imageId);
  const made = new Map((await listMade(db, owner.id, ids)).map((each) => [each.imageId, each]));
  const repeated = orders.flatMap(({ clientKey, imageId }) => {
    const from = made.get(imageId);
    return from ? [{ clientKey, recipe: from.recipe, repeats: from.generationId }] : [];
  });
  if (repeated.length < orders.length) return failed({ code: 'not-found' });
  return startGenerations(db, owner, repeated);
}

/** Pictures with the generation that each came of, in the order of `ids`. */
async function listMade(db: Db, ownerId: string, ids: readonly string[]) {
  const rows = await db
    .select({ imageId: images.id, generationId: generations.id, recipe: generations.recipe })
    .from(images)
    .innerJoin(generations, eq(generations.id, images.generationId))
    .where(
      and(eq(images.ownerId, ownerId), eq(images.state, 'stored'), inArray(images.id, [...ids])),
    );
  const byId = new Map(rows.map((row) => [row.imageId, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
