import { expect, test } from 'vitest';
import {
  costWords,
  lossWords,
  runningCostWords,
  stateWord,
} from '#lib/experiments/experiment-view';
import { durationWords } from '#lib/experiments/plan/duration-words';
import { planWords } from '#lib/experiments/plan/plan-words';
import { contestBar, contestProblem, noPairWords } from '#lib/experiments/standings/contest-size';
import { estimateRange, estimateWords, shareOf } from '#lib/experiments/standings/estimate-words';
import { passedQuery, readPassed } from '#lib/experiments/standings/passed-pairs';
import { textPosition } from '#lib/experiments/template/text-position';

const sums = { all: 9, underWay: 0, done: 5, failed: 2, canceled: 1, unknown: 1 };

test('an experiment is running, paused, stopped or finished', () => {
  expect(stateWord({ ...sums, underWay: 1 }, false)).toBe('Running');
  expect(stateWord({ ...sums, underWay: 1 }, true)).toBe('Paused');
  expect(stateWord({ ...sums, underWay: 1 }, false, true)).toBe('Stopped');
  expect(stateWord(sums, true, true)).toBe('Finished');
});

test('what was lost is counted, each kind by itself', () => {
  expect(lossWords(sums)).toBe('2 failed, 1 canceled, 1 with an unknown outcome');
  expect(lossWords({ ...sums, failed: 0, canceled: 0, unknown: 0 })).toBe('');
});

const costs = (costUsd: number, underWay: number, isDemo = false) => ({
  ...{ costUsd, isDemo },
  sums: { underWay },
});

test('a cost is said as the estimate that it is, and the demo is free', () => {
  expect(costWords(costs(1.26, 0))).toBe('about $1.26');
  expect(costWords(costs(0, 0))).toBe('nothing billed');
  expect(costWords(costs(0, 1, true))).toBe('nothing billed');
  expect(runningCostWords(costs(0, 1, true), 0.03)).toBe('nothing billed');
});

test('while something that may be billed is under way, nothing is said to be free', () => {
  expect(costWords(costs(0, 1))).toBe('nothing counted yet');
  expect(runningCostWords(costs(0, 1), 0.03)).toBe('about $0.03 an image');
  expect(runningCostWords(costs(0.06, 1), 0.03)).toBe('about $0.06');
  expect(runningCostWords(costs(0, 0), 0.03)).toBe('nothing billed');
});

test.each([
  [59_999, 'less than a minute'],
  [60_000, 'about 1 minute'],
  [240_000, 'about 4 minutes'],
  [5_400_000, 'about 2 hours'],
])('%i ms are %s', (timeMs, words) => {
  expect(durationWords(timeMs)).toBe(words);
});

test('a plan says its images, then what they cost and take', () => {
  const plan = { cells: Array(4), twins: 0, generations: 8, images: 24 };
  const said = { images: 24, costUsd: 0.72, timeMs: 240_000, overBudget: null };
  const estimate = { ...said, leaves: null };
  expect(planWords(plan, { estimate }, 'seedream')).toEqual([
    '4 cells · up to 24 images',
    'about $0.72, an estimate · about 4 minutes',
  ]);
  expect(planWords(plan, { estimate: null }, 'demo')[1]).toContain('did not say');
  const leaves = 'Leaves 460 of today’s 500 images.';
  expect(planWords(plan, { estimate: { ...said, leaves } }, 'seedream')[2]).toBe(leaves);
});

test.each([
  [200, 0, []],
  [201, 0, ['More than 200 cells cannot be judged or ranked']],
  [4, 1, ['1 more cell would be the same as one of these']],
  [201, 30, ['30 more cells would be the same', 'More than 200 cells']],
])('a plan of %i cells and %i twins says what is to be known of them', (count, twins, lines) => {
  const plan = { cells: Array(count), twins, generations: count, images: count };
  const said = planWords(plan, null, 'demo').slice(2);
  expect(said).toEqual(lines.map((line) => expect.stringContaining(line)));
});

test.each([
  [0, 0, 'too-few', 'Come back when more have come'],
  [1, 1, 'too-few', 'Come back when more have come'],
  [2, 2, null, 'Come back when more have come'],
  [200, 200, null, 'Come back when more have come'],
  [150, 201, 'too-many', 'too many variants'],
])('%i cells with pictures of %i can be judged: %s', (withPictures, judged, bar, words) => {
  expect(contestBar(withPictures, judged)).toBe(bar);
  expect(contestProblem(withPictures, judged) === null).toBe(bar === null);
  expect(noPairWords(contestBar(withPictures, judged))).toContain(words);
});

test('a strength is said with its interval, and drawn within a range that holds nought', () => {
  const strength = { value: 0.5, low: 0.25, high: 0.75 };
  expect(estimateWords(strength)).toBe('+0.50 (+0.25 to +0.75)');
  expect(estimateWords({ value: -0.001, low: -1, high: 1 })).toBe('0.00 (−1.00 to +1.00)');
  const range = estimateRange([strength]);
  expect([shareOf(0, range), shareOf(0.75, range)]).toEqual([0, 1]);
});

test('skipped pairs go into an address and come out of it', () => {
  const passed = [
    ['a', 'b'],
    ['c', 'd'],
  ] as const;
  expect(readPassed(new URLSearchParams(passedQuery(passed)))).toEqual(passed);
});

test('a place in a text is a line and a column, as editors count', () => {
  expect(textPosition('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(textPosition('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});
