import type { Viewer } from '#lib/accounts/viewer';
import type { Recipe } from '#lib/compose/recipe';
import { experimentGenerations } from '#lib/experiments/tables';
import {
  type AcceptedOrders,
  acceptOrders,
  type GenerationOrder,
} from '#lib/generations/accept-orders';
import { newClientKey } from '#lib/id';
import { batchesOf } from '#lib/platform/database/batches';
import type { Db } from '#lib/platform/database/database';

/** A generation to be ordered for a cell of an experiment. */
export interface CellOrder extends GenerationOrder {
  readonly cell: number;
}

/** The orders of cells, each so many times: all first ones first, so that the grid fills evenly. */
export function ordersOf(
  cells: readonly { readonly cell: number; readonly recipe: Recipe }[],
  times: number,
): CellOrder[] {
  return Array.from({ length: times }, () =>
    cells.map(({ cell, recipe }) => ({ cell, recipe, clientKey: newClientKey(), repeats: null })),
  ).flat();
}

/** Accepts the orders of an experiment in its transaction, under one reservation. */
export async function orderCells(
  tx: Db,
  owner: Viewer,
  { id, pausedAt }: { readonly id: string; readonly pausedAt: Date | null },
  orders: readonly CellOrder[],
): Promise<AcceptedOrders> {
  const waitingFor = pausedAt ? 'held' : 'turn';
  const accepted = await acceptOrders(tx, owner, orders, { experimentId: id, waitingFor });
  const made = orders.map(({ cell }, at) => ({
    generationId: accepted.ids[at] ?? '',
    experimentId: id,
    cell,
    ownerId: owner.id,
  }));
  for (const batch of batchesOf(made)) await tx.insert(experimentGenerations).values(batch);
  return accepted;
}
