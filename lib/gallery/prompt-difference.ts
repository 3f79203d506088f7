import { diffWords } from 'diff';

export interface PromptPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * What one prompt has and another has not, word by word and in the order of reading. Words are those
 * of Unicode, so that scripts without spaces between them are told apart by their words too.
 */
export function promptDifference(before: string, after: string): PromptPart[] {
  const intlSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return diffWords(before, after, { intlSegmenter }).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
