import type { PairTally } from '#lib/experiments/judging/vote';
import type { InSteps } from '#lib/platform/in-steps';

/** What one rater said of a picture. */
export interface Mark {
  /** The number of the picture's variant. */
  readonly variant: number;
  /** 1 to 5, or null for a picture that was given none. */
  readonly stars: number | null;
  /** A heart in the gallery, or a pick in a share. */
  readonly isChosen: boolean;
}

/** All pictures that one rater has seen, marked or not. */
export type MarkSheet = readonly Mark[];

/**
 * What marks say about pairs of variants, as parts of votes: rank-breaking (Azari Soufiani, Chen,
 * Parkes and Xia, "Generalized Method-of-Moments for Rank Aggregation", NIPS 2013), for the likelihood
 * of Bradley and Terry with weights (Hunter, "MM Algorithms for Generalized Bradley–Terry Models",
 * Annals of Statistics 32, 2004).
 *
 * Within one rater, two pictures of different variants are compared by their stars, where both have
 * some; the same number is a tie, unless one of them was chosen besides. Otherwise one that was chosen
 * is better than one that was not, and nothing follows for two that were, or were not: a choice says
 * nothing of the rest among itself. Raters are never compared with each other, since three stars are
 * not the same with everybody.
 *
 * The comparisons of a rater hang together: who has put n pictures in order has decided n − 1 times,
 * and not n(n − 1)/2 times. So all of them together weigh as much as there were marks, and at most one
 * less than there are pictures; counted in full, intervals would be far too narrow. (Khetan and Oh,
 * "Data-driven Rank Breaking for Efficient Rank Aggregation", JMLR 17, 2016, weigh for the same reason.)
 *
 * In steps, one for each rater.
 */
export function* tallyMarks(sheets: readonly MarkSheet[]): InSteps<PairTally[]> {
  const tallies: PairTally[][] = [];
  for (const sheet of sheets) {
    tallies.push(tallySheet(sheet));
    yield;
  }
  return tallies.flat();
}

/** Puts tallies of the same pair together. */
export function sumTallies(tallies: readonly PairTally[]): PairTally[] {
  const sums = new Map<string, PairTally>();
  for (const tally of tallies) {
    const { first, second, firstWins, secondWins, ties } = tally;
    const key = `${first} ${second}`;
    const known = sums.get(key);
    sums.set(
      key,
      known
        ? {
            first,
            second,
            firstWins: known.firstWins + firstWins,
            secondWins: known.secondWins + secondWins,
            ties: known.ties + ties,
          }
        : tally,
    );
  }
  return [...sums.values()];
}

/** How many pictures carry a mark. */
export function countMarked(sheets: readonly MarkSheet[]): number {
  return sheets.reduce((sum, sheet) => sum + sheet.filter(isMarked).length, 0);
}

const isMarked = ({ stars, isChosen }: Mark) => stars !== null || isChosen;

/** Pictures of one variant that were marked alike, and how many they are. */
interface Group {
  readonly mark: Mark;
  count: number;
}

function tallySheet(sheet: MarkSheet): PairTally[] {
  const compared = sheet.some(({ isChosen }) => isChosen)
    ? sheet
    : sheet.filter(({ stars }) => stars !== null);
  const groups = [...groupsOf(compared)].sort(([one], [other]) => one - other);
  const tallies = groups.flatMap(([first, ofFirst], place) =>
    groups
      .slice(place + 1)
      .map(([second, ofSecond]) => ({ first, second, ...compareGroups(ofFirst, ofSecond) }))
      .filter((tally) => comparisonsOf(tally) > 0),
  );
  const comparisons = tallies.reduce((sum, tally) => sum + comparisonsOf(tally), 0);
  const decisions = Math.min(compared.filter(isMarked).length, compared.length - 1);
  const weight = Math.min(1, decisions / comparisons);
  return tallies.map((tally) => ({
    ...tally,
    firstWins: weight * tally.firstWins,
    secondWins: weight * tally.secondWins,
    ties: weight * tally.ties,
  }));
}

function comparisonsOf({ firstWins, secondWins, ties }: PairTally): number {
  return firstWins + secondWins + ties;
}

/** By variant: there are twelve ways to mark a picture, and may be thousands of pictures. */
function groupsOf(sheet: MarkSheet): Map<number, Group[]> {
  const groups = new Map<number, Group[]>();
  for (const mark of sheet) {
    const known = groups.get(mark.variant) ?? [];
    const alike = known.find(
      (each) => each.mark.stars === mark.stars && each.mark.isChosen === mark.isChosen,
    );
    if (alike) alike.count += 1;
    else groups.set(mark.variant, [...known, { mark, count: 1 }]);
  }
  return groups;
}

function compareGroups(ofFirst: readonly Group[], ofSecond: readonly Group[]) {
  const tally = { firstWins: 0, secondWins: 0, ties: 0 };
  for (const first of ofFirst) {
    for (const second of ofSecond) {
      const outcome = compareMarks(first.mark, second.mark);
      if (outcome) tally[outcome] += first.count * second.count;
    }
  }
  return tally;
}

/** Null where the marks of two pictures say nothing of them. */
function compareMarks(first: Mark, second: Mark): 'firstWins' | 'secondWins' | 'ties' | null {
  if (first.stars !== null && second.stars !== null) {
    if (first.stars !== second.stars)
      return first.stars > second.stars ? 'firstWins' : 'secondWins';
    if (first.isChosen === second.isChosen) return 'ties';
  }
  if (first.isChosen === second.isChosen) return null;
  return first.isChosen ? 'firstWins' : 'secondWins';
}
