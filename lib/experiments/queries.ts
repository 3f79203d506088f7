import { and, asc, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { Vote } from '#lib/experiments/judging/vote';
import {
  experimentCells,
  experimentGenerations,
  experiments,
  experimentVotes,
} from '#lib/experiments/tables';
import type { GenerationState } from '#lib/generations/generation';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

export type ExperimentRow = typeof experiments.$inferSelect;
export type CellRow = typeof experimentCells.$inferSelect;

/** A cell and what was ordered for it, oldest first. */
export interface CellGeneration {
  readonly cell: number;
  readonly generationId: string;
  readonly state: GenerationState;
}

export async function getExperiment(
  db: Db,
  ownerId: string,
  id: string,
): Promise<ExperimentRow | null> {
  const [row] = await db.select().from(experiments).where(isExperiment(ownerId, id));
  return row ?? null;
}

/** What the judges of an experiment are asked; empty for the usual words, and where there is none. */
export async function getAsked(db: Db, ownerId: string, id: string): Promise<string> {
  const { asked } = experiments;
  const [row] = await db.select({ asked }).from(experiments).where(isExperiment(ownerId, id));
  return row?.asked ?? '';
}

/** The same as `getExperiment`, and nobody else changes it until the transaction ends. */
export async function holdExperiment(
  tx: Db,
  ownerId: string,
  id: string,
): Promise<ExperimentRow | null> {
  const [row] = await tx.select().from(experiments).where(isExperiment(ownerId, id)).for('update');
  return row ?? null;
}

/**
 * All experiments of somebody, for whoever then holds the person or the gate: who steers one holds it
 * before either. What is shared or judged of them meanwhile does not wait.
 */
export async function holdExperimentsOf(tx: Db, ownerId: string): Promise<void> {
  await tx
    .select({ id: experiments.id })
    .from(experiments)
    .where(eq(experiments.ownerId, ownerId))
    .orderBy(asc(experiments.id))
    .for('no key update');
}

/** Newest first. @param before the identifier of the last one of the page before */
export function listExperiments(
  db: Db,
  ownerId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<ExperimentRow[]> {
  const older = before === null ? undefined : lt(experiments.id, before);
  return db
    .select()
    .from(experiments)
    .where(and(eq(experiments.ownerId, ownerId), older))
    .orderBy(desc(experiments.id))
    .limit(limit);
}

/** All cells of an experiment, of which there are 10,000 at most. */
export function listCells(db: Db, ownerId: string, experimentId: string): Promise<CellRow[]> {
  const { cell } = experimentCells;
  return db
    .select()
    .from(experimentCells)
    .where(
      and(eq(experimentCells.ownerId, ownerId), eq(experimentCells.experimentId, experimentId)),
    )
    .orderBy(asc(cell));
}

/** Everything that was ordered for the cells of an experiment, cell by cell. */
export function listCellGenerations(
  db: Db,
  ownerId: string,
  experimentId: string,
): Promise<CellGeneration[]> {
  const { cell, generationId } = experimentGenerations;
  return db
    .select({ cell, generationId, state: generations.state })
    .from(experimentGenerations)
    .innerJoin(generations, eq(generations.id, generationId))
    .where(
      and(
        eq(experimentGenerations.ownerId, ownerId),
        eq(experimentGenerations.experimentId, experimentId),
      ),
    )
    .orderBy(asc(cell), asc(generationId));
}

/** Every vote of an experiment, in the order in which they came. */
export function listVotes(db: Db, ownerId: string, experimentId: string): Promise<Vote[]> {
  const { leftCell, rightCell, outcome, judge } = experimentVotes;
  return db
    .select({ left: leftCell, right: rightCell, outcome, judge })
    .from(experimentVotes)
    .where(
      and(eq(experimentVotes.ownerId, ownerId), eq(experimentVotes.experimentId, experimentId)),
    )
    .orderBy(asc(experimentVotes.at), asc(experimentVotes.id));
}

/** Which generations are an experiment's, as a condition on them. */
export function isOfExperiment(db: Db, ownerId: string, experimentId: string): SQL {
  const made = db
    .select({ id: experimentGenerations.generationId })
    .from(experimentGenerations)
    .where(eq(experimentGenerations.experimentId, experimentId));
  return and(eq(generations.ownerId, ownerId), inArray(generations.id, made)) ?? sql`false`;
}

function isExperiment(ownerId: string, id: string) {
  return and(eq(experiments.ownerId, ownerId), eq(experiments.id, id));
}
