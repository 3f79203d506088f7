import { describe, expect, test } from 'vitest';
import { namesLabel, splitName } from '#lib/references/shown-name';
import { workProblems, workWords } from '#lib/references/work-words';

describe('a name', () => {
  test.each([
    ['lamp.jpg', 'lamp.jpg', ''],
    ['eighteen-chars.jpg', 'eighteen-chars.jpg', ''],
    ['nineteen-charss.jpg', 'nineteen-c', 'harss.jpg'],
    ['a-panorama-of-the-harbour.jpeg', 'a-panorama-of-the-har', 'bour.jpeg'],
  ])('%s is cut in the middle, or not at all', (name, head, tail) => {
    expect(splitName(name)).toEqual({ head, tail });
  });

  test('is never cut through one of its letters', () => {
    expect(splitName('👩🏽‍🎨'.repeat(1) + 'x'.repeat(20)).tail).toBe('x'.repeat(9));
  });

  test.each([
    [['a.jpg'], 'a.jpg'],
    [['a.jpg', 'b.jpg'], 'a.jpg and b.jpg'],
    [['a.jpg', 'b.jpg', 'c.jpg'], 'a.jpg and 2 more'],
  ])('%j are "%s" in a sentence', (names, label) => {
    expect(namesLabel(names)).toBe(label);
  });
});

describe('what goes on with a tile', () => {
  test('is said in whole per cent, and not before it is so', () => {
    expect(workWords({ phase: 'uploading', share: 0.499 })).toBe('Uploading 49%');
    expect(workWords({ phase: 'mending', share: 1 })).toBe('Mending 100%');
    expect(workWords({ phase: 'uploading', share: 0.999 })).toBe('Uploading 99%');
    expect(workWords({ phase: 'uploading', share: 1 })).toBe('Checking');
  });

  test('names everything that is wrong', () => {
    expect(workProblems({ phase: 'failed', why: 'No answer.' })).toEqual(['No answer.']);
    expect(workProblems({ phase: 'checking' })).toEqual([]);
  });
});
