import { describe, expect, test } from 'vitest';
import { unmentionedProblems } from '#lib/compose/lint/mention-rule';
import { quoteProblems } from '#lib/compose/lint/quote-rule';
import { setProblems } from '#lib/compose/lint/set-rule';
import { switchProblems } from '#lib/compose/lint/switch-rule';
import { weightProblems } from '#lib/compose/lint/weight-rule';
import { findMentions } from '#lib/compose/mention';
import { findQuotes } from '#lib/compose/quotes';

/**
 * Ten times what a prompt may have: a rule that reads a run again from each of its signs takes
 * minutes, and these tests do not end in their time.
 */
const many = 200_000;
const run = (sign: string) => sign.repeat(many / sign.length);

const signs = [
  '(',
  '（',
  '[',
  '{',
  '<',
  '"',
  '“',
  '「',
  ':',
  '-',
  '—',
  '@',
  '#',
  '.',
  '1',
  'A',
  'a',
];
const words = ['(a', '[[a', '@[', '<lora:', 'a::', '--v ', '--no ', 'the ', 'image 1 ', '"a', '“a'];
const blanks = [' ', '\t', '\n'];

describe.each([
  ['weights', weightProblems],
  ['switches', switchProblems],
  ['words to be rendered', quoteProblems],
  ['the number of a set', (prompt: string) => setProblems(prompt, '4')],
  ['what is not mentioned', (prompt: string) => unmentionedProblems(prompt, 2)],
  ['mentions', findMentions],
  ['quotes', findQuotes],
])('a long run is read once for %s', (_, problemsOf) => {
  test.each([...signs, ...words, ...blanks])('of %j', (sign) => {
    expect(problemsOf(`${run(sign)}~`)).toBeInstanceOf(Array);
  });
});

test('a bracket is found behind any number of others', () => {
  const prompt = `${run('(')} (neon:1.3)`;
  expect(weightProblems(prompt)).toMatchObject([{ place: { start: many + 1 } }]);
});

test('an exclusion ends with its words, however many blanks stand in it', () => {
  const prompt = `A beach --no people${run(' ')}or dogs${run(' ')}--tile`;
  const [, exclusion] = switchProblems(prompt);
  const end = prompt.indexOf('dogs') + 'dogs'.length;
  expect(exclusion).toMatchObject({ place: { start: 8, end } });
});

test('what stands behind many blanks is taken out with the blanks before it', () => {
  const prompt = `a${run(' ')}b${' --v 6, c'.repeat(100)}`;
  const edits = switchProblems(prompt).map(({ fix }) => fix?.edit);
  expect(edits).toHaveLength(100);
  expect(edits[0]).toEqual({ start: many + 2, end: many + 8, text: '' });
});

test('many signs that say something are each read to their own end', () => {
  const sign = '木牌上写着';
  expect(quoteProblems(`${run(sign)} ~`)).toEqual([]);
  expect(quoteProblems(`${sign}欢迎光临。`)).toMatchObject([{ place: { start: 5, end: 9 } }]);
});
