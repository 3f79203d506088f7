import { findMentions, isGone } from '#lib/compose/mention';
import type { TextMark } from '#lib/compose/text-mark';
import { findQuotedTexts } from '#lib/platform/seedream/quoted-text';

/** What is marked in a draft's prompt: mentions, there or gone, and text to be rendered. */
export function markPrompt(prompt: string, referenceCount: number): TextMark[] {
  const mentions = findMentions(prompt).map((mention): TextMark => {
    const { start, end } = mention;
    return { start, end, look: isGone(mention, referenceCount) ? 'gone' : 'mention' };
  });
  const quotes = findQuotedTexts(prompt).map((quote): TextMark => ({ ...quote, look: 'quote' }));
  return [...mentions, ...quotes];
}
