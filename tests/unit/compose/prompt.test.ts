import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthProblems } from '#lib/compose/lint/length-rule';
import {
  imagesNamedIn,
  measurePrompt,
  promptMaxCharacters,
  promptProblem,
} from '#lib/compose/prompt';
import { promptCount } from '#lib/compose/prompt-count';
import { anyText } from '#tests/support/any-text';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
/** What words are made of, at the edges between them. */
const runs = [
  'a',
  "isn't",
  'well-lit',
  '3.14',
  '1,000',
  '1\u202f000',
  '灯塔',
  'テスト',
  'é',
  'e\u0301',
  '…',
  '👩‍🎨',
];
const han = (count: number) => '山'.repeat(count);

describe('the length of a prompt', () => {
  test.each([
    ['', 0, 0],
    ['   \n ', 0, 0],
    ['A lighthouse at dawn', 4, 0],
    ["It's a well-lit room, isn't it?", 7, 0],
    ['a set of 4 posters', 5, 0],
    ['… — !', 0, 0],
  ])('of "%s" is %i words and %i Chinese characters', (prompt, count, characters) => {
    expect(measurePrompt(prompt)).toEqual({ words: count, hanCharacters: characters });
  });

  test('counts Chinese by characters, punctuation left out', () => {
    expect(measurePrompt('悬崖上的玻璃灯塔，黎明。').hanCharacters).toBe(10);
    expect(measurePrompt('悬崖上的玻璃灯塔，黎明。').words).toBeGreaterThan(0);
  });

  test('is that of the whole text, though it is measured run by run', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    const run = fc.oneof(fc.constantFrom(...runs), anyText);
    fc.assert(
      fc.property(
        fc.array(run, { maxLength: 8 }),
        fc.constantFrom(' ', '\n', '\t  '),
        (all, gap) => {
          const prompt = all.join(gap).replaceAll('@', '');
          const whole = [...segmenter.segment(prompt)].filter(({ isWordLike }) => isWordLike);
          expect(measurePrompt(prompt).words).toBe(whole.length);
        },
      ),
    );
  });

  test.each([
    ['', '0 / 600 words'],
    ['A lighthouse at dawn', '4 / 600 words'],
    ['悬崖上的玻璃灯塔，黎明。', '10 / 300 characters'],
    ['一座玻璃灯塔，摄影风格，Kodak Portra', '10 / 300 characters'],
    ['A poster that says 山水 in red ink on a plain white wall', '13 / 600 words'],
    [words(1234), '1,234 / 600 words'],
  ])('of "%.40s" reads "%s"', (prompt, count) => {
    expect(promptCount(measurePrompt(prompt))).toBe(count);
  });
});

describe('the advice on a long prompt', () => {
  test.each([
    [words(599), false],
    [words(600), false],
    [words(601), true],
    [han(299), false],
    [han(300), false],
    [han(301), true],
  ])('%.8s… is warned about only past the recommendation (%#)', (prompt, isWarned) => {
    expect(lengthProblems(prompt).length > 0).toBe(isWarned);
  });

  test('never refuses: what is warned about is accepted', () => {
    expect(promptProblem(words(2000))).toBeNull();
  });
});

describe('a prompt', () => {
  test.each([
    ['', false],
    [' \n\t ', false],
    ['x', true],
    ['x'.repeat(promptMaxCharacters), true],
    ['x'.repeat(promptMaxCharacters + 1), false],
  ])('needs a character and has a cap (%#)', (prompt, isAccepted) => {
    expect(promptProblem(prompt.trim()) === null).toBe(isAccepted);
  });
});

describe('how many images a prompt names', () => {
  test.each([
    ['A set of 4 travel posters, one for each season', 4],
    ['a series of twelve stamps', 12],
    ['Three lighthouses', 3],
    ['15 variations of a logo', 15],
    ['two cats, a set of 6 views', 6],
    ['a lighthouse at dawn', null],
    ['one lighthouse', null],
    ['16 variations of a logo', null],
    ['A poster with the title "4 seasons"', null],
    ['A poster with the title “Seven”', null],
    ['the figure of image 2 in the colours of image 3', null],
    ['the figure of @image 2 in the colours of @image 12', null],
    ['like @[4 boats.jpg]', null],
    ['@image 3 as a set of 4', 4],
    ['一组四张海报', 4],
    ['两幅插画', 2],
    ['十五张照片', 15],
    ['3 张海报，16:9', 3],
    ['第四张海报', null],
    ['一张海报', null],
    ['海报“四张”', null],
    ['a 16:9 frame in 4K, shot at f/2.8 in 1984', null],
    ['', null],
  ])('"%s" names %s', (prompt, count) => {
    expect(imagesNamedIn(prompt)).toBe(count);
  });
});
