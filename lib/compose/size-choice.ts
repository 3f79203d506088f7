import { type Draft, draftSize, type SizeDraft } from '#lib/compose/draft';
import { nearestSize, pixelAdvice, sizePresets, sizeTokens } from '#lib/compose/size';
import { type PixelSize, seedream40 } from '#lib/platform/seedream/models';

/** One of the twelve choices of size as one word, as a radio button holds it. */
export function sizeWord(size: Draft['size']): string {
  if (size.choice === 'preset') return size.ratio;
  return size.choice === 'token' ? size.token : 'custom';
}

/** The choice that a word stands for, or null when it is none of the twelve. */
export function readSizeWord(word: string): Draft['size'] | null {
  const preset = sizePresets.find((each) => each.ratio === word);
  if (preset) return { choice: 'preset', ratio: preset.ratio };
  const token = sizeTokens.find((each) => each === word);
  if (token) return { choice: 'token', token };
  return word === 'custom' ? { choice: 'custom' } : null;
}

/** The pixels that a draft has chosen, a side NaN that is no number; null when the model chooses. */
export function chosenPixels(draft: SizeDraft): PixelSize | null {
  const size = draftSize(draft);
  return size.method === 'pixels' ? { width: size.width, height: size.height } : null;
}

export interface CustomSizeAdvice {
  /** The rule that is broken. */
  readonly message: string;
  /** The lawful size to offer instead, in pixels. */
  readonly offer: PixelSize;
}

/** What is wrong with the custom size of a draft and what to use instead, or null. */
export function customSizeAdvice(draft: SizeDraft): CustomSizeAdvice | null {
  const typed = draft.size.choice === 'custom' ? chosenPixels(draft) : null;
  const message = typed && pixelAdvice(typed);
  if (!typed || !message) return null;
  // A side that is not a number yet says nothing of the shape: the other one makes a square.
  const width = sideOr(typed.width, typed.height);
  const height = sideOr(typed.height, typed.width);
  return { message, offer: nearestSize({ width, height }) };
}

function sideOr(side: number, other: number): number {
  if (side > 0) return side;
  return other > 0 ? other : seedream40.size.default.width;
}
