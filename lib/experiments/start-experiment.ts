import { and, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import type { ExperimentOrder } from '#lib/experiments/experiment-order';
import { type CellOrder, orderCells, ordersOf } from '#lib/experiments/order-cells';
import { planExperiment } from '#lib/experiments/plan/plan';
import { experimentCells, experiments } from '#lib/experiments/tables';
import { fillPlacesLeft } from '#lib/generations/gate-sleepers';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import { acceptWithin } from '#lib/generations/start-generations';
import { newId } from '#lib/id';
import { batchesOf } from '#lib/platform/database/batches';
import type { Db } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';
import { failed, ok, type Result } from '#lib/result';

/**
 * Starts an experiment: its cells, all their generations and what they may cost, in one transaction.
 * Nothing is sent when any of it cannot be had.
 *
 * @returns its identifier; that of the first start when the key is known
 */
export async function startExperiment(
  db: Db,
  owner: Viewer,
  { clientKey, name, question, design }: ExperimentOrder,
): Promise<Result<string, GenerateFailure>> {
  const planned = planExperiment(design);
  if (!planned.ok) return failed({ code: 'invalid', message: planned.failure.message });
  const known = await findStarted(db, owner, clientKey);
  if (known) return ok(known);
  const experiment = {
    id: newId(),
    ownerId: owner.id,
    clientKey,
    name,
    question,
    design,
    pausedAt: null,
  };
  const { id } = experiment;
  const cells = planned.value.cells.map((each, cell) => ({
    experimentId: id,
    cell,
    ownerId: owner.id,
    ...each,
  }));
  const orders: CellOrder[] = ordersOf(cells, design.repeats);
  const accepted = await acceptWithin(db, owner, orders, async (tx) => {
    const inserted = await tx
      .insert(experiments)
      .values(experiment)
      .onConflictDoNothing({ target: [experiments.ownerId, experiments.clientKey] })
      .returning({ id: experiments.id });
    // Somebody else's press of the same button was faster by a moment.
    if (inserted.length === 0) return { ids: [], fresh: [] };
    for (const batch of batchesOf(cells)) await tx.insert(experimentCells).values(batch);
    return orderCells(tx, owner, experiment, orders);
  });
  if (!accepted.ok) return accepted;
  if (accepted.value.ids.length === 0) return ok((await findStarted(db, owner, clientKey)) ?? id);
  log.info(
    { event: 'experiment-started', experiment: id, generations: orders.length },
    'experiment started',
  );
  await fillPlacesLeft(db);
  return ok(id);
}

async function findStarted(db: Db, owner: Viewer, clientKey: string): Promise<string | null> {
  const [row] = await db
    .select({ id: experiments.id })
    .from(experiments)
    .where(and(eq(experiments.ownerId, owner.id), eq(experiments.clientKey, clientKey)));
  return row?.id ?? null;
}
