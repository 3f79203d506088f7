import { describe, expect, test } from 'vitest';
import { emptyDraft } from '#lib/compose/draft';
import {
  maximumAdvice,
  maximumHint,
  maximumOffer,
  mostImagesOf,
  setHint,
} from '#lib/compose/set-advice';

const set = (prompt: string, maximum = '4') => ({ ...emptyDraft, prompt, isSet: true, maximum });

describe('the maximum of a set', () => {
  test.each([
    ['0', false],
    ['1', true],
    ['2', true],
    ['14', true],
    ['15', true],
    ['16', false],
    ['', false],
    ['four', false],
    ['2.5', false],
    ['-3', false],
  ])('"%s" is accepted: %s', (maximum, isAccepted) => {
    expect(maximumAdvice(maximum, 0) === null).toBe(isAccepted);
    expect(mostImagesOf(set('', maximum))).toBe(isAccepted ? Number(maximum) : null);
  });

  test.each([
    [0, '15', true],
    [0, '16', false],
    [1, '14', true],
    [1, '15', false],
    [3, '11', true],
    [3, '12', true],
    [3, '13', false],
    [10, '5', true],
    [10, '6', false],
  ])('with %i references %s is accepted: %s', (references, maximum, isAccepted) => {
    expect(maximumAdvice(maximum, references) === null).toBe(isAccepted);
  });

  test('that is too large comes with the largest to use instead', () => {
    expect(maximumOffer('15', 3)).toBe(12);
    expect(maximumOffer('12', 3)).toBeNull();
    expect(maximumOffer('0', 3)).toBeNull();
    expect(maximumOffer('', 3)).toBeNull();
  });

  test('is explained while references take some of the room', () => {
    expect(maximumHint(0)).toBeNull();
    expect(maximumHint(3)).toBe('Up to 12: references and images together are at most 15');
  });

  test('does not matter for one picture', () => {
    expect(mostImagesOf({ ...emptyDraft, maximum: '' })).toBe(1);
  });
});

describe('the hint of a set', () => {
  test.each([
    ['A set of 4 posters', 'The prompt says how many: 4'],
    ['Posters', 'Say how many in the prompt, such as "a set of 4"'],
    ['', 'Say how many in the prompt, such as "a set of 4"'],
    ['A set of 6 posters', 'The prompt says 6, the maximum allows 4'],
  ])('for "%s" is "%s"', (prompt, hint) => {
    expect(setHint(set(prompt))).toBe(hint);
  });

  test('does not compare with a maximum that is no number yet', () => {
    expect(setHint(set('A set of 6 posters', ''))).toBe('The prompt says how many: 6');
  });
});
