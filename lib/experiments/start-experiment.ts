import { and, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import type { ExperimentOrder } from '#lib/experiments/experiment-order';
import { type CellOrder, orderCells, ordersOf } from '#lib/experiments/order-cells';
import { orderDigest } from '#lib/experiments/order-digest';
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
 * @returns its identifier; that of the first start when the key is known and the order is the same,
 *   and `conflict` when it is another one
 */
export async function startExperiment(
  db: Db,
  owner: Viewer,
  order: ExperimentOrder,
): Promise<Result<string, GenerateFailure>> {
  const { clientKey, name, question, asked = '', design } = order;
  const planned = planExperiment(design);
  if (!planned.ok) return failed({ code: 'invalid', message: planned.failure.message });
  const known = await findStarted(db, owner, order);
  if (known) return known;
  const experiment = {
    id: newId(),
    ownerId: owner.id,
    clientKey,
    name,
    question,
    asked,
    design,
    orderDigest: orderDigest(order),
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
  if (accepted.value.ids.length === 0) return (await findStarted(db, owner, order)) ?? ok(id);
  log.info(
    { event: 'experiment-started', experiment: id, generations: orders.length },
    'experiment started',
  );
  await fillPlacesLeft(db);
  return ok(id);
}

async function findStarted(
  db: Db,
  owner: Viewer,
  order: ExperimentOrder,
): Promise<Result<string, GenerateFailure> | null> {
  const { id, ownerId, clientKey, orderDigest: digest } = experiments;
  const [row] = await db
    .select({ id, digest })
    .from(experiments)
    .where(and(eq(ownerId, owner.id), eq(clientKey, order.clientKey)));
  if (!row) return null;
  const isSame = row.digest === null || row.digest === orderDigest(order);
  return isSame ? ok(row.id) : failed({ code: 'conflict' });
}
