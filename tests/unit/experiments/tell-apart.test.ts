import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultAxes } from '#lib/experiments/results/result-axes';
import { headWords, tellApart } from '#lib/experiments/results/tell-apart';
import { designOf, wordsVariable } from '#tests/support/designs';

const common = `${'A poster of a lighthouse in the style of an old print, '.repeat(4)}seen `;

describe('the wordings of a template', () => {
  test('that differ after two hundred characters are called by what they differ in', () => {
    expect(common.length).toBeGreaterThan(200);
    const { axes } = resultAxes(designOf(`${common}{at dawn|at night}, {in fog|}`), [
      [0],
      [1],
      [2],
      [3],
    ]);
    expect(axes[0]?.labels).toEqual([
      'at dawn · in fog',
      'at dawn · (nothing)',
      'at night · in fog',
      'at night · (nothing)',
    ]);
  });

  test('keep their names where only some of them came to be', () => {
    const { axes } = resultAxes(designOf('{a|b} {c|d}'), [[3], [1]]);
    expect(axes[0]?.labels).toEqual(['a · d', 'b · d']);
  });

  test('that are the same are numbered', () => {
    const { axes } = resultAxes(designOf('{a|a|b}'), [[0], [1], [2]]);
    expect(axes[0]?.labels).toEqual(['1: a', '2: a', 'b']);
  });
});

describe('values with the same beginning', () => {
  test('lose it, in names as well as in heads', () => {
    const values = [`${common}at dawn`, `${common}at night`, 'a plain cup'];
    const variables = [wordsVariable('prompt', values)];
    const { axes } = resultAxes(designOf('{prompt}', {}, { variables }), [
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    expect(axes[0]?.labels).toEqual(['…dawn', '…night', 'a plain cup']);
    const short = ['soft light from the left and a little haze, at dawn', 'dusk'];
    expect(headWords(short)).toEqual(short);
    const alike = [short[0] ?? '', 'soft light from the left and a little haze, at night'];
    expect(headWords(alike)).toEqual(['…dawn', '…night']);
  });

  test('that part more than once are told apart each time', () => {
    const labels = tellApart([`${common}x ${common}1`, `${common}x ${common}2`, `${common}y`], 90);
    expect(labels).toEqual(['…1', '…2', '…y']);
  });

  test('of which one ends where the other goes on are told apart', () => {
    const labels = tellApart([common, `${common}again`], 90);
    expect(new Set(labels).size).toBe(2);
  });

  test('are never longer than a label may be, and never alike', () => {
    const word = fc.constantFrom('light', 'from', 'the', 'left', '光', 'a', 'x'.repeat(60), '🙂');
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 30 }), (texts) => {
        const labels = tellApart(texts, 40);
        expect(new Set(labels).size).toBe(texts.length);
        const longest = Math.max(...labels.map((label) => label.replace(/^\d+: /, '').length));
        expect(longest).toBeLessThanOrEqual(40);
        for (const label of labels) expect(label.isWellFormed()).toBe(true);
      }),
    );
  });
});
