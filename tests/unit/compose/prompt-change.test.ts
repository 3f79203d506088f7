import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promptChange } from '#lib/compose/prompt-change';
import { anyMentioningPrompt } from '#tests/support/mentioning-prompt';

function applied(prompt: string, edits: ReturnType<typeof promptChange>['edits']): string {
  return edits
    .toReversed()
    .reduce(
      (text, { start, end, text: insert }) => text.slice(0, start) + insert + text.slice(end),
      prompt,
    );
}

describe('the change from one prompt to another', () => {
  test.each([
    ['a boat', 'a boat', [], false],
    ['', 'a boat', [{ start: 0, end: 0, text: 'a boat' }], false],
    ['a red boat', 'a blue boat', [{ start: 2, end: 5, text: 'blue' }], false],
    ['aa', 'aaa', [{ start: 2, end: 2, text: 'a' }], false],
    [
      '@image 1 by @image 2',
      '@image 2 by @image 1',
      [
        { start: 0, end: 8, text: '@image 2' },
        { start: 12, end: 20, text: '@image 1' },
      ],
      true,
    ],
    [
      'like @image 1, at dusk',
      'like @[boat.jpg], at dusk',
      [{ start: 5, end: 13, text: '@[boat.jpg]' }],
      true,
    ],
    ['like @image 1', 'as @image 2', [{ start: 0, end: 13, text: 'as @image 2' }], false],
  ])('"%s" → "%s"', (before, after, edits, isRenumbered) => {
    const change = promptChange(before, after);
    expect(change.isRenumbered).toBe(isRenumbered);
    expect(applied(before, change.edits)).toBe(after);
    expect(change.edits).toEqual(edits);
  });

  test('gives the other prompt, whatever the two are', () => {
    fc.assert(
      fc.property(anyMentioningPrompt, anyMentioningPrompt, (before, after) => {
        expect(applied(before, promptChange(before, after).edits)).toBe(after);
      }),
    );
  });
});
