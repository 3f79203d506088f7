import { describe, expect, test } from 'vitest';
import { fitStrengths } from '#lib/experiments/judging/fit-strengths';
import type { PairTally } from '#lib/experiments/judging/vote';
import { isChoiceCrowded, keptChoice } from '#lib/experiments/standings/kept-choice';
import { type FitOf, keptFit } from '#lib/experiments/standings/kept-fit';
import type { InSteps } from '#lib/platform/in-steps';
import { atOnce } from '#tests/support/at-once';

/** An experiment that is asked about after so many votes, and what was fitted to answer. */
function experiment(experimentId: string) {
  const begun: number[] = [];
  function* tallies(votes: number): InSteps<readonly PairTally[]> {
    begun.push(votes);
    yield;
    return [{ first: 0, second: 1, firstWins: votes, secondWins: 0, ties: 0 }];
  }
  const fitAt = (votes: number, order: Partial<FitOf> = {}) =>
    keptFit({
      ...{ experimentId, cells: [0, 1, 2], basis: `${votes} votes`, mayBeOlder: false },
      tallies: () => tallies(votes),
      ...order,
    });
  return { begun, fitAt };
}

describe('the fit of an experiment', () => {
  test('is made once for a state of its votes', async () => {
    const { begun, fitAt } = experiment('once');
    const [first, second] = await Promise.all([fitAt(1), fitAt(1)]);
    expect([second, await fitAt(1)]).toEqual([first, first]);
    expect(begun).toEqual([1]);
  });

  test('is made for the first and for the last of many votes that come at once', async () => {
    const { begun, fitAt } = experiment('many');
    const fits = await Promise.all(Array.from({ length: 20 }, (_, votes) => fitAt(votes + 1)));
    expect(begun).toEqual([1, 20]);
    expect(fits.map(({ votes }) => votes)).toEqual([1, ...Array.from({ length: 19 }, () => 20)]);
  });

  test('is the last one for who needs no latest vote, while another is made', async () => {
    const { begun, fitAt } = experiment('older');
    const known = await fitAt(1);
    const latest = fitAt(2);
    expect(await fitAt(3, { mayBeOlder: true })).toBe(known);
    expect((await latest).votes).toBe(2);
    expect(begun).toEqual([1, 2]);
  });

  test('is of the cells that are judged, and no other', async () => {
    const { fitAt } = experiment('cells');
    await fitAt(1);
    const running = fitAt(2);
    const fewer = await fitAt(2, { cells: [0, 1], mayBeOlder: true });
    expect([fewer.strengths.length, (await running).strengths.length]).toEqual([2, 3]);
  });

  test('that failed is made anew, and those that waited for it have the next', async () => {
    const { fitAt } = experiment('failing');
    const failing = fitAt(1, {
      // biome-ignore lint/correctness/useYield: it fails at its first step
      *tallies() {
        throw new Error('It cannot be read.');
      },
    });
    const next = fitAt(2);
    await expect(failing).rejects.toThrow('It cannot be read.');
    expect((await next).votes).toBe(2);
    expect((await fitAt(1)).votes).toBe(1);
  });
});

describe('the choice of pairs', () => {
  const fit = atOnce(fitStrengths(12, []));

  test('is made once for all who have passed nothing', async () => {
    const chosen = await keptChoice({ experimentId: 'fresh', fit, isPassed: null });
    expect(chosen).toHaveLength(4);
    expect(await keptChoice({ experimentId: 'fresh', fit, isPassed: null })).toBe(chosen);
  });

  test('is made for one judge after the other, and a crowd is told so', async () => {
    const asked: number[] = [];
    const choices = Array.from({ length: 41 }, (_, judge) =>
      keptChoice({
        ...{ experimentId: 'crowd', fit },
        isPassed: () => {
          if (asked.at(-1) !== judge) asked.push(judge);
          return false;
        },
      }),
    );
    expect(isChoiceCrowded('crowd')).toBe(true);
    expect(isChoiceCrowded('another')).toBe(false);
    await Promise.all(choices);
    expect(asked).toEqual(choices.map((_, judge) => judge));
    expect(isChoiceCrowded('crowd')).toBe(false);
  });
});
