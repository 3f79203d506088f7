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

/** A judge beside the others who saw the same pairs. */
export interface JudgeAgreement {
  /** Of all twos of their vote and one of another judge, those that say the same. */
  readonly share: number;
  readonly pairs: number;
}

/**
 * How far judges agree on the pairs that they share; null where they share none. A judge's last vote
 * on a pair counts. (Krippendorff, Content Analysis, chapter 12.)
 */
export function agreement(votes: readonly Vote[]): Agreement | null {
  const units = sharedVerdicts(votes).map((byJudge) => [...byJudge.values()]);
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

/** How far each judge agrees with the others; none of those who share no pair with anybody. */
export function agreementByJudge(votes: readonly Vote[]): Map<string, JudgeAgreement> {
  const sums = new Map<string, { same: number; twos: number; pairs: number }>();
  for (const byJudge of sharedVerdicts(votes)) {
    const counts = countsOf([...byJudge.values()]);
    for (const [judge, verdict] of byJudge) {
      const { same, twos, pairs } = sums.get(judge) ?? { same: 0, twos: 0, pairs: 0 };
      const others = byJudge.size - 1;
      const agreeing = (counts.get(verdict) ?? 1) - 1;
      sums.set(judge, { same: same + agreeing, twos: twos + others, pairs: pairs + 1 });
    }
  }
  return new Map(
    [...sums].map(([judge, { same, twos, pairs }]) => [judge, { share: same / twos, pairs }]),
  );
}

/** What was said of each pair that more than one judge has seen, by judge. */
function sharedVerdicts(votes: readonly Vote[]): Map<string, Verdict>[] {
  return [...verdictsByPair(votes).values()].filter(({ size }) => size > 1);
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
