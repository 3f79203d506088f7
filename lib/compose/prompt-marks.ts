import { findMentions, isGone } from '#lib/compose/mention';
import { findQuotes } from '#lib/compose/quotes';
import type { TextMark } from '#lib/compose/text-mark';

/** What is marked in a draft's prompt: mentions, there or gone, and text to be rendered. */
export function markPrompt(prompt: string, referenceCount: number): TextMark[] {
  const mentions = findMentions(prompt).map((mention): TextMark => {
    const { start, end } = mention;
    return { start, end, look: isGone(mention, referenceCount) ? 'gone' : 'mention' };
  });
  const quotes = findQuotes(prompt).map((quote): TextMark => ({ ...quote, look: 'quote' }));
  return [...mentions, ...quotes];
}
