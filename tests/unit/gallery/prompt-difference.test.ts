import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promptMaxCharacters } from '#lib/compose/prompt';
import { editsMax, type PromptPart, promptDifference } from '#lib/gallery/prompt-difference';

function found(before: string, after: string): PromptPart[] {
  return promptDifference(before, after) ?? expect.fail('too different');
}

/** `[-taken-]` and `{+added+}`, as one line. */
function marked(before: string, after: string): string {
  return found(before, after)
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'added' ? `{+${text}+}` : `[-${text}-]`;
    })
    .join('');
}

describe('the difference of two prompts', () => {
  test.each([
    ['none', 'a red boat', 'a red boat', 'a red boat'],
    ['a word for another', 'a red boat', 'a blue boat', 'a [-red-]{+blue+} boat'],
    ['a word more', 'a boat', 'a red boat', 'a {+red +}boat'],
    ['a word less', 'a red boat', 'a boat', 'a [-red -]boat'],
    ['letters of a word', 'boats', 'boat', '[-boats-]{+boat+}'],
    ['everything', '', 'a boat', '{+a boat+}'],
    ['a word of Chinese', '红色的船', '蓝色的船', '[-红色-]{+蓝色+}的船'],
  ])('%s', (_, before, after, shown) => {
    expect(marked(before, after)).toBe(shown);
  });

  test('holds every word of both, in their order', () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    const prompt = fc
      .array(fc.constantFrom('a', 'red', 'boat', 'at', 'dawn'), { maxLength: 12 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(prompt, prompt, (before, after) => {
        const parts = found(before, after);
        const without = (kind: string) =>
          words(parts.map((part) => (part.kind === kind ? ' ' : part.text)).join(''));
        expect(without('added')).toEqual(words(before));
        expect(without('removed')).toEqual(words(after));
      }),
    );
  });

  describe('of long prompts', () => {
    const longest = (word: string) => `${word} `.repeat(promptMaxCharacters / (word.length + 1));
    /** Its number stands before each word. */
    const numbered = (word: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${at}${word}`).join(' ');

    test('is found where little was changed', () => {
      const before = longest('boat');
      expect(found(before, `a ${before}`)[0]).toEqual({ kind: 'added', text: 'a ' });
    });

    test('is found up to so many words, and no further', () => {
      const most = editsMax / 2;
      expect(found(numbered('a', most), numbered('b', most))).toHaveLength(2);
      expect(promptDifference(numbered('a', most + 1), numbered('b', most + 1))).toBeNull();
    });

    test('is not looked for to the end', () => {
      expect(promptDifference(longest('a'), longest('b'))).toBeNull();
    });
  });
});
