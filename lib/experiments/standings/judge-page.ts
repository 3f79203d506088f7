import type { Viewer } from '#lib/accounts/viewer';
import { getAsked } from '#lib/experiments/queries';
import {
  type BlindPairs,
  listBlindPairs,
  type PairsOrder,
} from '#lib/experiments/standings/blind-pairs';
import { database } from '#lib/platform/database/database';

/** All that the desk of an experiment's owner is made of. */
export interface JudgePage {
  /** What is asked of each pair; empty for the usual words. */
  readonly asked: string;
  readonly next: BlindPairs;
}

/** The desk at which an owner judges; null where there is no such experiment of theirs. */
export async function getJudgePage(
  owner: Viewer,
  id: string,
  order: PairsOrder,
): Promise<JudgePage | null> {
  const next = await listBlindPairs(owner, id, order);
  if (!next) return null;
  const { db } = await database();
  return { asked: await getAsked(db, owner.id, id), next };
}
