import { describe, expect, test } from 'vitest';
import { emptyDraft } from '#lib/compose/draft';
import { maximumAdvice, mostImagesOf, setHint } from '#lib/compose/set-advice';

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
    expect(maximumAdvice(maximum) === null).toBe(isAccepted);
    expect(mostImagesOf(set('', maximum))).toBe(isAccepted ? Number(maximum) : null);
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
