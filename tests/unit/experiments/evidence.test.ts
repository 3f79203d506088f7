import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenTwo, estimate } from '#lib/experiments/judging/estimate';
import {
  countMarked,
  type Mark,
  type MarkSheet,
  sumTallies,
  tallyMarks,
} from '#lib/experiments/judging/evidence';
import { fitStrengths } from '#lib/experiments/judging/fit-strengths';
import { type PairTally, tallyVotes } from '#lib/experiments/judging/vote';
import { basisWords } from '#lib/experiments/standings/basis-words';
import { atOnce } from '#tests/support/at-once';

const stars = (variant: number, count: number): Mark => ({
  variant,
  stars: count,
  isChosen: false,
});
const seen = (variant: number): Mark => ({ variant, stars: null, isChosen: false });
const heart = (variant: number): Mark => ({ variant, stars: null, isChosen: true });

/** `0>1 0.5, 1=2 1`: what a tally says, pair by pair. */
function said(sheets: readonly MarkSheet[]): string[] {
  return atOnce(tallyMarks(sheets)).flatMap(({ first, second, firstWins, secondWins, ties }) => [
    ...(firstWins > 0 ? [`${first}>${second} ${rounded(firstWins)}`] : []),
    ...(secondWins > 0 ? [`${second}>${first} ${rounded(secondWins)}`] : []),
    ...(ties > 0 ? [`${first}=${second} ${rounded(ties)}`] : []),
  ]);
}

const rounded = (value: number) => Number(value.toFixed(6));

const weightOf = (tallies: readonly PairTally[]) =>
  tallies.reduce((sum, each) => sum + each.firstWins + each.secondWins + each.ties, 0);

const anyMark = (variants: number) =>
  fc.record({
    variant: fc.nat(variants - 1),
    stars: fc.option(fc.integer({ min: 1, max: 5 })),
    isChosen: fc.boolean(),
  });
const anySheet = fc.array(anyMark(5), { maxLength: 40 });

describe('marks become parts of votes', () => {
  test.each<[string, MarkSheet, string[]]>([
    ['more stars win', [stars(0, 5), stars(1, 3)], ['0>1 1']],
    ['as many stars are a tie', [stars(0, 4), stars(1, 4)], ['0=1 1']],
    [
      'a heart parts what has as many stars',
      [stars(0, 4), { ...stars(1, 4), isChosen: true }],
      ['1>0 1'],
    ],
    ['stars say more than a heart', [stars(0, 5), { ...stars(1, 4), isChosen: true }], ['0>1 1']],
    [
      'three in order have decided twice',
      [stars(0, 3), stars(1, 2), stars(2, 1)],
      ['0>1 0.666667', '0>2 0.666667', '1>2 0.666667'],
    ],
    [
      'a choice wins over the rest, and weighs as one',
      [heart(0), seen(1), seen(2)],
      ['0>1 0.5', '0>2 0.5'],
    ],
    ['of two choices neither wins', [heart(0), heart(1), seen(2)], ['0>2 1', '1>2 1']],
    ['a choice of everything is none', [heart(0), heart(1)], []],
    ['pictures without a mark say nothing', [stars(0, 5), seen(1), seen(2)], []],
    ['pictures of one variant are not compared', [stars(0, 5), stars(0, 1)], []],
  ])('%s', (_what, sheet, expected) => {
    expect(said([sheet])).toEqual(expected);
  });

  test('raters are not compared with each other', () => {
    expect(said([[stars(0, 5)], [stars(1, 1)]])).toEqual([]);
  });

  test('each rater weighs at most as much as there were marks, and one less than pictures', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const weight = weightOf(atOnce(tallyMarks([sheet])));
        expect(weight).toBeLessThanOrEqual(countMarked([sheet]) + 1e-9);
        expect(weight).toBeLessThanOrEqual(Math.max(0, sheet.length - 1) + 1e-9);
      }),
    );
  });

  test('no pair of pictures counts for more than one vote', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        for (const { first, second, ...counts } of atOnce(tallyMarks([sheet]))) {
          const of = (variant: number) => sheet.filter((mark) => mark.variant === variant).length;
          const all = counts.firstWins + counts.secondWins + counts.ties;
          expect(all).toBeLessThanOrEqual(of(first) * of(second) + 1e-9);
        }
      }),
    );
  });

  test('the order of the pictures does not matter', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        expect(said([sheet.toReversed()]).sort()).toEqual(said([sheet]).sort());
      }),
    );
  });

  test('a thousand pictures are as sure as 999 votes, and not as half a million', () => {
    const sheet = Array.from({ length: 1000 }, (_, at) => stars(at % 2, at % 2 === 0 ? 4 : 3));
    expect(weightOf(atOnce(tallyMarks([sheet])))).toBeCloseTo(999, 6);
  });
});

describe('the fit', () => {
  const votes = tallyVotes([
    { left: 0, right: 1, outcome: 'left' },
    { left: 1, right: 2, outcome: 'tie' },
    { left: 0, right: 2, outcome: 'left' },
  ]);
  const times = (tallies: readonly PairTally[], factor: number) =>
    tallies.map(({ first, second, firstWins, secondWins, ties }) => ({
      ...{ first, second },
      firstWins: factor * firstWins,
      secondWins: factor * secondWins,
      ties: factor * ties,
    }));

  test('takes two halves of a vote for one', () => {
    const halves = [...times(votes, 0.5), ...times(votes, 0.5)];
    const [whole, apart, put] = [votes, halves, sumTallies(halves)].map((all) =>
      atOnce(fitStrengths(3, all)),
    );
    for (const fit of [apart, put]) {
      expect(fit?.votes).toBeCloseTo(3, 9);
      for (const [at, strength] of (whole?.strengths ?? []).entries()) {
        expect(fit?.strengths[at]).toBeCloseTo(strength, 6);
      }
    }
  });

  test('is surer the more a vote weighs', () => {
    const even = [{ first: 0, second: 1, firstWins: 6, secondWins: 5, ties: 2 }];
    const width = (factor: number) => {
      const { low, high } = estimate(
        atOnce(fitStrengths(2, times(even, factor))),
        betweenTwo(2, 0, 1),
      );
      return high - low;
    };
    expect(width(4)).toBeLessThan(width(1));
    expect(width(1)).toBeLessThan(width(0.25));
  });

  test('puts first what its raters put first', () => {
    const sheet = [stars(0, 2), stars(1, 5), stars(2, 3), stars(1, 4), stars(0, 1)];
    const { strengths } = atOnce(fitStrengths(3, atOnce(tallyMarks([sheet]))));
    const [worst = 0, best = 0, middle = 0] = strengths;
    expect(best).toBeGreaterThan(middle);
    expect(middle).toBeGreaterThan(worst);
  });
});

test.each([
  [12, 30, 4, '12 blind votes, 30 gallery ratings and 4 client picks'],
  [12, 30, 0, '12 blind votes and 30 gallery ratings'],
  [0, 1, 0, '1 gallery rating'],
  [1, 0, 0, '1 blind vote'],
  [0, 0, 0, ''],
])('%i votes, %i ratings and %i picks are said as “%s”', (votes, ratings, picks, words) => {
  expect(basisWords(votes, { ratings, picks })).toBe(words);
});
