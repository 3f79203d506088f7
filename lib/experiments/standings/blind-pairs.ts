import type { Viewer } from '#lib/accounts/viewer';
import type { Pair } from '#lib/experiments/judging/choose-pairs';
import { getExperiment, listVotes } from '#lib/experiments/queries';
import { listResults } from '#lib/experiments/results/queries';
import { type ContestBar, contestBar } from '#lib/experiments/standings/contest-size';
import { contestOf } from '#lib/experiments/standings/contestants';
import { type ClientPicks, noEvidence, readEvidence } from '#lib/experiments/standings/evidence';
import { keptChoice } from '#lib/experiments/standings/kept-choice';
import type { PassedPairs } from '#lib/experiments/standings/passed-pairs';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';

/** A picture without a word about how it came to be. */
export interface BlindPicture {
  /** Its identifier, or what stands for it where a guest judges. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface BlindPair {
  readonly left: BlindPicture;
  readonly right: BlindPicture;
}

/** The next pairs for a judge, or why there are none. */
export interface BlindPairs {
  readonly pairs: readonly BlindPair[];
  /** What keeps all pictures from being judged; null where they can be. */
  readonly bar: ContestBar | null;
}

/** What is to be known for choosing pairs. */
export interface PairsOrder {
  /** Pairs of pictures that a judge would not judge: their cells come last. */
  readonly passed: PassedPairs;
  readonly clientPicks: ClientPicks;
  /** From 0 to below 1. */
  random(): number;
}

/**
 * The pairs whose votes teach most, as pictures alone: which cell a picture is of is known here and
 * nowhere else. Which repeat of a cell is shown, and on which side, is chosen by chance.
 *
 * @returns null where there is no such experiment of the owner's
 */
export async function listBlindPairs(
  owner: Viewer,
  id: string,
  { passed, clientPicks, random }: PairsOrder,
): Promise<BlindPairs | null> {
  const { db } = await database();
  const row = isId(id) ? await getExperiment(db, owner.id, id) : null;
  if (!row) return null;
  const pictures = await picturesByCell(owner, id);
  const bar = contestBar(pictures.size, pictures.size);
  if (bar) return { pairs: [], bar };
  const evidence = row.countsMarks ? await readEvidence(db, row, clientPicks) : noEvidence;
  const { contestants, fit } = await contestOf({
    experimentId: id,
    cells: pictures.keys(),
    votes: await listVotes(db, owner.id, id),
    sheets: evidence.sheets,
    mayBeOlder: true,
  });
  const isPassed = passed.length > 0 ? passedBy(pictures, contestants, passed) : null;
  const chosen = await keptChoice({ experimentId: id, fit, isPassed });
  const pairs = chosen.flatMap(({ first, second }) => {
    const shown = [first, second].map((variant) =>
      oneOf(pictures.get(contestants[variant] ?? -1) ?? [], random),
    );
    const [left, right] = random() < 0.5 ? shown : shown.reverse();
    return left && right ? [{ left, right }] : [];
  });
  return { pairs, bar };
}

type Pictures = ReadonlyMap<number, readonly BlindPicture[]>;

/** The pictures that can be shown, by the cells that have any. */
async function picturesByCell(owner: Viewer, experimentId: string): Promise<Pictures> {
  const { db } = await database();
  const results = await listResults(db, owner.id, experimentId);
  const cells = Map.groupBy(results, ({ cell }) => cell);
  return new Map(
    [...cells].flatMap(([cell, made]) => {
      const images = made.flatMap((each) => each.images);
      return images.length > 0 ? [[cell, images] as const] : [];
    }),
  );
}

function passedBy(pictures: Pictures, contestants: readonly number[], passed: PassedPairs) {
  const cellOf = new Map([...pictures].flatMap(([cell, all]) => all.map(({ id }) => [id, cell])));
  const keys = new Set(passed.map(([a, b]) => keyOf(cellOf.get(a), cellOf.get(b))));
  return ({ first, second }: Pair) => keys.has(keyOf(contestants[first], contestants[second]));
}

function oneOf(pictures: readonly BlindPicture[], random: () => number): BlindPicture | null {
  const picked = pictures[Math.floor(random() * pictures.length)];
  return picked ? { id: picked.id, width: picked.width, height: picked.height } : null;
}

function keyOf(one: number | undefined, other: number | undefined): string {
  return [one ?? -1, other ?? -1].sort((a, b) => a - b).join(' ');
}
