import type { Viewer } from '#lib/accounts/viewer';
import type { ExperimentView } from '#lib/experiments/experiment-view';
import type { GuestLinkView } from '#lib/experiments/guests/guest-link';
import { listGuestLinks } from '#lib/experiments/guests/guest-links';
import { type ExperimentRow, getExperiment, listExperiments } from '#lib/experiments/queries';
import { type CellResult, sumResults } from '#lib/experiments/results/cell-result';
import {
  type ExperimentSums,
  listCoordinates,
  listResults,
  sumExperiments,
} from '#lib/experiments/results/queries';
import { resultAxes } from '#lib/experiments/results/result-axes';
import type { ResultAxis, ResultCells } from '#lib/experiments/results/result-grid';
import type { ClientPicks } from '#lib/experiments/standings/evidence';
import { getStandings, type Standings } from '#lib/experiments/standings/standings';
import { takeCursor } from '#lib/generations/queries';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';

const pageSize = 50;

export interface ExperimentList {
  /** From where the event stream goes on. */
  readonly cursor: string;
  readonly experiments: readonly ExperimentView[];
  /** Where an older page begins; null where there is none. */
  readonly older: string | null;
}

/** The experiments of a viewer, the newest first. */
export async function listExperimentPage(
  viewer: Viewer,
  before: string | null,
): Promise<ExperimentList> {
  const { db } = await database();
  const cursor = await takeCursor(db);
  const page = { before: before !== null && isId(before) ? before : null, limit: pageSize + 1 };
  const rows = await listExperiments(db, viewer.id, page);
  const shown = rows.slice(0, pageSize);
  const ids = shown.map(({ id }) => id);
  const sums = ids.length === 0 ? [] : await sumExperiments(db, viewer.id, ids);
  const byId = new Map(sums.map((each) => [each.experimentId, each]));
  const older = rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null;
  return { cursor, experiments: shown.map((row) => toView(row, byId.get(row.id))), older };
}

/** The results of an experiment as they are, and from where the event stream goes on. */
export interface LiveResults {
  readonly cursor: string;
  readonly results: readonly CellResult[];
}

export interface ExperimentPage {
  readonly experiment: ExperimentView;
  /** Generations of each cell. */
  readonly repeats: number;
  readonly imagesPerRepeat: number;
  readonly axes: readonly ResultAxis[];
  readonly cells: ResultCells;
  readonly live: LiveResults;
  readonly standings: Standings;
  /** By which others judge it, the newest first. */
  readonly guestLinks: readonly GuestLinkView[];
}

/** An experiment with all its results; null where there is none, or it is somebody else's. */
export async function getExperimentPage(
  viewer: Viewer,
  id: string,
  clientPicks: ClientPicks,
): Promise<ExperimentPage | null> {
  const { db } = await database();
  const row = isId(id) ? await getExperiment(db, viewer.id, id) : null;
  if (!row) return null;
  const live = await readResults(viewer, id);
  const [sums] = await sumExperiments(db, viewer.id, [id]);
  const coordinates = await listCoordinates(db, viewer.id, id);
  const { axes, cells } = resultAxes(row.design, coordinates);
  const experiment = toView(row, sums);
  return {
    experiment,
    repeats: row.design.repeats,
    imagesPerRepeat: experiment.orderedImages / Math.max(1, experiment.sums.all),
    axes,
    cells,
    live,
    standings: await getStandings(db, row, { axes, cells, results: live.results }, clientPicks),
    guestLinks: await listGuestLinks(db, viewer.id, id, Date.now()),
  };
}

/** The results alone; null where there is no such experiment of the viewer's. */
export async function getLiveResults(viewer: Viewer, id: string): Promise<LiveResults | null> {
  const { db } = await database();
  const row = isId(id) ? await getExperiment(db, viewer.id, id) : null;
  return row && readResults(viewer, id);
}

async function readResults(viewer: Viewer, id: string): Promise<LiveResults> {
  const { db } = await database();
  // Before the rows: a change between the two is then told twice rather than not at all.
  const cursor = await takeCursor(db);
  return { cursor, results: await listResults(db, viewer.id, id) };
}

function toView(row: ExperimentRow, sums: ExperimentSums | undefined): ExperimentView {
  const { id, name, question, createdAt, pausedAt } = row;
  const { experimentId: _, orderedImages, madeImages, costUsd, ...states } = sums ?? noSums;
  return {
    id,
    name,
    question,
    createdAt: createdAt.toISOString(),
    isPaused: pausedAt !== null,
    sums: states,
    orderedImages,
    madeImages,
    costUsd,
  };
}

const noSums: ExperimentSums = {
  experimentId: '',
  ...sumResults([]),
  orderedImages: 0,
  madeImages: 0,
  costUsd: 0,
};
