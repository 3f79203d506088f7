import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement } from '#lib/experiments/judging/agreement';
import { choosePairs } from '#lib/experiments/judging/choose-pairs';
import { voteInformation, voteOdds } from '#lib/experiments/judging/davidson';
import { type Fit, fitStrengths } from '#lib/experiments/judging/fit-strengths';
import { normalShareBelow } from '#lib/experiments/judging/normal';
import { rankValues, rankVariants } from '#lib/experiments/judging/ranking';
import { verdictOf, verdictSentence } from '#lib/experiments/judging/verdict';
import { outcomes, tallyVotes, type Vote } from '#lib/experiments/judging/vote';
import { seededRandom } from '#lib/seeded-random';
import { atOnce } from '#tests/support/at-once';
import {
  type Choice,
  countCovered,
  evenStrengths,
  fitAfter,
  judgesOf,
  shownWidth,
} from '#tests/support/simulated-judges';

function vote(left: number, right: number, outcome: Vote['outcome'], judge = 'a'): Vote {
  return { left, right, outcome, judge };
}

const times = (count: number, each: Vote) => Array.from({ length: count }, () => each);
const fitOf = (variants: number, votes: readonly Vote[]) =>
  atOnce(fitStrengths(variants, tallyVotes(votes)));

const anyVotes = (variants: number) =>
  fc.array(
    fc.record({
      left: fc.nat(variants - 1),
      right: fc.nat(variants - 1),
      outcome: fc.constantFrom(...outcomes),
      judge: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 60 },
  );

describe('the model of a vote', () => {
  test('gives odds that are certain together, and mirror each other', () => {
    for (const difference of [-800, -3, 0, 0.5, 800]) {
      const odds = voteOdds(difference, -1);
      expect(odds.first + odds.second + odds.tie).toBeCloseTo(1, 12);
      expect(odds.first).toBeCloseTo(voteOdds(-difference, -1).second, 12);
    }
  });

  test('knows what a vote tells: what the slope of its logarithm varies by', () => {
    const step = 1e-5;
    for (const [difference, tie] of [
      [0, -1],
      [1.2, 0],
      [-2, 0.7],
    ] as const) {
      const names = ['first', 'second', 'tie'] as const;
      const odds = voteOdds(difference, tie);
      const varies = names.map((name) => {
        const above = Math.log(voteOdds(difference + step, tie)[name]);
        const below = Math.log(voteOdds(difference - step, tie)[name]);
        return odds[name] * ((above - below) / (2 * step)) ** 2;
      });
      const sum = varies.reduce((total, each) => total + each, 0);
      expect(voteInformation(odds).ofDifference).toBeCloseTo(sum, 8);
    }
  });

  test.each([
    [0, 0.5],
    [1.959964, 0.975],
    [-1, 0.158655],
    [-4, 0.0000317],
  ])('%d deviations have a share of %d below', (deviations, share) => {
    expect(normalShareBelow(deviations)).toBeCloseTo(share, 6);
  });
});

describe('the fit', () => {
  test('ends for any votes, with strengths about 0 and variances above it', () => {
    fc.assert(
      fc.property(anyVotes(5), (votes) => {
        const { strengths, covariance } = fitOf(5, votes);
        expect(strengths.every(Number.isFinite)).toBe(true);
        expect(strengths.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
        for (const [at, row] of covariance.entries()) expect(row[at]).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('does not care which side a picture stood on', () => {
    fc.assert(
      fc.property(anyVotes(4), (votes) => {
        const other = { left: 'right', right: 'left', tie: 'tie' } as const;
        const turned = votes.map((each) =>
          vote(each.right, each.left, other[each.outcome], each.judge),
        );
        expect(fitOf(4, turned)).toEqual(fitOf(4, votes));
      }),
      { numRuns: 100 },
    );
  });

  test('of a thousand votes that all say the same is large and finite', () => {
    const [strong = 0, weak = 0] = fitOf(2, times(1000, vote(0, 1, 'left'))).strengths;
    expect(strong - weak).toBeGreaterThan(5);
    expect(strong - weak).toBeLessThan(20);
  });

  test('of nothing but ties is a draw', () => {
    const { strengths } = fitOf(3, [
      ...times(9, vote(0, 1, 'tie')),
      ...times(9, vote(1, 2, 'tie')),
    ]);
    for (const strength of strengths) expect(strength).toBeCloseTo(0, 9);
  });

  test('is narrower with more votes, and widest where there are none', () => {
    const votes = [...times(10, vote(0, 1, 'left')), ...times(5, vote(0, 1, 'right'))];
    const widths = (all: readonly Vote[]) =>
      rankVariants(fitOf(3, all))
        .toSorted((a, b) => a.variant - b.variant)
        .map(({ strength }) => strength.high - strength.low);
    const [few = 0, , unseen = 0] = widths(votes);
    const [many = 0] = widths([...votes, ...votes, ...votes]);
    expect(many).toBeLessThan(few);
    expect(unseen).toBeGreaterThan(few);
  });

  test('of 150 variants finds a strong one at its head', () => {
    const random = seededRandom(3);
    const judges = judgesOf(evenStrengths(150, 2), random);
    const best = rankVariants(fitAfter(judges.rounds('random', 1500), 1500))[0];
    expect(best?.variant).toBeLessThan(50);
  });
});

describe('on votes from known strengths', () => {
  const strengths = evenStrengths(8, 1);

  function coverage(choice: Choice): number {
    const random = seededRandom(11);
    const runs = 150;
    const covered = Array.from({ length: runs }, () =>
      countCovered(fitAfter(judgesOf(strengths, random).rounds(choice, 8), 96), strengths),
    );
    return covered.reduce((sum, each) => sum + each, 0) / (runs * strengths.length);
  }

  // The long run, of a thousand, is `npm run bench -- judging`.
  test.each(['random', 'active'] as const)('intervals hold the truth, %s pairs', (choice) => {
    const share = coverage(choice);
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.98);
  });

  test('the lead that is shown needs at most 60 % of the votes when pairs are chosen', () => {
    const wide = evenStrengths(12, 1);
    const random = seededRandom(5);
    const runs = 12;
    let needed = 0;
    for (let run = 0; run < runs; run += 1) {
      const judges = judgesOf(wide, random);
      const wanted = shownWidth(fitAfter(judges.rounds('random', 6), 120));
      for (const fit of judges.rounds('active', 6)) {
        if (shownWidth(fit) > wanted) continue;
        needed += fit.votes;
        break;
      }
    }
    expect(needed / (runs * 120)).toBeLessThan(0.6);
  });
});

describe('pairs', () => {
  test('are chosen among the best, not among those that cannot win', () => {
    const votes = [0, 1].flatMap((strong) =>
      [2, 3].flatMap((weak) => times(12, vote(strong, weak, 'left'))),
    );
    expect(atOnce(choosePairs(fitOf(4, votes), 1))).toEqual([{ first: 0, second: 1 }]);
  });

  test('that are handed out together differ, and reach every variant', () => {
    const pairs = atOnce(choosePairs(fitOf(6, []), 15));
    expect(new Set(pairs.map(({ first, second }) => `${first} ${second}`)).size).toBeGreaterThan(8);
    expect(new Set(pairs.flatMap(({ first, second }) => [first, second])).size).toBe(6);
  });

  test('are none where there are no two variants', () => {
    expect(atOnce(choosePairs(fitOf(1, []), 3))).toEqual([]);
    expect(atOnce(choosePairs(fitOf(0, []), 3))).toEqual([]);
  });
});

describe('the effect of a value', () => {
  test('is the mean of its variants against the mean of all', () => {
    const fit = fitOf(4, [
      ...times(9, vote(0, 1, 'left')),
      ...times(9, vote(2, 3, 'left')),
      ...times(9, vote(0, 2, 'tie')),
    ]);
    // Two axes of two values, and an axis on which nothing differs.
    const effects = rankValues(fit, [
      [0, 0, 0],
      [0, 1, 0],
      [1, 0, 0],
      [1, 1, 0],
    ]);
    expect(effects.map(({ axis, value }) => [axis, value])).toEqual([
      expect.arrayContaining([0]),
      expect.arrayContaining([0]),
      [1, 0],
      [1, 1],
    ]);
    const [, , better, worse] = effects;
    const mean = ((fit.strengths[0] ?? 0) + (fit.strengths[2] ?? 0)) / 2;
    expect(better?.effect.value).toBeCloseTo(mean, 9);
    expect(better?.effect.low).toBeGreaterThan(0);
    expect(worse?.effect.high).toBeLessThan(0);
    expect(effects[0]?.effect.value).toBeCloseTo(0, 6);
  });
});

describe('agreement', () => {
  test('is Krippendorff’s, as in his example of two observers', () => {
    // Content Analysis, 12.3.1: ten units, binary, alpha 0.095.
    const first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const said = (values: readonly number[], judge: string) =>
      values.map((value, at) => vote(at, at + 1, value === 1 ? 'left' : 'right', judge));
    const found = agreement([...said(first, 'a'), ...said(second, 'b')]);
    expect(found?.alpha).toBeCloseTo(0.095, 3);
    expect(found).toMatchObject({ share: 0.6, pairs: 10 });
  });

  test('counts the same choice as such, whichever side it stood on', () => {
    const votes = [
      vote(0, 1, 'left', 'a'),
      vote(1, 0, 'right', 'b'),
      vote(2, 3, 'tie', 'a'),
      vote(3, 2, 'tie', 'b'),
    ];
    expect(agreement(votes)).toEqual({ share: 1, alpha: 1, pairs: 2 });
  });

  test('is none of one judge, and without alpha where all say the same', () => {
    expect(agreement([vote(0, 1, 'left'), vote(0, 1, 'right'), vote(1, 2, 'tie')])).toBeNull();
    const same = [vote(0, 1, 'tie', 'a'), vote(0, 1, 'tie', 'b')];
    expect(agreement(same)).toEqual({ share: 1, alpha: null, pairs: 1 });
  });
});

describe('the verdict', () => {
  const nameOf = (variant: number) => ['ink', 'oil', 'pencil'][variant] ?? '';
  const said = (votes: readonly Vote[], variants = 2) =>
    verdictSentence(verdictOf(fitOf(variants, votes)), nameOf);

  test.each([
    ['no votes', [], /^No votes yet/],
    ['a clear win', times(30, vote(0, 1, 'left')), /^“ink” wins: at least 9[89] % sure\.$/],
    [
      'a lead',
      [...times(9, vote(1, 0, 'left')), ...times(5, vote(1, 0, 'right'))],
      /^“oil” leads before “ink”, 8\d % sure\. About \d+ more votes until it is clear\.$/,
    ],
    [
      'a draw',
      [...times(40, vote(0, 1, 'left')), ...times(40, vote(0, 1, 'right'))],
      /too close to call/,
    ],
  ] as const)('of %s', (_what, votes, sentence) => {
    expect(said(votes)).toMatch(sentence);
  });

  test('is not sure of a leader while one that nobody has judged may be better', () => {
    expect(said(times(30, vote(0, 1, 'left')), 3)).toContain('leads before “pencil”');
  });

  test('asks for as many votes as it takes to be sure before all rivals, not before one', () => {
    // Each of four is two deviations behind: before any one of them that is sure.
    const strengths = Float64Array.of(0.8, -0.2, -0.2, -0.2, -0.2);
    const covarianceOf = (variance: number) =>
      [0, 1, 2, 3, 4].map((row) => new Float64Array(5).fill(variance, row, row + 1));
    const fit: Fit = { strengths, tie: 0, covariance: covarianceOf(0.125), votes: 50 };
    const verdict = verdictOf(fit);
    expect(verdict).toMatchObject({ state: 'open', leader: 0 });
    const left = verdict.state === 'open' ? (verdict.votesLeft ?? 0) : 0;
    expect(left).toBeGreaterThan(10);
    const narrower = covarianceOf((0.125 * fit.votes) / (fit.votes + left));
    expect(verdictOf({ ...fit, covariance: narrower }).state).toBe('sure');
  });

  test('asks for fewer votes the more there are of the same', () => {
    const lead = [...times(6, vote(0, 1, 'left')), ...times(4, vote(0, 1, 'right'))];
    const left = (votes: readonly Vote[]) => {
      const verdict = verdictOf(fitOf(2, votes));
      return verdict.state === 'open' ? verdict.votesLeft : 0;
    };
    expect(left(lead)).toBeGreaterThan(left([...lead, ...lead, ...lead, ...lead]) ?? 0);
  });
});
