import { quotedText } from '#lib/platform/seedream/quoted-text';

/** A text that is to be rendered in the picture. */
export interface Quote {
  /** Where it begins and ends, its quotes included, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** The texts to be rendered that a prompt names, from its beginning on. */
export function findQuotes(prompt: string): Quote[] {
  return [...prompt.matchAll(quotedText)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
}
