import { describe, expect, test } from 'vitest';
import { alternativeText, shortened } from '#lib/generations/alternative-text';
import { byteSizeLabel } from '#lib/generations/byte-size';
import { countLabel } from '#lib/generations/count';
import { durationLabel, elapsedLabel } from '#lib/generations/duration';
import { costEstimate, moneyLabel } from '#lib/spending/money';

test.each([
  [-5, '0.0 s'],
  [0, '0.0 s'],
  [8_234, '8.2 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [59_499, '59 s'],
  [59_500, '1 min'],
  [125_000, '2 min 5 s'],
])('%i ms took %s', (milliseconds, label) => {
  expect(durationLabel(milliseconds)).toBe(label);
});

test.each([
  [-1, '0:00'],
  [7_999, '0:07'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [3_599_999, '59:59'],
  [3_723_000, '1:02:03'],
])('%i ms have run to %s', (milliseconds, label) => {
  expect(elapsedLabel(milliseconds)).toBe(label);
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [640_400, '640 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_712_331, '1.7 MB'],
  [64_000_000, '64 MB'],
  [2_500_000_000_000, '2500 GB'],
])('%i bytes are %s', (bytes, label) => {
  expect(byteSizeLabel(bytes)).toBe(label);
});

test.each([
  [0, '$0.00'],
  [0.0042, '$0.0042'],
  [0.01, '$0.01'],
  [0.03, '$0.03'],
  [1.256, '$1.26'],
])('%d USD are %s', (usd, label) => {
  expect(moneyLabel(usd)).toBe(label);
});

test('a cost is always said to be an estimate', () => {
  expect(costEstimate(1, 0.03)).toBe('about $0.03, estimate');
  expect(costEstimate(4, 0.03)).toBe('about $0.03 each, estimate');
});

test('a number agrees with its noun', () => {
  expect(countLabel(1, 'image')).toBe('1 image');
  expect(countLabel(1284, 'image')).toBe('1,284 images');
});

describe('the text in place of a picture', () => {
  test('is its prompt, on one line', () => {
    expect(alternativeText(' A lighthouse\n at dawn ')).toBe('A lighthouse at dawn');
  });

  test('says its place in a set, and none alone', () => {
    expect(alternativeText('Four posters', 1, 4)).toBe('Four posters, 2 of 4');
    expect(alternativeText('A poster', 0, 1)).toBe('A poster');
  });

  test.each([10, 11, 12])('a text of 11 characters in %i', (longest) => {
    expect(shortened('one two six', longest)).toBe(longest < 11 ? 'one two…' : 'one two six');
  });

  test('a word without an end is cut all the same', () => {
    expect(shortened('a'.repeat(300), 20)).toBe(`${'a'.repeat(19)}…`);
  });
});
