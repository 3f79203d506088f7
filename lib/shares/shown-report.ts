import { lossWords } from '#lib/experiments/experiment-view';
import type { Estimate } from '#lib/experiments/judging/estimate';
import { verdictSentence } from '#lib/experiments/judging/verdict';
import type { ExperimentReport } from '#lib/experiments/report/report';
import {
  costFacts,
  type ListedVariable,
  listVariables,
  neutralName,
  outcomeFacts,
  planFacts,
  type ReportFact,
  recipeFacts,
  voteWords,
} from '#lib/experiments/report/report-words';
import { cellName } from '#lib/experiments/results/result-axes';
import type { PictureRow } from '#lib/shares/picture-queries';
import type { ShareRules } from '#lib/shares/share-rules';
import { type ShownGrid, showGrid } from '#lib/shares/shown-grid';
import type { ShownPicture } from '#lib/shares/shown-pictures';

/** A cell with its place, under a name that may be told. */
export interface ShownRank {
  readonly name: string;
  readonly strength: Estimate;
  readonly votes: number;
}

/** The report of an experiment as visitors may know it. What the rules hide is not in it at all. */
export interface ShownReport {
  readonly sentence: string;
  /** How many have voted and how far they agree; empty without votes. */
  readonly votes: string;
  readonly ranked: readonly ShownRank[];
  /** What each value does; none where values are hidden. */
  readonly values: ExperimentReport['standings']['values'];
  /** Pictures of the best cells; without votes, all. */
  readonly chosen: readonly ShownPicture[];
  readonly hasWinners: boolean;
  readonly grid: ShownGrid;
  /** Pictures that there are and that are left out here, since they are too many. */
  readonly notShown: number;
  /** Null where prompts are hidden. */
  readonly template: string | null;
  readonly variables: readonly ListedVariable[];
  readonly facts: readonly ReportFact[];
  /** ISO 8601, UTC: when it was started; null where dates are hidden. */
  readonly startedAt: string | null;
}

interface Under {
  readonly rules: Pick<ShareRules, 'shows'>;
  /** In the order of the pictures. */
  readonly rows: readonly Pick<PictureRow, 'id'>[];
  readonly pictures: readonly ShownPicture[];
}

/** Cells whose pictures are shown large. */
const mostWinners = 3;
/** Pictures of an experiment that nobody has judged yet, shown large as they come. */
const mostUnjudged = 60;

/** What of a report may be seen under the rules of a share: of its pictures those that are given. */
export function showReport(report: ExperimentReport, under: Under): ShownReport {
  const { standings, design, axes, cells } = report;
  const { shows } = under.rules;
  const nameOf = (cell: number) =>
    shows.prompts ? cellName(axes, cells[cell] ?? []) : neutralName(cell);
  const { verdict } = standings;
  const byId = new Map(under.rows.map(({ id }, at) => [id, under.pictures[at]]));
  const pictureOf = (imageId: string) => byId.get(imageId) ?? null;
  const best = bestPictures(report, pictureOf);
  return {
    sentence: verdict ? verdictSentence(verdict, nameOf) : standings.sentence,
    votes: voteWords(standings),
    ranked: standings.ranked.map(({ cell, strength, votes }) => {
      return { name: nameOf(cell), strength, votes };
    }),
    values: shows.prompts ? standings.values : [],
    chosen: best ?? under.pictures.slice(0, mostUnjudged),
    hasWinners: best !== null,
    grid: showGrid(report, { isNamed: shows.prompts, nameOf, pictureOf }),
    notShown: Math.max(0, countPictures(report) - under.pictures.length),
    template: shows.prompts ? design.recipe.prompt : null,
    variables: shows.prompts ? listVariables(design) : [],
    facts: factsUnder(report, under.rules),
    startedAt: shows.dates ? report.experiment.createdAt : null,
  };
}

function factsUnder(
  { experiment, design, cells, calls }: ExperimentReport,
  { shows }: Under['rules'],
): ReportFact[] {
  const losses = lossWords(experiment.sums);
  return [
    ...outcomeFacts(experiment),
    ...(losses === '' ? [] : [['Without pictures', losses] as const]),
    ...(shows.prompts ? planFacts(design, cells.length) : []),
    ...(shows.recipes ? recipeFacts(design) : []),
    ...(shows.cost ? costFacts(experiment, calls) : []),
  ];
}

function countPictures({ live }: ExperimentReport): number {
  return live.results.reduce((sum, { images }) => sum + images.length, 0);
}

/** Null where nobody has voted, or nothing is left of what won. */
function bestPictures(
  { standings, live }: ExperimentReport,
  pictureOf: (imageId: string) => ShownPicture | null,
): ShownPicture[] | null {
  const places = new Map(
    standings.ranked.slice(0, mostWinners).map(({ cell }, place) => [cell, place]),
  );
  const found = live.results
    .filter(({ cell }) => places.has(cell))
    .sort((a, b) => (places.get(a.cell) ?? 0) - (places.get(b.cell) ?? 0))
    .flatMap(({ images }) => images.flatMap(({ id }) => pictureOf(id) ?? []));
  return found.length === 0 ? null : found;
}
