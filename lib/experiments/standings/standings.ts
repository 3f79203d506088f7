import type { Recipe } from '#lib/compose/recipe';
import { listGuestNames } from '#lib/experiments/guests/queries';
import { type Agreement, agreement } from '#lib/experiments/judging/agreement';
import type { Estimate } from '#lib/experiments/judging/estimate';
import { rankValues, rankVariants } from '#lib/experiments/judging/ranking';
import { type Verdict, verdictOf, verdictSentence } from '#lib/experiments/judging/verdict';
import type { Coordinates } from '#lib/experiments/plan/coordinates';
import { type ExperimentRow, listVotes } from '#lib/experiments/queries';
import type { CellResult } from '#lib/experiments/results/cell-result';
import type { Made } from '#lib/experiments/results/flat-grid';
import { listCellsMade } from '#lib/experiments/results/queries';
import { cellName } from '#lib/experiments/results/result-axes';
import { basisWords } from '#lib/experiments/standings/basis-words';
import { contestProblem } from '#lib/experiments/standings/contest-size';
import { type Contest, contestOf } from '#lib/experiments/standings/contestants';
import {
  type ClientPicks,
  countEvidence,
  noEvidence,
  readEvidence,
} from '#lib/experiments/standings/evidence';
import { type JudgeRow, judgesOf } from '#lib/experiments/standings/judges';
import type { Db } from '#lib/platform/database/database';

export interface RankedCell {
  readonly cell: number;
  /** Where it stands in the design. */
  readonly coordinates: Coordinates;
  readonly name: string;
  readonly strength: Estimate;
  readonly votes: number;
  /** A picture of it; null where none is left. */
  readonly imageId: string | null;
  readonly recipe: Recipe | null;
}

/** What a value of a variable does, whatever stands beside it. */
export interface RankedValue {
  readonly axis: string;
  readonly value: string;
  readonly effect: Estimate;
}

export interface Standings {
  /** Who wins, how sure that is and what is missing. */
  readonly sentence: string;
  /** The same with the numbers of cells in place of variants; null where nothing can be judged. */
  readonly verdict: Verdict | null;
  /** Blind votes that count. */
  readonly votes: number;
  /** All that counts, in words; empty where there is nothing. */
  readonly basis: string;
  /** The best first; so many at most. */
  readonly ranked: readonly RankedCell[];
  /** How many cells are in the ranking, with those that are not shown. */
  readonly rankedInAll: number;
  readonly values: readonly RankedValue[];
  /** Of the blind votes; null where no two judges have seen the same pair. */
  readonly agreement: Agreement | null;
  readonly judges: readonly JudgeRow[];
  readonly evidence: {
    readonly isCounted: boolean;
    /** What could be counted beside the votes, in words; empty where there is nothing. */
    readonly words: string;
  };
}

/** Rows of the ranking: who looks for the winner needs no more. */
const mostRanked = 50;

/**
 * How the cells of an experiment stand by the votes on them, and by what else counts.
 *
 * @param experiment the owner's own
 */
export async function getStandings(
  db: Db,
  experiment: ExperimentRow,
  made: Made,
  clientPicks: ClientPicks,
): Promise<Standings> {
  const { id, ownerId, countsMarks } = experiment;
  const votes = await listVotes(db, ownerId, id);
  const read = countsMarks ? readEvidence : countEvidence;
  const found = await read(db, experiment, clientPicks);
  const counted = countsMarks ? found : noEvidence;
  const beside = {
    judges: judgesOf(votes, await listGuestNames(db, ownerId, id), ownerId),
    evidence: { isCounted: countsMarks, words: basisWords(0, found) },
  };
  const pictures = picturesOf(made.results);
  const judged = [...pictures.keys(), ...votes.flatMap(({ left, right }) => [left, right])];
  const problem = contestProblem(pictures.size, new Set(judged).size);
  if (problem) return { ...nothingJudged(problem), ...beside };
  const { sheets } = counted;
  const contest = await contestOf({ experimentId: id, cells: judged, votes, sheets });
  const verdict = ofCells(verdictOf(contest.fit), contest.contestants);
  const sentence = verdictSentence(verdict, (cell) => nameOfCell(made, cell));
  if (contest.fit.votes === 0) return { ...nothingJudged(sentence), verdict, ...beside };
  return {
    sentence,
    verdict,
    votes: contest.votes.length,
    basis: basisWords(contest.votes.length, counted),
    ranked: await rankCells(db, experiment, { contest, made, pictures }),
    rankedInAll: contest.contestants.length,
    values: rankMadeValues(contest, made),
    agreement: agreement(contest.votes),
    ...beside,
  };
}

/** A picture of each cell that has any. */
function picturesOf(results: readonly CellResult[]): ReadonlyMap<number, string> {
  return new Map(
    results.flatMap(({ cell, images: [first] }) => (first ? [[cell, first.id] as const] : [])),
  );
}

interface Ranked {
  readonly contest: Contest;
  readonly made: Made;
  readonly pictures: ReadonlyMap<number, string>;
}

async function rankCells(
  db: Db,
  { id, ownerId }: ExperimentRow,
  { contest, made, pictures }: Ranked,
): Promise<RankedCell[]> {
  const { contestants, fit, votes } = contest;
  const ranked = rankVariants(fit).slice(0, mostRanked);
  const known = await listCellsMade(db, ownerId, id, contestants);
  return ranked.map(({ variant, strength }) => {
    const cell = contestants[variant] ?? 0;
    return {
      cell,
      coordinates: known.get(cell)?.coordinates ?? [],
      name: nameOfCell(made, cell),
      strength,
      votes: votes.filter(({ left, right }) => left === variant || right === variant).length,
      imageId: pictures.get(cell) ?? null,
      recipe: known.get(cell)?.recipe ?? null,
    };
  });
}

function rankMadeValues({ contestants, fit }: Contest, { axes, cells }: Made): RankedValue[] {
  const coordinates = contestants.map((cell) => cells[cell] ?? []);
  return rankValues(fit, coordinates).map(({ axis, value, effect }) => ({
    axis: axes[axis]?.name ?? '',
    value: axes[axis]?.labels[value] ?? '',
    effect,
  }));
}

function nameOfCell({ axes, cells }: Made, cell: number): string {
  return cellName(axes, cells[cell] ?? []);
}

function ofCells(verdict: Verdict, contestants: readonly number[]): Verdict {
  const cellOf = (variant: number) => contestants[variant] ?? 0;
  switch (verdict.state) {
    case 'unvoted':
      return verdict;
    case 'sure':
      return { ...verdict, leader: cellOf(verdict.leader) };
    case 'open':
      return { ...verdict, leader: cellOf(verdict.leader), rival: cellOf(verdict.rival) };
  }
}

function nothingJudged(sentence: string) {
  return {
    sentence,
    verdict: null,
    votes: 0,
    basis: '',
    ranked: [],
    rankedInAll: 0,
    values: [],
    agreement: null,
  };
}
