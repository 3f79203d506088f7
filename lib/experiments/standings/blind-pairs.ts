import type { Viewer } from '#lib/accounts/viewer';
import { choosePairs, type Pair } from '#lib/experiments/judging/choose-pairs';
import { getExperiment, listVotes } from '#lib/experiments/queries';
import { listResults } from '#lib/experiments/results/queries';
import { contestOf, mostContestants } from '#lib/experiments/standings/contestants';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';

/** A picture without a word about how it came to be. */
export interface BlindPicture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface BlindPair {
  readonly left: BlindPicture;
  readonly right: BlindPicture;
}

/**
 * The pairs whose votes teach most, as pictures alone: which cell a picture is of is known here and
 * nowhere else. Which repeat of a cell is shown, and on which side, is chosen by chance.
 *
 * @param passed pairs of pictures that a judge would not judge: their cells come last
 * @param random from 0 to below 1
 * @returns null where there is no such experiment of the viewer's; none where nothing can be judged
 */
export async function listBlindPairs(
  viewer: Viewer,
  id: string,
  passed: ReadonlyArray<readonly [string, string]>,
  random: () => number,
): Promise<BlindPair[] | null> {
  const { db } = await database();
  const row = isId(id) ? await getExperiment(db, viewer.id, id) : null;
  if (!row) return null;
  const pictures = Map.groupBy(
    (await listResults(db, viewer.id, id)).flatMap(({ cell, images }) =>
      images.map(({ id: imageId, width, height }) => ({ cell, id: imageId, width, height })),
    ),
    ({ cell }) => cell,
  );
  if (pictures.size < 2 || pictures.size > mostContestants) return [];
  const { contestants, fit } = contestOf(pictures.keys(), await listVotes(db, viewer.id, id));
  const cellOf = new Map([...pictures.values()].flat().map((each) => [each.id, each.cell]));
  const passedKeys = new Set(passed.map(([a, b]) => keyOf(cellOf.get(a), cellOf.get(b))));
  const isPassed = ({ first, second }: Pair) =>
    passedKeys.has(keyOf(contestants[first], contestants[second]));
  const chosen = choosePairs(fit, pairsAtOnce + extraPairs * passedKeys.size);
  const wanted = [...chosen.filter((pair) => !isPassed(pair)), ...chosen.filter(isPassed)];
  return wanted.slice(0, pairsAtOnce).flatMap(({ first, second }) => {
    const shown = [first, second].map((variant) =>
      oneOf(pictures.get(contestants[variant] ?? -1) ?? [], random),
    );
    const [left, right] = random() < 0.5 ? shown : shown.reverse();
    return left && right ? [{ left, right }] : [];
  });
}

/** A few, so that the next is loaded while one is looked at, and yet chosen by the latest votes. */
const pairsAtOnce = 4;
const extraPairs = 2;

function oneOf(
  pictures: ReadonlyArray<BlindPicture & { readonly cell: number }>,
  random: () => number,
): BlindPicture | null {
  const picked = pictures[Math.floor(random() * pictures.length)];
  return picked ? { id: picked.id, width: picked.width, height: picked.height } : null;
}

function keyOf(one: number | undefined, other: number | undefined): string {
  return [one ?? -1, other ?? -1].sort((a, b) => a - b).join(' ');
}
