import type { Viewer } from '#lib/accounts/viewer';
import { mostGenerations } from '#lib/experiments/plan/design';
import { estimatePlan, type PlanEstimate } from '#lib/experiments/plan-estimate';
import { database } from '#lib/platform/database/database';

/** No set has more images than so many, and so no plan has more than its generations times that. */
const mostImagesEach = 15;

/**
 * Estimates a plan by its numbers, as an address has them.
 *
 * @returns null where they are no numbers of a plan
 */
export async function estimateByNumbers(
  viewer: Viewer,
  params: URLSearchParams,
): Promise<PlanEstimate | null> {
  const generations = Number(params.get('generations') ?? Number.NaN);
  const images = Number(params.get('images') ?? Number.NaN);
  const isCount = (count: number, most: number) =>
    Number.isInteger(count) && count >= 1 && count <= most;
  if (!isCount(generations, mostGenerations)) return null;
  if (!isCount(images, mostGenerations * mostImagesEach)) return null;
  const { db } = await database();
  return estimatePlan(db, viewer.id, { generations, images });
}
