import { type Draft, emptyDraft } from '#lib/compose/draft';
import { readSizeWord } from '#lib/compose/size-choice';

/** What the controls of a served page hold when its script arrives. */
export interface EarlyInput {
  readonly prompt: string;
  /** The word of the checked radio button. */
  readonly sizeWord: string;
  readonly isSet: boolean;
  readonly watermark: boolean;
}

/**
 * A page can be used before its script is there. What was changed meanwhile, against the empty draft
 * that was served, is laid over the stored draft, so that neither is lost.
 */
export function withEarlyInput(stored: Draft, early: EarlyInput): Draft {
  const size = readSizeWord(early.sizeWord);
  const isSizeTouched = size !== null && !isSame(size, emptyDraft.size);
  return {
    ...stored,
    prompt: joinPrompts(stored.prompt, early.prompt),
    size: isSizeTouched ? size : stored.size,
    isSet: early.isSet === emptyDraft.isSet ? stored.isSet : early.isSet,
    watermark: early.watermark === emptyDraft.watermark ? stored.watermark : early.watermark,
  };
}

function joinPrompts(stored: string, early: string): string {
  if (stored.includes(early)) return stored;
  return early.includes(stored) ? early : `${stored}\n${early}`;
}

function isSame(one: Draft['size'], other: Draft['size']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
