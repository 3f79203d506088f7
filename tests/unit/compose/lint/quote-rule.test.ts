import { describe, expect, test } from 'vitest';
import { lintWording } from '#lib/compose/lint/lint-prompt';
import { quoteProblems } from '#lib/compose/lint/quote-rule';
import { fixed } from '#tests/support/fixed-prompt';

describe('text to be rendered that stands without quotes is found and quoted', () => {
  test.each([
    ['the word SALE on a sign', 'the word "SALE" on a sign'],
    ['The words OPEN LATE in neon', 'The words "OPEN LATE" in neon'],
    ['the word Hello in sand', 'the word "Hello" in sand'],
    ['the title NORTHBOUND at the top', 'the title "NORTHBOUND" at the top'],
    ['a sign that says Come In', 'a sign that says "Come In"'],
    ['a sign on the door says Welcome to Paris!', 'a sign on the door says "Welcome to Paris!"'],
    ['a poster reading SALE, in red', 'a poster reading "SALE", in red'],
    ['a banner reads Happy Birthday in gold', 'a banner reads "Happy Birthday" in gold'],
    ['a cup, it says Hello', 'a cup, it says "Hello"'],
    ['木牌上写着欢迎光临，黎明', '木牌上写着“欢迎光临”，黎明'],
    ['海报写着新年快乐', '海报写着“新年快乐”'],
  ])('%s', (prompt, quoted) => {
    expect(fixed(prompt, quoteProblems(prompt))).toBe(quoted);
  });
});

test.each([
  'the letter A on a wall',
  'a girl who says Hello to a dog',
  'a man on a bench reading Tolstoy',
  'a woman reads Vogue at a bar',
  'a sign that reads Chinese characters',
  'a poster that reads like a dream',
  'the word of the day',
  'a sign that says “OPEN”',
  'the words "Happy Birthday" in icing',
  'a title sequence',
  '她正在写着作业',
  '木牌上写着红色的字',
  '招牌上写着店名',
  '海报上写着“新年快乐”',
  '桌上放着一封信',
])('prose and what is quoted are left alone: %s', (prompt) => {
  expect(lintWording(prompt)).toEqual([]);
});
