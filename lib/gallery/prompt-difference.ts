import { diffWords } from 'diff';

export interface PromptPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * Words that are taken away or added; the work grows with their square. Of 250 words each is another
 * one then, and nobody reads such a difference word by word.
 */
export const editsMax = 500;

/**
 * What one prompt has and another has not, word by word and in the order of reading. Words are those
 * of Unicode, so that scripts without spaces between them are told apart by their words too.
 *
 * @returns null where more than `editsMax` words are different
 */
export function promptDifference(before: string, after: string): PromptPart[] | null {
  const intlSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const changes = diffWords(before, after, { intlSegmenter, maxEditLength: editsMax });
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? null
  );
}
