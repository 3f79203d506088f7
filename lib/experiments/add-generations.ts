import { eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { type CellOrder, orderCells, ordersOf } from '#lib/experiments/order-cells';
import { mostGenerations, mostRepeats } from '#lib/experiments/plan/design';
import {
  type CellGeneration,
  type ExperimentRow,
  getExperiment,
  holdExperiment,
  listCellGenerations,
  listCells,
} from '#lib/experiments/queries';
import { experiments } from '#lib/experiments/tables';
import { fillPlacesLeft } from '#lib/generations/gate-sleepers';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import { acceptWithin } from '#lib/generations/start-generations';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/**
 * Orders anew what has failed, each once: what was ordered in its place before is not ordered again.
 * What a person canceled stays canceled, and an unknown outcome is not paid for twice.
 *
 * @returns how many generations were ordered
 */
export function topUpFailed(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<number, GenerateFailure>> {
  return addGenerations(db, owner, id, async (reader, experiment) => {
    const cells = await listCells(reader, owner.id, id);
    const made = Map.groupBy(await listCellGenerations(reader, owner.id, id), ({ cell }) => cell);
    const { repeats } = experiment.design;
    return cells.flatMap((each) => ordersOf([each], missingOf(made.get(each.cell) ?? [], repeats)));
  });
}

/** Failed generations of a cell in whose place nothing was ordered yet. */
function missingOf(made: readonly CellGeneration[], repeats: number): number {
  const hasFailed = made.filter(({ state }) => state === 'failed').length;
  return Math.max(0, hasFailed - Math.max(0, made.length - repeats));
}

/**
 * Extends an experiment to so many repeats of each cell. Asked for twice it is extended once, since
 * the number is that of all repeats and not of more.
 *
 * @returns how many generations were ordered
 */
export async function extendRepeats(
  db: Db,
  owner: Viewer,
  id: string,
  repeats: number,
): Promise<Result<number, GenerateFailure>> {
  if (!Number.isInteger(repeats) || repeats < 1 || repeats > mostRepeats) {
    return failed({ code: 'invalid', message: `A cell has 1 to ${mostRepeats} repeats.` });
  }
  return addGenerations(db, owner, id, async (reader, { design }, tx) => {
    const more = Math.max(0, repeats - design.repeats);
    if (more > 0 && tx) {
      await tx
        .update(experiments)
        .set({ design: { ...design, repeats } })
        .where(eq(experiments.id, id));
    }
    return ordersOf(await listCells(reader, owner.id, id), more);
  });
}

/**
 * Which orders to add. Asked for twice: before the transaction, for what has to be known of them
 * then, and with the experiment held, where the answer counts.
 */
type Adding = (reader: Db, experiment: ExperimentRow, tx: Db | null) => Promise<CellOrder[]>;

async function addGenerations(
  db: Db,
  owner: Viewer,
  id: string,
  adding: Adding,
): Promise<Result<number, GenerateFailure>> {
  const experiment = await getExperiment(db, owner.id, id);
  if (!experiment) return failed({ code: 'not-found' });
  const likely = await adding(db, experiment, null);
  if (likely.length > mostGenerations) return failed({ code: 'invalid', message: tooMany(likely) });
  const accepted = await acceptWithin(db, owner, likely, async (tx) => {
    const held = (await holdExperiment(tx, owner.id, id)) ?? experiment;
    return orderCells(tx, owner, held, await adding(tx, held, tx));
  });
  if (!accepted.ok) return accepted;
  await fillPlacesLeft(db);
  return ok(accepted.value.ids.length);
}

function tooMany({ length }: readonly CellOrder[]): string {
  const number = (count: number) => count.toLocaleString('en-GB');
  return `These are ${number(length)} generations; at most ${number(mostGenerations)} can be started at once. Take fewer repeats.`;
}
