import { lossWords } from '#lib/experiments/experiment-view';
import type { Estimate } from '#lib/experiments/judging/estimate';
import { verdictSentence } from '#lib/experiments/judging/verdict';
import type { ExperimentReport } from '#lib/experiments/report/report';
import {
  bestWords,
  costFacts,
  type ListedVariable,
  leadersWords,
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

/** One of the best cells with its pictures, repeats and all. */
export interface ShownLeader {
  readonly name: string;
  readonly strength: Estimate;
  readonly pictures: readonly ShownPicture[];
}

/** The report of an experiment as visitors may know it. What the rules hide is not in it at all. */
export interface ShownReport {
  readonly sentence: string;
  /** How many have voted and how far they agree; empty without votes. */
  readonly votes: string;
  readonly ranked: readonly ShownRank[];
  /** That there are more, in words; empty where all are shown. */
  readonly best: string;
  /** What each value does; none where values are hidden. */
  readonly values: ExperimentReport['standings']['values'];
  /** What those that are ahead are called, and they; none without votes. */
  readonly leadersAre: string;
  readonly leaders: readonly ShownLeader[];
  /** In the place of leaders where there are none: the first pictures of all. */
  readonly unjudged: readonly ShownPicture[];
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
const mostLeaders = 3;
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
  const leaders = leadersOf(report, nameOf, pictureOf);
  return {
    sentence: verdict ? verdictSentence(verdict, nameOf) : standings.sentence,
    votes: voteWords(standings),
    ranked: standings.ranked.map(({ cell, strength, votes }) => {
      return { name: nameOf(cell), strength, votes };
    }),
    best: bestWords(standings.ranked.length, standings.rankedInAll),
    values: shows.prompts ? standings.values : [],
    leadersAre: leadersWords(standings),
    leaders,
    unjudged: leaders.length > 0 ? [] : under.pictures.slice(0, mostUnjudged),
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

/** The best cells that have a picture left. */
function leadersOf(
  { standings, live }: ExperimentReport,
  nameOf: (cell: number) => string,
  pictureOf: (imageId: string) => ShownPicture | null,
): ShownLeader[] {
  return standings.ranked.slice(0, mostLeaders).flatMap(({ cell, strength }) => {
    const pictures = live.results
      .filter((result) => result.cell === cell)
      .flatMap(({ images }) => images.flatMap(({ id }) => pictureOf(id) ?? []));
    return pictures.length > 0 ? [{ name: nameOf(cell), strength, pictures }] : [];
  });
}
