import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDraft } from '#lib/compose/draft';
import { type LintSubject, lintPrompt } from '#lib/compose/lint/lint-prompt';
import { anyText } from '#tests/support/any-text';
import { fixed } from '#tests/support/fixed-prompt';
import { anyMentioningPrompt } from '#tests/support/mentioning-prompt';

const tiles = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `tile-${at}`,
    name: `${at + 1}.jpg`,
    key: String(at).repeat(64),
    originalKey: null,
  }));

const subject = (prompt: string, beside: Partial<LintSubject> = {}): LintSubject => ({
  ...emptyDraft,
  prompt,
  ...beside,
});
const rulesOf = (prompt: string, beside: Partial<LintSubject> = {}) =>
  lintPrompt(subject(prompt, beside)).map(({ rule }) => rule);

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('the length', () => {
  test.each([
    [words(600), null],
    [words(601), 600 * 5],
    ['山'.repeat(300), null],
    ['山'.repeat(301), 300],
    [`${'山'.repeat(300)}，黎明`, 301],
  ])('is marked from what is too much on (%#)', (prompt, start) => {
    const problems = lintPrompt(subject(prompt));
    expect(problems.map(({ place }) => place)).toEqual(
      start === null ? [] : [{ start, end: prompt.length }],
    );
  });
});

describe('a set', () => {
  test.each([
    ['Some posters', true, '4', 'A set of 4: Some posters'],
    ['Some posters', false, '4', null],
    ['A set of 4 posters', true, '4', null],
    ['Some posters', true, '1', 'Some posters'],
    ['Some posters', true, '16', 'Some posters'],
    ['几张海报', true, '15', '一组15张：几张海报'],
    ['一组四张海报', true, '4', null],
    ['6 幅插画', true, '6', null],
    ['第三张海报', true, '4', '一组4张：第三张海报'],
  ])('of "%s" says how many (set: %s, maximum %s)', (prompt, isSet, maximum, after) => {
    const problems = lintPrompt(subject(prompt, { isSet, maximum }));
    expect(problems.map(({ rule }) => rule)).toEqual(after === null ? [] : ['set']);
    const better = fixed(prompt, problems);
    expect(better).toBe(after ?? prompt);
    if (better !== prompt) expect(rulesOf(better, { isSet, maximum })).toEqual([]);
  });
});

describe('a mention of what is gone', () => {
  test('comes first, whatever stands before it, and is taken out', () => {
    const prompt = 'A (red:1.2) boat like @image 3, off @[coast.jpg].';
    const problems = lintPrompt(subject(prompt, { references: tiles(1) }));
    expect(problems.map(({ rule }) => rule)).toEqual(['gone', 'gone', 'weight']);
    expect(problems[0]?.message).toMatch(/“image 3” is mentioned and there is no such reference/);
    expect(fixed(prompt, problems)).toBe('A red boat like, off.');
  });
});

describe('references that are not mentioned', () => {
  const message = (prompt: string, count: number) =>
    lintPrompt(subject(prompt, { references: tiles(count) })).find(
      ({ rule }) => rule === 'unmentioned',
    )?.message;

  test.each([
    ['A boat at dusk in the rain', 1, null],
    ['A boat at dusk in the rain', 2, 'None of the 2 references is mentioned.'],
    ['A boat', 2, null],
    ['Dress the figure like @image 1', 2, 'Image 2 is not mentioned.'],
    ['Dress the figure like image 2', 2, 'Image 1 is not mentioned.'],
    ['Dress the figure like @image 2', 4, 'Images 1, 3 and 4 are not mentioned.'],
    ['Dress @image 1 in the colours of @image 2', 2, null],
    ['The figure of the first image in the style of the second picture', 2, null],
    ['Join both images into one picture', 2, null],
    ['Use the references as they are', 3, null],
    ['The picture shows a boat at dusk', 2, 'None of the 2 references is mentioned.'],
    ['把图1的人物放进图2的房间', 2, null],
    ['第一张图的人物穿上第二张图的衣服', 2, null],
    ['把两张图合在一起', 2, null],
    ['悬崖上的玻璃灯塔', 2, 'None of the 2 references is mentioned.'],
    ['把图一的人物放进房间', 2, 'Image 2 is not mentioned.'],
  ])('"%s" beside %i', (prompt, count, said) => {
    if (said === null) expect(message(prompt, count)).toBeUndefined();
    else expect(message(prompt, count)).toContain(said);
  });
});

test('an empty prompt has no problems, whatever is beside it', () => {
  expect(rulesOf(' \n', { isSet: true, references: tiles(3) })).toEqual([]);
});

test.each([
  'A travel poster of a coast in autumn, flat shapes, the title “Northbound” at the top, a set of 4',
  'Product still of four ceramic vessels, soft window light from the left, warm grey backdrop (f/2.8, 85 mm)',
  'A chef — tired, smiling — reads a letter; "Menu: fish 3:2" is on the board behind them',
  '一张城市夜景海报，标题“北方”，霓虹灯（冷色），镜头 35mm',
])('a good prompt has no problems: %s', (prompt) => {
  expect(rulesOf(prompt)).toEqual([]);
});

test('whatever is written, what is marked and what is mended lies within the prompt', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, anyMentioningPrompt),
      fc.nat({ max: 4 }),
      fc.boolean(),
      (prompt, count, isSet) => {
        for (const { place, fix } of lintPrompt(
          subject(prompt, { references: tiles(count), isSet }),
        )) {
          for (const span of [place, fix?.edit]) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(prompt.length);
          }
        }
      },
    ),
  );
});
