import type { Recipe } from '#lib/compose/recipe';
import { type Agreement, agreement } from '#lib/experiments/judging/agreement';
import type { Estimate } from '#lib/experiments/judging/estimate';
import { rankValues, rankVariants } from '#lib/experiments/judging/ranking';
import { type Verdict, verdictOf, verdictSentence } from '#lib/experiments/judging/verdict';
import { listVotes } from '#lib/experiments/queries';
import type { CellResult } from '#lib/experiments/results/cell-result';
import { listCellRecipes } from '#lib/experiments/results/queries';
import { cellName } from '#lib/experiments/results/result-axes';
import type { ResultAxis, ResultCells } from '#lib/experiments/results/result-grid';
import { contestOf, mostContestants } from '#lib/experiments/standings/contestants';
import type { Db } from '#lib/platform/database/database';

export interface RankedCell {
  readonly cell: number;
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
  readonly votes: number;
  /** How many people have voted. */
  readonly judges: number;
  /** The best first; so many at most. */
  readonly ranked: readonly RankedCell[];
  readonly values: readonly RankedValue[];
  /** Null where no two judges have seen the same pair. */
  readonly agreement: Agreement | null;
  readonly canJudge: boolean;
}

/** Rows of the ranking: who looks for the winner needs no more. */
const mostRanked = 50;

interface Made {
  readonly axes: readonly ResultAxis[];
  readonly cells: ResultCells;
  readonly results: readonly CellResult[];
}

/** How the cells of an experiment stand by the votes on them. */
export async function getStandings(
  db: Db,
  ownerId: string,
  experimentId: string,
  { axes, cells, results }: Made,
): Promise<Standings> {
  const votes = await listVotes(db, ownerId, experimentId);
  const pictures = new Map(
    results.flatMap(({ cell, images: [first] }) => (first ? [[cell, first.id] as const] : [])),
  );
  const judged = [...pictures.keys(), ...votes.flatMap(({ left, right }) => [left, right])];
  const problem = contestProblem(new Set(pictures.keys()).size, new Set(judged).size);
  if (problem) return nothingJudged(problem);
  const { contestants, votes: counted, fit } = contestOf(judged, votes);
  const nameOf = (cell: number) => cellName(axes, cells[cell] ?? []);
  const verdict = ofCells(verdictOf(fit), contestants);
  const sentence = verdictSentence(verdict, nameOf);
  if (counted.length === 0) return { ...nothingJudged(sentence), verdict, canJudge: true };
  const ranked = rankVariants(fit).slice(0, mostRanked);
  const recipes = await listCellRecipes(db, ownerId, experimentId, contestants);
  return {
    sentence,
    verdict,
    votes: counted.length,
    judges: new Set(counted.map(({ judge }) => judge)).size,
    ranked: ranked.map(({ variant, strength }) => {
      const cell = contestants[variant] ?? 0;
      return {
        cell,
        name: nameOf(cell),
        strength,
        votes: counted.filter(({ left, right }) => left === variant || right === variant).length,
        imageId: pictures.get(cell) ?? null,
        recipe: recipes.get(cell) ?? null,
      };
    }),
    values: rankValues(
      fit,
      contestants.map((cell) => cells[cell] ?? []),
    ).map(({ axis, value, effect }) => ({
      axis: axes[axis]?.name ?? '',
      value: axes[axis]?.labels[value] ?? '',
      effect,
    })),
    agreement: agreement(counted),
    canJudge: pictures.size > 1,
  };
}

/** Why nothing can be judged, or null. */
export function contestProblem(withPictures: number, judged: number): string | null {
  if (judged > mostContestants) {
    const all = judged.toLocaleString('en-GB');
    return `Up to ${mostContestants} cells can be judged in pairs, and ${all} have pictures. Start an experiment with the most promising ones.`;
  }
  return withPictures < 2 && judged < 2
    ? 'As soon as two cells have pictures, they can be judged in pairs.'
    : null;
}

function nothingJudged(sentence: string): Standings {
  return {
    sentence,
    verdict: null,
    votes: 0,
    judges: 0,
    ranked: [],
    values: [],
    agreement: null,
    canJudge: false,
  };
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
