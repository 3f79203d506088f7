import type { Viewer } from '#lib/accounts/viewer';
import type { ExperimentView } from '#lib/experiments/experiment-view';
import type { GuestLinkView } from '#lib/experiments/guests/guest-link';
import { listGuestLinks } from '#lib/experiments/guests/guest-links';
import type { Design } from '#lib/experiments/plan/design';
import { type ExperimentRow, getExperiment, listExperiments } from '#lib/experiments/queries';
import { type CellResult, sumResults } from '#lib/experiments/results/cell-result';
import { sumChanged } from '#lib/experiments/results/kept-sums';
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
import { isId, leastIdAt } from '#lib/id';
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
  const sums = await sumChanged(db, viewer.id, ids, cursor);
  const older = rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null;
  return { cursor, experiments: shown.map((row) => toView(row, sums.get(row.id))), older };
}

/** The results of an experiment as they are, and from where the event stream goes on. */
export interface LiveResults {
  readonly cursor: string;
  /** Identifiers that sort before it are of generations that were there when this was read. */
  readonly readAt: string;
  readonly results: readonly CellResult[];
}

/** All that an experiment made, and where each result stands. */
export interface ExperimentResults {
  readonly experiment: ExperimentView;
  readonly axes: readonly ResultAxis[];
  readonly cells: ResultCells;
  readonly live: LiveResults;
}

export interface ExperimentPage extends ExperimentResults {
  readonly design: Design;
  /** Generations of each cell. */
  readonly repeats: number;
  readonly imagesPerRepeat: number;
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
  const found = await getExperimentResults(viewer, id);
  if (!found) return null;
  const { row, design, ...made } = found;
  const { experiment, axes, cells, live } = made;
  const { db } = await database();
  return {
    ...{ ...made, design },
    repeats: design.repeats,
    imagesPerRepeat: experiment.orderedImages / Math.max(1, experiment.sums.all),
    standings: await getStandings(db, row, { axes, cells, results: live.results }, clientPicks),
    guestLinks: await listGuestLinks(db, viewer.id, id, Date.now()),
  };
}

/** The results with the design that they came of, and the row that they are read from. */
export interface FoundResults extends ExperimentResults {
  readonly row: ExperimentRow;
  readonly design: Design;
}

/** The same without how they stand by the votes. */
export async function getExperimentResults(
  viewer: Viewer,
  id: string,
): Promise<FoundResults | null> {
  const { db } = await database();
  const row = isId(id) ? await getExperiment(db, viewer.id, id) : null;
  if (!row) return null;
  const live = await readResults(viewer, id);
  const [sums] = await sumExperiments(db, viewer.id, [id]);
  const coordinates = await listCoordinates(db, viewer.id, id);
  const { axes, cells } = resultAxes(row.design, coordinates);
  return { row, experiment: toView(row, sums), design: row.design, axes, cells, live };
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
  const readAt = leastIdAt(new Date());
  return { cursor, readAt, results: await listResults(db, viewer.id, id) };
}

function toView(row: ExperimentRow, sums: ExperimentSums | undefined): ExperimentView {
  const { id, name, question, asked, createdAt, pausedAt } = row;
  const { experimentId: _, orderedImages, madeImages, costUsd, isDemo, ...states } = sums ?? noSums;
  return {
    id,
    name,
    question,
    asked,
    createdAt: createdAt.toISOString(),
    isPaused: pausedAt !== null,
    sums: states,
    orderedImages,
    madeImages,
    costUsd,
    isDemo,
  };
}

const noSums: ExperimentSums = {
  experimentId: '',
  ...sumResults([]),
  orderedImages: 0,
  madeImages: 0,
  costUsd: 0,
  isDemo: true,
};
