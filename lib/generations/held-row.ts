import { and, eq, inArray } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { GenerationState } from '#lib/generations/generation';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/**
 * Every change of a generation's state is a compare-and-set on identifier, state and worker. A false
 * answer means that somebody else was there first: the caller changes nothing and sends nothing. The
 * states themselves are described in generation.ts.
 */
export interface Held {
  readonly id: string;
  /** The token under which this worker holds the generation. */
  readonly worker: string;
}

export type Change = PgUpdateSetSource<typeof generations>;

export const nothingAwaited = { waitingUntil: null, waitingFor: null } as const;

/** The compare-and-set itself. False when somebody else was there first. */
export async function move(
  db: Db,
  held: Held,
  from: readonly GenerationState[],
  change: Change,
): Promise<boolean> {
  const moved = await db
    .update(generations)
    .set(change)
    .where(isHeldBy(held, from))
    .returning({ id: generations.id });
  return moved.length === 1;
}

/** That it is in one of these states, in the hands of this worker. */
export function isHeldBy({ id, worker }: Held, states: readonly GenerationState[]) {
  const isIt = and(eq(generations.id, id), eq(generations.worker, worker));
  return and(isIt, inArray(generations.state, [...states]));
}
