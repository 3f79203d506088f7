/**
 * How a vote falls, by strengths on a logarithmic scale (Bradley and Terry, 1952) with ties
 * (Davidson, "On Extending the Bradley–Terry Model to Accommodate Ties", JASA 65, 1970).
 *
 * With d the strength of the first less that of the second and t the readiness to call it a tie, the
 * odds of first : second : tie are exp(d/2) : exp(−d/2) : exp(t). The logarithm of the likelihood is
 * concave in both, so there is one best fit.
 */
export interface VoteOdds {
  /** Probabilities; their sum is 1. */
  readonly first: number;
  readonly second: number;
  readonly tie: number;
}

/** @param difference strength of the first less that of the second */
export function voteOdds(difference: number, tie: number): VoteOdds {
  // Taken from the largest, so that nothing overflows.
  const largest = Math.max(Math.abs(difference) / 2, tie);
  const first = Math.exp(difference / 2 - largest);
  const second = Math.exp(-difference / 2 - largest);
  const equal = Math.exp(tie - largest);
  const sum = first + second + equal;
  return { first: first / sum, second: second / sum, tie: equal / sum };
}

/** What one vote tells (Fisher's information): of the difference, of the ties, and of both at once. */
export function voteInformation({ first, second, tie }: VoteOdds) {
  const lean = (first - second) / 2;
  return {
    ofDifference: (first + second) / 4 - lean * lean,
    ofTie: tie * (1 - tie),
    ofBoth: -lean * tie,
  };
}
