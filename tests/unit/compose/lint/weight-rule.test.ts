import { describe, expect, test } from 'vitest';
import { lintWording } from '#lib/compose/lint/lint-prompt';
import { weightProblems } from '#lib/compose/lint/weight-rule';
import { fixed } from '#tests/support/fixed-prompt';

describe('a weight of another tool is found and taken out', () => {
  test.each([
    ['a (neon:1.3) sign', 'a neon sign'],
    ['a (neon light : 0.85) sign', 'a neon light sign'],
    ['a (neon:.5) sign', 'a neon sign'],
    ['a ((neon)) sign', 'a neon sign'],
    ['a (((neon sign)))', 'a neon sign'],
    ['a ((neon:1.2)) sign', 'a neon sign'],
    ['a ((neon) sign))', null],
    ['a [[neon]] sign', 'a neon sign'],
    ['a [neon:0.5] sign', 'a neon sign'],
    ['neon::2 rain', 'neon rain'],
    ['neon:: rain::-0.5', 'neon rain'],
    ['a boat <lora:woodcut:0.8>, at dusk', 'a boat, at dusk'],
    ['霓虹灯（红色：1.3）', '霓虹灯红色'],
    ['((霓虹灯))', '霓虹灯'],
  ])('%s', (prompt, without) => {
    const problems = weightProblems(prompt);
    expect(problems.length > 0).toBe(without !== null);
    expect(fixed(prompt, problems)).toBe(without ?? prompt);
  });

  test('one that turns into another on the way has no fix, since nobody knows which is meant', () => {
    expect(weightProblems('a [dog:cat:0.5]')).toMatchObject([
      { place: { start: 2, end: 15 }, fix: null },
    ]);
  });
});

test.each([
  'a boat (small, red) at dusk',
  'a frame (16:9) in 4K',
  'a wide frame (ratio 16:9)',
  'the verse (John 3:16) on a wall',
  'at noon (12:30)',
  'see (a (b) c)',
  'a [logo] on a bag',
  'like @[boat.jpg] and @@[words:0.5]',
  'a ratio of 1:1.5',
  'Title: A boat',
  'a boat; 3:2',
  '悬崖（黎明）上的灯塔',
  'x < y and y > x',
])('prose is left alone: %s', (prompt) => {
  expect(weightProblems(prompt)).toEqual([]);
});

test('text to be rendered is meant to the letter', () => {
  expect(lintWording('A sign with “(neon:1.3) --ar 16:9 ((x))”')).toEqual([]);
});
