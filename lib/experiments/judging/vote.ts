/** What a judge said of two pictures whose recipes were hidden. */
export const outcomes = ['left', 'right', 'tie'] as const;
export type Outcome = (typeof outcomes)[number];

/** A vote on two variants, by their numbers from 0. Which side they stood on was chosen by chance. */
export interface Vote {
  readonly left: number;
  readonly right: number;
  readonly outcome: Outcome;
  /** Who said it. */
  readonly judge: string;
}

/**
 * All votes on one pair: first and second are variants, first the smaller number. What follows from
 * other evidence counts as parts of votes: see evidence.ts.
 */
export interface PairTally {
  readonly first: number;
  readonly second: number;
  readonly firstWins: number;
  readonly secondWins: number;
  readonly ties: number;
}

/** Counts votes pair by pair. A vote on a variant against itself says nothing and is left out. */
export function tallyVotes(
  votes: readonly Pick<Vote, 'left' | 'right' | 'outcome'>[],
): PairTally[] {
  const tallies = new Map<string, { -readonly [Key in keyof PairTally]: PairTally[Key] }>();
  for (const { left, right, outcome } of votes) {
    if (left === right) continue;
    const first = Math.min(left, right);
    const second = Math.max(left, right);
    const key = `${first} ${second}`;
    const tally = tallies.get(key) ?? { first, second, firstWins: 0, secondWins: 0, ties: 0 };
    if (outcome === 'tie') tally.ties += 1;
    else if ((outcome === 'left') === (left === first)) tally.firstWins += 1;
    else tally.secondWins += 1;
    tallies.set(key, tally);
  }
  return [...tallies.values()];
}
