import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { MarkSheet } from '#lib/experiments/judging/evidence';
import type { Coordinates } from '#lib/experiments/plan/coordinates';
import type { CellResult, ResultImage, ResultSums } from '#lib/experiments/results/cell-result';
import { experimentCells, experimentGenerations } from '#lib/experiments/tables';
import type { FailureKind } from '#lib/generations/generation';
import type { PictureSource } from '#lib/generations/picture-source';
import { generations, images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { ledgerEntries } from '#lib/spending/tables';

/** Where each cell of an experiment stands, in their order: 10,000 at most. */
export async function listCoordinates(
  db: Db,
  ownerId: string,
  experimentId: string,
): Promise<Coordinates[]> {
  const { cell, coordinates } = experimentCells;
  const rows = await db
    .select({ coordinates })
    .from(experimentCells)
    .where(isCellOf(ownerId, experimentId))
    .orderBy(asc(cell));
  return rows.map((row) => row.coordinates);
}

/** What makes a cell what it is. */
export type CellMade = Pick<typeof experimentCells.$inferSelect, 'coordinates' | 'recipe'>;

/** Where some cells stand and their recipes, by their numbers. */
export async function listCellsMade(
  db: Db,
  ownerId: string,
  experimentId: string,
  cells: readonly number[],
): Promise<Map<number, CellMade>> {
  const { cell, coordinates, recipe } = experimentCells;
  const rows = await db
    .select({ cell, coordinates, recipe })
    .from(experimentCells)
    .where(and(isCellOf(ownerId, experimentId), inArray(cell, [...cells])));
  return new Map(rows.map((row) => [row.cell, row]));
}

/** Everything that was ordered for the cells of an experiment, with the pictures that can be shown. */
export async function listResults(
  db: Db,
  ownerId: string,
  experimentId: string,
): Promise<CellResult[]> {
  const { cell, generationId } = experimentGenerations;
  const { id, width, height, sizeBytes, mediaType, placeholder, position } = images;
  const isShown = and(
    eq(images.generationId, generationId),
    eq(images.state, 'stored'),
    isNull(images.trashedAt),
  );
  const rows = await db
    .select({
      generationId,
      cell,
      revision: generations.revision,
      state: generations.state,
      failure: sql<FailureKind | null>`${generations.failure}->>'kind'`,
      waiting: generations.waitingFor,
      image: { id, width, height, sizeBytes, mediaType, placeholder },
    })
    .from(experimentGenerations)
    .innerJoin(generations, eq(generations.id, generationId))
    .leftJoin(images, isShown)
    .where(
      and(
        eq(experimentGenerations.ownerId, ownerId),
        eq(experimentGenerations.experimentId, experimentId),
      ),
    )
    .orderBy(asc(cell), asc(generationId), asc(position));
  const byGeneration = Map.groupBy(rows, (row) => row.generationId);
  return [...byGeneration.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { image: _, failure, waiting, ...result } = first;
    return [
      {
        ...result,
        // Those are stored, so every fact of them is there.
        images: group.flatMap(({ image }) => (image as ResultImage) ?? []),
        ...(failure && { failure }),
        ...(waiting && result.state === 'queued' && { waiting }),
      },
    ];
  });
}

/**
 * What the owner said in the gallery of the pictures that can be shown, by the numbers of their cells.
 *
 * @param which only those with stars or a heart, or those without as well
 */
export async function listMarks(
  db: Db,
  ownerId: string,
  experimentId: string,
  which: 'marked' | 'all',
): Promise<MarkSheet> {
  const { cell, generationId } = experimentGenerations;
  const { rating, isFavourite } = images;
  const isMarked = or(isNotNull(rating), isFavourite);
  return db
    .select({ variant: cell, stars: rating, isChosen: isFavourite })
    .from(experimentGenerations)
    .innerJoin(images, eq(images.generationId, generationId))
    .where(and(isShownOf(ownerId, experimentId), which === 'marked' ? isMarked : undefined))
    .orderBy(asc(cell), asc(generationId), asc(images.position));
}

/** The original of a picture, and where it came from. */
export interface Original {
  readonly key: string;
  readonly source: PictureSource;
}

/** The originals of the pictures that can be shown, by the pictures. */
export async function listOriginals(
  db: Db,
  ownerId: string,
  experimentId: string,
): Promise<Map<string, Original>> {
  const { id, contentKey: key, source } = images;
  const rows = await db
    .select({ id, key, source })
    .from(experimentGenerations)
    .innerJoin(images, eq(images.generationId, experimentGenerations.generationId))
    .where(isShownOf(ownerId, experimentId));
  return new Map(
    rows.flatMap((row) => (row.key === null ? [] : [[row.id, { ...row, key: row.key }] as const])),
  );
}

/** The pictures of an experiment that can be shown, as a condition on rows of both. */
function isShownOf(ownerId: string, experimentId: string) {
  return and(
    eq(experimentGenerations.ownerId, ownerId),
    eq(experimentGenerations.experimentId, experimentId),
    eq(images.ownerId, ownerId),
    eq(images.state, 'stored'),
    isNull(images.trashedAt),
  );
}

/** How an experiment is doing, and what it has cost. */
export interface ExperimentSums extends ResultSums {
  readonly experimentId: string;
  /** Images that were ordered, and those of them that came. */
  readonly orderedImages: number;
  readonly madeImages: number;
  /** By the estimates of their time; what the demo made costs nothing. */
  readonly costUsd: number;
  /** Whether the demo makes all of it. */
  readonly isDemo: boolean;
}

/** The sums of an owner's experiments; one that nothing was ordered for yet is left out. */
export function sumExperiments(
  db: Db,
  ownerId: string,
  ids: readonly string[],
): Promise<ExperimentSums[]> {
  const reserved = alias(ledgerEntries, 'reserved');
  const settled = alias(ledgerEntries, 'settled');
  const { experimentId, generationId } = experimentGenerations;
  const count = (...states: string[]) =>
    sql<number>`count(*) filter (where ${inArray(generations.state, states as never)})::int`;
  return db
    .select({
      experimentId,
      all: sql<number>`count(*)::int`,
      underWay: count('queued', 'dispatching', 'received', 'storing'),
      done: count('done'),
      failed: count('failed'),
      canceled: count('canceled'),
      unknown: count('unknown'),
      orderedImages: sql<number>`coalesce(sum(${reserved.images}), 0)::int`,
      madeImages: sql<number>`coalesce(sum(${settled.images}), 0)::int`,
      isDemo: sql<boolean>`bool_and(${generations.provider} = 'demo')`,
      costUsd: sql<number>`coalesce(sum(${settled.images} * ${settled.priceUsd}) filter (where ${settled.provider} = 'seedream'), 0)::float`,
    })
    .from(experimentGenerations)
    .innerJoin(generations, eq(generations.id, generationId))
    .leftJoin(reserved, and(eq(reserved.generationId, generationId), eq(reserved.kind, 'reserved')))
    .leftJoin(settled, and(eq(settled.generationId, generationId), eq(settled.kind, 'settled')))
    .where(and(eq(experimentGenerations.ownerId, ownerId), inArray(experimentId, [...ids])))
    .groupBy(experimentId);
}

function isCellOf(ownerId: string, experimentId: string) {
  return and(eq(experimentCells.ownerId, ownerId), eq(experimentCells.experimentId, experimentId));
}
