import { describe, expect, test } from 'vitest';
import { switchProblems } from '#lib/compose/lint/switch-rule';
import { fixed } from '#tests/support/fixed-prompt';

describe('switches of other tools are found and taken out', () => {
  test.each([
    ['A boat at dusk --ar 16:9', 'A boat at dusk'],
    ['A boat --ar 16:9 --v 6 --s 250', 'A boat'],
    ['A boat --v 6.1, at dusk', 'A boat, at dusk'],
    ['--ar 3:2 A boat', 'A boat'],
    ['A boat --style raw --tile', 'A boat'],
    ['A boat\n--ar 3:2', 'A boat\n'],
    ['A boat —ar 16:9', 'A boat'],
    ['A boat --sref https://example.com/a.png', 'A boat'],
    ['A beach --no people, dogs', 'A beach without people, dogs'],
    ['A beach --no people --ar 3:2', 'A beach without people'],
    ['黎明的灯塔 --ar 16:9', '黎明的灯塔'],
  ])('%s', (prompt, without) => {
    const problems = switchProblems(prompt);
    expect(problems.length).toBeGreaterThan(0);
    expect(fixed(prompt, problems)).toBe(without);
  });

  test('several in a row are one problem, which says where the shape is chosen', () => {
    expect(switchProblems('A boat --ar 16:9 --v 6')).toMatchObject([
      {
        place: { start: 7, end: 22 },
        message: expect.stringContaining('“--ar 16:9 --v 6” belongs to another tool'),
      },
    ]);
    expect(switchProblems('A boat --ar 16:9')[0]?.message).toContain('under Size');
  });
});

test.each([
  'A boat -- red -- at dusk',
  'A boat — art of the sea',
  'a well--known boat',
  'a --stylish boat',
  'A boat, no people',
  'A beach --no',
  'an-ar 16:9',
])('a dash in prose is none: %s', (prompt) => {
  expect(switchProblems(prompt)).toEqual([]);
});
