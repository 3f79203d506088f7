import { describe, expect, test } from 'vitest';
import { ImageChange, Tag } from '#lib/gallery/image-change';
import { tagMaxCharacters, tagProblem, typedTag } from '#lib/gallery/image-change-rules';

describe('a tag', () => {
  test.each([
    [0, false],
    [1, true],
    [tagMaxCharacters, true],
    [tagMaxCharacters + 1, false],
  ])('of %i characters is one: %s', (length, isOne) => {
    const text = 't'.repeat(length);
    expect(typedTag(text)).toBe(isOne ? text : null);
    const parsed = Tag.safeParse(text);
    expect(parsed.success).toBe(isOne);
    expect(parsed.error?.issues[0]?.message ?? null).toBe(tagProblem(text));
  });

  test.each([
    ['  sea ', 'sea'],
    ['two\n words', 'two words'],
    ['say “cheese”', 'say cheese'],
    [' " ', null],
  ])('is kept without what would end it in a search: %j is %j', (typed, kept) => {
    expect(typedTag(typed)).toBe(kept);
    expect(Tag.safeParse(typed).data ?? null).toBe(kept);
  });

  test('that is none is no change of pictures', () => {
    const add = (tag: string) => ImageChange.safeParse({ kind: 'tag', add: [tag], remove: [] });
    expect(add('sea').success).toBe(true);
    expect(add(' ').success).toBe(false);
  });
});
