import type { Vote } from '#lib/experiments/judging/vote';

export interface Agreement {
  /** Votes of different judges on one pair that say the same, as a share of all such twos. */
  readonly share: number;
  /**
   * Krippendorff's alpha for nominal data: 1 is perfect agreement, 0 what chance gives. Null when
   * all votes say the same, since then chance would agree as well.
   */
  readonly alpha: number | null;
  /** Pairs that more than one judge has seen: the rest says nothing. */
  readonly pairs: number;
}

type Verdict = 'first' | 'second' | 'tie';

/**
 * How far judges agree on the pairs that they share; null where they share none. A judge's last vote
 * on a pair counts. (Krippendorff, Content Analysis, chapter 12.)
 */
export function agreement(votes: readonly Vote[]): Agreement | null {
  const units = [...verdictsByPair(votes).values()]
    .map((byJudge) => [...byJudge.values()])
    .filter(({ length }) => length > 1);
  if (units.length === 0) return null;
  const totals = countsOf(units.flat());
  const number = units.flat().length;
  let observed = 0;
  let twos = 0;
  let disagreeing = 0;
  for (const unit of units) {
    const all = unit.length * (unit.length - 1);
    const same = sum([...countsOf(unit).values()].map((count) => count * (count - 1)));
    observed += (all - same) / (unit.length - 1);
    twos += all;
    disagreeing += all - same;
  }
  const byChance = number ** 2 - sum([...totals.values()].map((count) => count ** 2));
  return {
    share: 1 - disagreeing / twos,
    alpha: byChance === 0 ? null : 1 - (observed * (number - 1)) / byChance,
    pairs: units.length,
  };
}

function verdictsByPair(votes: readonly Vote[]): Map<string, Map<string, Verdict>> {
  const pairs = new Map<string, Map<string, Verdict>>();
  for (const { left, right, outcome, judge } of votes) {
    const key = `${Math.min(left, right)} ${Math.max(left, right)}`;
    const byJudge = pairs.get(key) ?? new Map<string, Verdict>();
    const isFirst = (outcome === 'left') === left < right;
    byJudge.set(judge, outcome === 'tie' ? 'tie' : isFirst ? 'first' : 'second');
    pairs.set(key, byJudge);
  }
  return pairs;
}

function countsOf(verdicts: readonly Verdict[]): Map<Verdict, number> {
  const counts = new Map<Verdict, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
