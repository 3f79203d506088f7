import type { Viewer } from '#lib/accounts/viewer';
import { type ExperimentResults, getExperimentResults } from '#lib/experiments/experiment-pages';
import type { Design } from '#lib/experiments/plan/design';
import {
  type CallTimes,
  countFailures,
  type FailureCount,
  getCallTimes,
} from '#lib/experiments/report/report-queries';
import type { ClientPicks } from '#lib/experiments/standings/evidence';
import { getStandings, type Standings } from '#lib/experiments/standings/standings';
import { database } from '#lib/platform/database/database';

/** All that there is to say of an experiment, for its owner: what a share hides is in it. */
export interface ExperimentReport extends ExperimentResults {
  readonly design: Design;
  readonly standings: Standings;
  readonly failures: readonly FailureCount[];
  /** Null while no call has brought a picture. */
  readonly calls: CallTimes | null;
}

/** The report of an experiment; null where there is none, or it is somebody else's. */
export async function getReport(
  viewer: Viewer,
  id: string,
  clientPicks: ClientPicks,
): Promise<ExperimentReport | null> {
  const found = await getExperimentResults(viewer, id);
  if (!found) return null;
  const { row, ...made } = found;
  const { axes, cells, live } = made;
  const { db } = await database();
  return {
    ...made,
    standings: await getStandings(db, row, { axes, cells, results: live.results }, clientPicks),
    failures: await countFailures(db, viewer.id, id),
    calls: await getCallTimes(db, viewer.id, id),
  };
}
